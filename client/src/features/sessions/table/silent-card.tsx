import type { CardId } from '@leerkring/shared/contract/session-actions';
import type { CardList } from '@leerkring/shared/methods/method';
import { type ReactNode, useRef, useState } from 'react';
import { saveStatusText } from '../../../text/documents';
import { TextArea } from '../../../ui/text-area';
import { TruthChip } from '../../../ui/truth-chip';
import { savingTruths } from '../../documents/saving-truths';
import { listIdOf } from '../phase-facts';
import { usePhase, useRoom } from '../room-context';
import { useAutosave } from '../use-autosave';

/** A card only I see, saved as I write. An emptied card is taken away. */
export function SilentCard({
  list,
  cardId,
  label,
  aside,
}: {
  list: CardList;
  cardId: CardId;
  label: string;
  aside?: ReactNode;
}) {
  const room = useRoom();
  const listId = listIdOf(usePhase(), list);
  const stored = room.mine.hiddenCards.find((card) => card.id === cardId)?.text;
  const [text, setText] = useState(stored ?? '');
  const exists = useRef(stored !== undefined);
  exists.current ||= stored !== undefined;
  const tried = useRef(false);

  const { autosave, status } = useAutosave({
    key: `card ${cardId}`,
    onRefused: (refused) => room.drafts.set(listId, refused),
    save: async (latest) => {
      const trimmed = latest.trim();
      if (trimmed === '') {
        if (exists.current) await room.send({ type: 'remove-card', cardId });
        exists.current = false;
      } else if (exists.current) await room.send({ type: 'edit-card', cardId, text: latest });
      else {
        // An addition whose answer was lost may have been accepted with an older text.
        const again = tried.current;
        tried.current = true;
        await room.send({ type: 'add-card', cardId, listKey: list.key, text: latest, column: null });
        if (again) await room.send({ type: 'edit-card', cardId, text: latest });
        exists.current = true;
      }
    },
  });

  return (
    <div className="silent-card">
      <TextArea
        label={label}
        labelHidden
        placeholder={`${list.prompt}…`}
        rows={5}
        maxLength={500}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          autosave.write(event.currentTarget.value);
        }}
      />
      <div className="silent-card__truth">
        {(text !== '' || status !== 'saved') && (
          <TruthChip truth={savingTruths[status]}>{saveStatusText[status]}</TruthChip>
        )}
        {aside}
      </div>
    </div>
  );
}

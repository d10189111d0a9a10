import type { CardId } from '@leerkring/shared/contract/session-actions';
import type { CardList } from '@leerkring/shared/methods/method';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { tableText } from '../../../text/session';
import { Button } from '../../../ui/button';
import { Select } from '../../../ui/select';
import { TextArea } from '../../../ui/text-area';
import { useAction } from '../act-button';
import { newId } from '../new-id';
import { listIdOf } from '../phase-facts';
import { usePhase, useRoom } from '../room-context';
import { useDraft } from '../use-draft';
import './composer.css';

/** Writes one card. The id is kept until the card is accepted, so that trying again adds nothing twice. */
export function Composer({ list }: { list: CardList }) {
  const listId = listIdOf(usePhase(), list);
  const { drafts } = useRoom();
  const { busy, perform } = useAction();
  const [text, setText] = useDraft(listId);
  const [column, setColumn] = useState(list.columns[0]?.key ?? null);
  const cardId = useRef(newId<CardId>());
  const left = useCardsLeft(list);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() === '') return;
    if (!(await perform({ type: 'add-card', cardId: cardId.current, listKey: list.key, text, column })))
      return;
    cardId.current = newId<CardId>();
    // Whoever typed on while it was being sent keeps what is in the field.
    if (drafts.get(listId) === text) setText('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };

  if (left === 0 && text === '') return <p className="composer__limit">{tableText.limitReached}</p>;
  return (
    <form className="composer" onSubmit={(event) => void submit(event)}>
      {list.columns.length > 0 && (
        <Select
          label={tableText.inColumn}
          labelHidden
          options={list.columns.map(({ key, title }) => ({ value: key, label: title }))}
          value={column ?? ''}
          onChange={(event) => setColumn(event.currentTarget.value)}
        />
      )}
      <TextArea
        className="composer__text"
        label={list.prompt}
        labelHidden
        placeholder={`${list.prompt}…`}
        rows={1}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" variant="primary" busy={busy}>
        {list.layout === 'questions' ? tableText.put : tableText.putCard}
      </Button>
    </form>
  );
}

/** How many cards this list still takes from me; null without a limit. */
export const useCardsLeft = (list: CardList): number | null => {
  const { view, mine } = useRoom();
  const listId = listIdOf(usePhase(), list);
  if (list.maxPerPerson === null) return null;
  const hidden = mine.hiddenCards.filter((card) => card.listId === listId).length;
  const shown = view.cards.filter(
    (card) => card.listId === listId && mine.ownCardIds.includes(card.id),
  ).length;
  return Math.max(0, list.maxPerPerson - hidden - shown);
};

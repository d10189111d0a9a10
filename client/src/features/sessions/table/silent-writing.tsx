import type { CardId } from '@leerkring/shared/contract/session-actions';
import type { CardList } from '@leerkring/shared/methods/method';
import { mayAddTo } from '@leerkring/shared/rules/session/rights';
import { useState } from 'react';
import { speakingText, tableText } from '../../../text/session';
import { Button } from '../../../ui/button';
import { ActButton } from '../act-button';
import { newId } from '../new-id';
import { listIdOf, listStateOf, writersNow } from '../phase-facts';
import { usePhase, useRoom } from '../room-context';
import { SilentCard } from './silent-card';

/** Everybody writes for themselves; nothing leaves before the facilitator shows all at once. */
export function SilentWriting({ list }: { list: CardList }) {
  const { view, who, nameOf, presenterId } = useRoom();
  const phase = usePhase();
  const { hiddenCount } = listStateOf(view, listIdOf(phase, list));
  const writers = writersNow(view, phase, presenterId);
  const ready = writers.filter((id) => view.run?.ready.includes(id)).length;
  const writing = list.addedBy !== 'nobody';
  return (
    <div className="silent">
      {mayAddTo(list, who) && <MyCards list={list} />}
      <div className="silent__foot">
        <p className="table__hint">
          {who.isFacilitator ? tableText.hiddenUntilMe : tableText.hiddenUntil(nameOf(view.facilitatorId))}
        </p>
        <p className="silent__count">
          {writing ? speakingText.readyCount(ready, writers.length) : tableText.written(hiddenCount)}
        </p>
      </div>
      {who.isFacilitator && hiddenCount > 0 && (
        <ActButton action={{ type: 'reveal', listKey: list.key }}>{tableText.revealAll}</ActButton>
      )}
    </div>
  );
}

function MyCards({ list }: { list: CardList }) {
  const { mine } = useRoom();
  const listId = listIdOf(usePhase(), list);
  const stored = mine.hiddenCards.filter((card) => card.listId === listId).map((card) => card.id);
  // Cards begun on this screen keep their place, also before and after the server knows them.
  const [begun, setBegun] = useState<CardId[]>(() => (stored.length > 0 ? stored : [newId<CardId>()]));
  const ids = [...begun, ...stored.filter((id) => !begun.includes(id))];
  const full = list.maxPerPerson !== null && ids.length >= list.maxPerPerson;
  return (
    <>
      {ids.map((id, index) => (
        <SilentCard key={id} list={list} cardId={id} label={`${list.prompt} (${index + 1})`} />
      ))}
      {!full && stored.length >= begun.length && (
        <Button variant="quiet" onClick={() => setBegun([...ids, newId<CardId>()])}>
          {tableText.anotherCard}
        </Button>
      )}
    </>
  );
}

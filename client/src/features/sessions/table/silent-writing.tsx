import type { CardId } from '@leerkring/shared/contract/session-actions';
import type { CardList } from '@leerkring/shared/methods/method';
import { mayAddTo } from '@leerkring/shared/rules/session/rights';
import { type ReactNode, useState } from 'react';
import { speakingText, tableText } from '../../../text/session';
import { Button } from '../../../ui/button';
import { ActButton } from '../act-button';
import { newId } from '../new-id';
import { listIdOf, listStateOf, writersNow } from '../phase-facts';
import { usePhase, useRoom } from '../room-context';
import { SilentCard } from './silent-card';

/** Everybody writes for themselves; nothing leaves before the facilitator shows all at once. */
export function SilentWriting({ list }: { list: CardList }) {
  const { view, who, may, nameOf, presenterId } = useRoom();
  const phase = usePhase();
  const { hiddenCount } = listStateOf(view, listIdOf(phase, list));
  const writers = writersNow(view, phase, presenterId);
  const ready = writers.filter((id) => view.run?.ready.includes(id)).length;
  const count = (
    <span className="silent__count">
      {list.addedBy === 'nobody'
        ? tableText.written(hiddenCount)
        : speakingText.readyCount(ready, writers.length)}
    </span>
  );
  const writes = mayAddTo(list, who);
  return (
    <div className="silent">
      {writes && <MyCards list={list} count={count} />}
      {writes && (
        <p className="table__hint">
          {who.isFacilitator ? tableText.hiddenUntilMe : tableText.hiddenUntil(nameOf(view.facilitatorId))}
        </p>
      )}
      {!writes && count}
      {may('reveal') && hiddenCount > 0 && (
        <ActButton action={{ type: 'reveal', listKey: list.key }}>{tableText.revealAll}</ActButton>
      )}
    </div>
  );
}

function MyCards({ list, count }: { list: CardList; count: ReactNode }) {
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
        <SilentCard
          key={id}
          list={list}
          cardId={id}
          label={`${list.prompt} (${index + 1})`}
          aside={index === ids.length - 1 && count}
        />
      ))}
      {!full && stored.length >= begun.length && (
        <Button variant="quiet" onClick={() => setBegun([...ids, newId<CardId>()])}>
          {tableText.anotherCard}
        </Button>
      )}
    </>
  );
}

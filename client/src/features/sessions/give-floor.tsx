import type { PersonId } from '@leerkring/shared/contract/common';
import { mayContribute, standingInView } from '@leerkring/shared/rules/session/rights';
import { speakingText } from '../../text/session';
import { Menu, type MenuItem } from '../../ui/menu';
import { ActButton } from './act-button';
import { usePhase, useRoom } from './room-context';

/** For the facilitator: on to the next, or to anybody who may speak now; hands first, and who goes before whom. */
export function GiveFloor() {
  const { view, frame, nameOf, present, act } = useRoom();
  const phase = usePhase();
  const run = view.run;
  if (!run || phase.speakers === 'nobody') return null;
  const waiting = phase.round ? run.upNext.length : run.queue.length;
  const hands = run.queue.map((hand) => hand.personId);
  const others = view.seats
    .map((seat) => seat.personId)
    .filter(
      (id) =>
        !hands.includes(id) &&
        present.has(id) &&
        id !== run.speakerId &&
        mayContribute(standingInView(view, frame.plan, id)),
    );
  const give = (to: PersonId | null, label: string): MenuItem => ({
    id: to ?? 'nobody',
    label,
    onSelect: () => void act({ type: 'give-floor', to }),
  });
  const sooner = hands.slice(1).map(
    (id): MenuItem => ({
      id: `sooner-${id}`,
      label: speakingText.sooner(nameOf(id)),
      onSelect: () =>
        void act({ type: 'order-queue', order: [id, ...hands.filter((other) => other !== id)] }),
    }),
  );
  const items = [
    ...[...hands, ...others].map((id) => give(id, nameOf(id))),
    ...sooner,
    ...(run.speakerId ? [give(null, speakingText.toNobody)] : []),
  ];
  return (
    <div className="speaking__lead">
      {(waiting > 0 || (phase.round && run.speakerId)) && (
        <ActButton action={{ type: 'next-speaker', run: run.number, speakerId: run.speakerId }}>
          {speakingText.next}
        </ActButton>
      )}
      <Menu label={speakingText.giveFloor} items={items} />
    </div>
  );
}

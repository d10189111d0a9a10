import { jumpTargets } from '@leerkring/shared/rules/session/steering';
import { ArrowLeft, ArrowRight, Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { steeringText } from '../../text/session';
import { Button } from '../../ui/button';
import { Menu, type MenuItem } from '../../ui/menu';
import { ActButton } from './act-button';
import { EndDialog } from './end-dialog';
import { HandOverDialog } from './hand-over-dialog';
import { neighbourOf, positionOf } from './phase-facts';
import { usePhase, useRoom } from './room-context';
import './steering-bar.css';

const times = [
  { minutes: -1, label: steeringText.shorten },
  { minutes: 1, label: steeringText.extendOne },
  { minutes: 5, label: steeringText.extendFive },
];

/** Steering, for the facilitator only. Each button names the run it is meant for, so a late click does nothing. */
export function SteeringBar() {
  const { view, frame, act } = useRoom();
  const phase = usePhase();
  const [handingOver, setHandingOver] = useState(false);
  const [ending, setEnding] = useState(false);
  const run = view.run?.number ?? 0;
  const { plan } = frame;
  const next = neighbourOf(plan, phase, 1);
  const paused = view.status === 'paused';
  const jumps = jumpTargets(plan, phase.id).map(
    (target): MenuItem => ({
      id: target.id,
      label: steeringText.jumpTo(target.title),
      onSelect: () => void act({ type: 'go-to', run, phaseId: target.id }),
    }),
  );
  const skip: MenuItem[] = next
    ? [{ id: 'skip', label: steeringText.skip, onSelect: () => void act({ type: 'skip', run }) }]
    : [];
  const end: MenuItem[] = next
    ? [{ id: 'end', label: steeringText.end, danger: true, onSelect: () => setEnding(true) }]
    : [];
  const folded: MenuItem[] = [
    ...(neighbourOf(plan, phase, -1)
      ? [{ id: 'back', label: steeringText.back, onSelect: () => void act({ type: 'go-back', run }) }]
      : []),
    ...times.map(({ minutes, label }) => ({
      id: `extend${minutes}`,
      label,
      onSelect: () => void act({ type: 'extend', run, minutes }),
    })),
    { id: 'hand-over', label: steeringText.handOver, onSelect: () => setHandingOver(true) },
  ];
  return (
    <section className="steering" aria-label={steeringText.bar}>
      <div className="steering__wide">
        {neighbourOf(plan, phase, -1) && (
          <ActButton variant="quiet" icon={<ArrowLeft />} action={{ type: 'go-back', run }}>
            {steeringText.back}
          </ActButton>
        )}
      </div>
      <ActButton icon={paused ? <Play /> : <Pause />} action={{ type: paused ? 'resume' : 'pause' }}>
        {paused ? steeringText.resume : steeringText.pause}
      </ActButton>
      <div className="steering__wide">
        {times.map(({ minutes, label }) => (
          <ActButton key={minutes} action={{ type: 'extend', run, minutes }}>
            {label}
          </ActButton>
        ))}
        <Menu label={steeringText.more} variant="quiet" items={[...skip, ...jumps, ...end]} />
      </div>
      <div className="steering__narrow">
        <Menu label={steeringText.more} items={[...folded, ...skip, ...jumps, ...end]} />
      </div>
      <div className="steering__wide steering__end">
        <Button variant="quiet" onClick={() => setHandingOver(true)}>
          {steeringText.handOver}
        </Button>
      </div>
      {next ? (
        <ActButton
          className="steering__next"
          variant="primary"
          iconEnd={<ArrowRight />}
          action={{ type: 'advance', run }}
        >
          {next.blockIndex === phase.blockIndex ? (
            <NextWords number={positionOf(plan, next).number} title={next.title} />
          ) : (
            steeringText.nextBlock(plan.blocks[next.blockIndex]?.kind ?? 'case')
          )}
        </ActButton>
      ) : (
        <Button className="steering__next" variant="primary" onClick={() => setEnding(true)}>
          {steeringText.end}
        </Button>
      )}
      <HandOverDialog open={handingOver} onClose={() => setHandingOver(false)} />
      <EndDialog open={ending} onClose={() => setEnding(false)} />
    </section>
  );
}

/** With the name of the phase; on a phone, where the bar has one line, its number alone. */
function NextWords({ number, title }: { number: number; title: string }) {
  return (
    <>
      <span className="steering__whole">{steeringText.next(number, title)}</span>
      <span className="steering__brief">{steeringText.nextBrief(number)}</span>
    </>
  );
}

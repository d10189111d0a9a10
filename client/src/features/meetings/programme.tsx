import type { Plan, PlanBlock } from '@leerkring/shared/contract/sessions';
import { methodByKey } from '@leerkring/shared/methods/all';
import { clock } from '../../lib/format-nl';
import { meetingText } from '../../text/meetings';
import './programme.css';

interface ProgrammeProps {
  plan: Plan;
  /** ISO instant; without it the blocks carry no clock. */
  startsAt: string;
  /** Heading level of the blocks. */
  level?: 3 | 4;
}

/** What happens, in order, with the minutes as they fit this meeting. */
export function Programme({ plan, startsAt, level = 3 }: ProgrammeProps) {
  const blocks = blocksOf(plan, Date.parse(startsAt));
  const Heading = `h${level}` as const;
  return (
    <ol className="programme">
      {blocks.map(({ block, phases, minutes, at, index }) => (
        <li className="programme__block" key={index}>
          <div className="programme__head">
            <span className="programme__clock">{clock(at)}</span>
            <div>
              <Heading className="programme__title">{titleOf(block)}</Heading>
              {block.methodKey && <p className="muted">{methodByKey(block.methodKey)?.goal}</p>}
            </div>
            <span className="programme__minutes">{meetingText.minutes(minutes)}</span>
          </div>
          {phases.length > 1 && (
            <ol className="programme__phases">
              {phases.map((phase) => (
                <li className="programme__phase" key={phase.id}>
                  <span>{phase.title}</span>
                  <span className="programme__minutes">{meetingText.minutes(phase.plannedMinutes)}</span>
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

const titleOf = (block: PlanBlock) => block.methodName ?? meetingText.blocks[block.kind];

const blocksOf = (plan: Plan, start: number) => {
  let passed = 0;
  return plan.blocks.map((block, index) => {
    const phases = plan.phases.filter((phase) => phase.blockIndex === index);
    const minutes = phases.reduce((sum, phase) => sum + phase.plannedMinutes, 0);
    const at = start + passed * 60_000;
    passed += minutes;
    return { block, phases, minutes, at, index };
  });
};

import { tableText } from '../../../text/session';
import { usePhase, useRoom } from '../room-context';
import { Pitches } from './pitches';

/** The moment to choose has passed and no case is on the table: the facilitator can still put one there. */
export function CaseMissing() {
  const { view, frame } = useRoom();
  const phase = usePhase();
  const { blocks, phases } = frame.plan;
  const before = phases.slice(0, phases.indexOf(phase));
  const late = before.some(({ caseVote }) => caseVote !== null) && !phase.pitches && phase.caseVote === null;
  if (!late || blocks[phase.blockIndex]?.kind !== 'case' || view.chosen[phase.blockIndex]) return null;
  return (
    <section className="support" aria-label={tableText.noCase}>
      <p className="table__empty">
        {tableText.noCase} {view.pitches.length === 0 && tableText.goBackForCase}
      </p>
      {view.pitches.length > 0 && <Pitches />}
    </section>
  );
}

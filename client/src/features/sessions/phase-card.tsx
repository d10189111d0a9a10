import { mustKeepStill } from '@leerkring/shared/rules/session/rights';
import { roomText, tableText } from '../../text/session';
import { TruthChip } from '../../ui/truth-chip';
import { usePhase, useRoom } from './room-context';
import { Table } from './table/table';
import { TurnedAway } from './turned-away';
import { useScrollStop } from './use-scroll-stop';
import './phase-card.css';

/** One sentence on what we do and what we do not do yet, and under it what is on the table. */
export function PhaseCard() {
  const { who } = useRoom();
  const phase = usePhase();
  const { ref, isStop } = useScrollStop();
  if (mustKeepStill(who)) return <TurnedAway />;
  const listens = who.isPresenter && who.presenterMode === 'listening';
  return (
    <section className="phase" aria-labelledby="phase-title">
      <div className="phase__head">
        <h1 className="phase__title" id="phase-title">
          {phase.title}
        </h1>
        <p className="phase__instruction">{phase.instruction}</p>
        {phase.retention === 'session' && (
          <p className="phase__kept">
            <TruthChip truth="expiring">{roomText.keptForSession}</TruthChip>
          </p>
        )}
        {who.isPresenter && phase.presenterInstruction && (
          <p className="phase__aside">
            <strong>{roomText.forPresenter}</strong> {phase.presenterInstruction}
          </p>
        )}
        {who.isFacilitator && (
          <details className="phase__details">
            <summary>{roomText.forFacilitator}</summary>
            <p>{phase.facilitatorInstruction}</p>
          </details>
        )}
      </div>
      <div className="phase__table" ref={ref} {...(isStop && { tabIndex: 0 })}>
        {listens && <p className="phase__listens">{tableText.listenFirst}</p>}
        <Table />
      </div>
    </section>
  );
}

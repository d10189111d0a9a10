import { blockText, roomText } from '../../text/session';
import { ProgressSteps } from '../../ui/progress-steps';
import { isSilentWriting, positionOf } from './phase-facts';
import { usePhase, useRoom } from './room-context';
import { RoomTimer } from './room-timer';
import { RoomTruth } from './room-truth';
import './room-header.css';

/** Where are we, how long still, and what is true of my words. */
export function RoomHeader() {
  const { frame, view, who } = useRoom();
  const phase = usePhase();
  const block = frame.plan.blocks[phase.blockIndex];
  const onTable = view.chosen[phase.blockIndex]?.title;
  const part = block?.methodName ?? (block && blockText[block.kind]);
  const { number, total } = positionOf(frame.plan, phase);
  const place = total > 1 && roomText.phase(number, total);
  const manner =
    (isSilentWriting(view, phase) && roomText.silent) ||
    (who.presenterMode === 'turned-away' && roomText.turnedAway) ||
    (phase.round && roomText.round);
  return (
    <header className="room-header">
      <div className="room-header__case">
        <p className="room-header__place">{[place || part, manner].filter(Boolean).join(' · ')}</p>
        <p className="room-header__title">{onTable ?? frame.groupName}</p>
        <p className="room-header__group">{[onTable && frame.groupName, part].filter(Boolean).join(' · ')}</p>
      </div>
      <div className="room-header__steps">
        {place && <ProgressSteps total={total} current={number} label={place} />}
      </div>
      <RoomTruth label={roomText.facts} />
      <div className="room-header__time">
        <RoomTimer size="medium" />
      </div>
    </header>
  );
}

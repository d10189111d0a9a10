import { dayAndTime } from '../../lib/format-nl';
import { colourOf } from '../../lib/person';
import { useConnection } from '../../lib/socket';
import { blockText, circleText, waitingText } from '../../text/session';
import { Avatar } from '../../ui/avatar';
import { Card } from '../../ui/card';
import { classNames } from '../../ui/class-names';
import { Mark } from '../../ui/mark';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { ActButton } from './act-button';
import type { LiveRoomProps } from './live-room';
import { useRoom } from './room-context';
import { RoomLinks } from './room-links';
import { RoomNotices } from './room-notices';
import './waiting-room.css';

/** Before the start: who is here, what we are going to do, and for the facilitator the one button. */
export function WaitingRoom({ connection, ...notices }: LiveRoomProps) {
  const { frame, view, who, may, nameOf, clock } = useRoom();
  const status = useConnection(connection);
  const facilitator = nameOf(view.facilitatorId);
  return (
    <main className="waiting" id="main">
      <RoomNotices connection={status} {...notices} />
      <header className="waiting__head">
        <Mark />
        <p className="waiting__group">{frame.groupName}</p>
        <h1>{waitingText.title}</h1>
        <p>{who.isFacilitator ? waitingText.introFacilitator : waitingText.intro(facilitator)}</p>
        <p className="table__hint">{waitingText.startsAt(dayAndTime(frame.meetingStartsAt, clock.now()))}</p>
        {may('start') && (
          <ActButton variant="primary" action={{ type: 'start' }}>
            {waitingText.start}
          </ActButton>
        )}
      </header>
      <WhoIsHere />
      <Programme />
      <RoomLinks />
    </main>
  );
}

function WhoIsHere() {
  const { frame, present, nameOf, fullNameOf } = useRoom();
  const ids = frame.people.map((person) => person.id).filter((id) => !frame.lookingOn.includes(id));
  const here = ids.filter((id) => present.has(id)).length;
  const title = waitingText.present(here, ids.length);
  return (
    <Card as="section">
      <h2>{title}</h2>
      <ul className="waiting__people" aria-label={title}>
        {ids.map((id) => (
          <li className={classNames('waiting__person', [!present.has(id) && 'absent'])} key={id}>
            <Avatar name={fullNameOf(id)} colour={colourOf(id)} decorative />
            <span aria-hidden="true">{nameOf(id)}</span>
            <VisuallyHidden>
              {[fullNameOf(id), !present.has(id) && circleText.notYet].filter(Boolean).join(', ')}
            </VisuallyHidden>
          </li>
        ))}
      </ul>
      {frame.lookingOn
        .filter((id) => present.has(id))
        .map((id) => (
          <p className="waiting__looking-on" key={id}>
            {waitingText.looksOn(fullNameOf(id))}
          </p>
        ))}
    </Card>
  );
}

function Programme() {
  const { plan } = useRoom().frame;
  return (
    <Card as="section">
      <h2>{waitingText.programme}</h2>
      <ol className="waiting__programme">
        {plan.blocks.map((block, index) => {
          const phases = plan.phases.filter((phase) => phase.blockIndex === index);
          const minutes = phases.reduce((sum, phase) => sum + phase.plannedMinutes, 0);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a plan never change places
            <li key={index}>
              <span className="waiting__block">{block.methodName ?? blockText[block.kind]}</span>
              <span className="waiting__minutes">{waitingText.minutes(minutes)}</span>
              {phases.length > 1 && (
                <span className="waiting__phases">{phases.map(({ title }) => title).join(' · ')}</span>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

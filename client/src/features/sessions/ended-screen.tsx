import { endedText } from '../../text/session';
import { Cluster } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Mark } from '../../ui/mark';
import { useRoom } from './room-context';
import './waiting-room.css';

export function EndedScreen() {
  const { frame } = useRoom();
  return (
    <main className="waiting" id="main">
      <header className="waiting__head">
        <Mark />
        <p className="waiting__group">{frame.groupName}</p>
        <h1>{endedText.title}</h1>
        <p>{endedText.explanation}</p>
        <Cluster>
          <LinkButton variant="primary" to={`/bijeenkomsten/${frame.meetingId}`}>
            {endedText.toReport}
          </LinkButton>
          <LinkButton variant="quiet" to="/">
            {endedText.toToday}
          </LinkButton>
        </Cluster>
      </header>
    </main>
  );
}

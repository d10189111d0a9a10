import { ArrowLeft, Video } from 'lucide-react';
import { roomText } from '../../text/session';
import { LinkButton } from '../../ui/link-button';
import { DangerCard } from './danger-card';
import { useRoom } from './room-context';

/** What is seldom needed and must be there: the way out, the video call, whom to call in danger. */
export function RoomLinks() {
  const { frame } = useRoom();
  return (
    <nav className="room-links" aria-label={roomText.links}>
      <LinkButton variant="quiet" icon={<ArrowLeft />} to={`/bijeenkomsten/${frame.meetingId}`}>
        {roomText.meeting}
      </LinkButton>
      {frame.videoUrl && (
        <LinkButton variant="quiet" icon={<Video />} to={frame.videoUrl} target="_blank" rel="noreferrer">
          {roomText.videoCall}
        </LinkButton>
      )}
      <DangerCard />
    </nav>
  );
}

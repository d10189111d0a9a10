import { useParams } from 'react-router';
import { SessionRoom } from '../../features/sessions/session-room';

export function SessionPage() {
  const { meetingId = '' } = useParams();
  return <SessionRoom meetingId={meetingId} />;
}

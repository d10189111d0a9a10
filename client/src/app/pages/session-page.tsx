import { useParams } from 'react-router';
import { SessionRoom } from '../../features/sessions/session-room';
import { shellText } from '../../text/shell';
import { useDocumentTitle } from '../use-document-title';

export function SessionPage() {
  useDocumentTitle(shellText.session);
  const { meetingId = '' } = useParams();
  return <SessionRoom meetingId={meetingId} />;
}

import { useParams } from 'react-router';
import { useMeetings } from '../../features/meetings/api';
import { SessionRoom } from '../../features/sessions/session-room';
import { shellText } from '../../text/shell';
import { BreakGlassNotices } from '../break-glass-notices';
import { PledgeMoment } from '../pledge-moment';
import { useDocumentTitle } from '../use-document-title';

export function SessionPage() {
  useDocumentTitle(shellText.session);
  const { meetingId = '' } = useParams();
  return (
    <SessionRoom
      meetingId={meetingId}
      pledge={(onAccepted) => <PledgeMoment onAccepted={onAccepted} />}
      news={<WhoReadsAlong meetingId={meetingId} />}
    />
  );
}

function WhoReadsAlong({ meetingId }: { meetingId: string }) {
  const meeting = useMeetings().data?.find(({ id }) => id === meetingId);
  return meeting ? <BreakGlassNotices groupId={meeting.groupId} /> : null;
}

import type { MeetingView } from '@leerkring/shared/contract/meetings';
import { isNear } from '../../features/meetings/timing';
import { meetingText } from '../../text/meetings';
import { LinkButton } from '../../ui/link-button';

export function MeetingActions({ meeting, now }: { meeting: MeetingView; now: Date }) {
  const page = `/bijeenkomsten/${meeting.id}`;
  const mayChange = meeting.mayManage && meeting.status === 'planned';
  return (
    <>
      {mayChange && <LinkButton to={`${page}/bewerken`}>{meetingText.change}</LinkButton>}
      {meeting.mayEnter && isNear(meeting, now) && (
        <LinkButton variant="primary" to={`${page}/sessie`}>
          {meetingText.toSession}
        </LinkButton>
      )}
    </>
  );
}

import type { MeetingView } from '@leerkring/shared/contract/meetings';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { useDuePledges } from '../../features/groups/api';
import { useMeeting } from '../../features/meetings/api';
import { CancelMeeting } from '../../features/meetings/cancel-meeting';
import { MeetingProgramme } from '../../features/meetings/meeting-programme';
import { isPast } from '../../features/meetings/timing';
import { TitledCard } from '../../features/meetings/titled-card';
import { Where } from '../../features/meetings/where';
import { WhoComes } from '../../features/meetings/who-comes';
import { useReadHere } from '../../features/notifications/use-read-here';
import { capitalise, dayAndTimeSpan } from '../../lib/format-nl';
import { useNow } from '../../lib/use-now';
import { commonText } from '../../text/common';
import { meetingText } from '../../text/meetings';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { Loaded } from '../loaded';
import { PledgeMoment } from '../pledge-moment';
import { useDocumentTitle } from '../use-document-title';
import { MeetingActions } from './meeting-actions';
import { MeetingCases } from './meeting-cases';
import { MeetingChips } from './meeting-chips';
import { ThreadsAbout } from './threads-about';

/** The report brings the editor with it, which the page of a coming meeting has no use for. */
const SessionReport = lazy(async () => ({
  default: (await import('../../features/sessions/session-report')).SessionReport,
}));

export function MeetingPage() {
  const { meetingId = '' } = useParams();
  const meeting = useMeeting(meetingId);
  const due = useDuePledges();
  useDocumentTitle(meeting.data?.groupName);
  useReadHere('meeting', meetingId);
  return (
    <Loaded query={meeting} lines={12}>
      {(view) => (
        <Loaded query={due} lines={12}>
          {() => <Meeting meeting={view} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Meeting({ meeting }: { meeting: MeetingView }) {
  const now = useNow();
  const wasHeld = meeting.status === 'ended' && meeting.amMember;
  return (
    <>
      <PageHeader
        eyebrow={capitalise(dayAndTimeSpan(meeting.startsAt, meeting.endsAt, now))}
        title={meeting.groupName}
        intro={<Link to={`/groepen/${meeting.groupId}`}>{meetingText.toGroup}</Link>}
        chips={<MeetingChips meeting={meeting} now={now} />}
        actions={<MeetingActions meeting={meeting} now={now} />}
      />
      <Stack gap={5}>
        <PledgeMoment groupId={meeting.groupId} />
        {wasHeld ? <Held meeting={meeting} now={now} /> : <Planned meeting={meeting} now={now} />}
        {meeting.mayManage && meeting.status === 'planned' && <CancelMeeting meetingId={meeting.id} />}
      </Stack>
    </>
  );
}

/** What came of it; what was planned says nothing any more. */
function Held({ meeting, now }: { meeting: MeetingView; now: Date }) {
  return (
    <>
      <div className="report-place">
        <Suspense fallback={<Skeleton label={commonText.loading} lines={8} title />}>
          <SessionReport meetingId={meeting.id} />
        </Suspense>
      </div>
      <MeetingCases meeting={meeting} now={now} />
      <ThreadsAbout subject={{ kind: 'meeting', id: meeting.id }} groupId={meeting.groupId} />
    </>
  );
}

function Planned({ meeting, now }: { meeting: MeetingView; now: Date }) {
  const isOver = meeting.status === 'cancelled' || isPast(meeting, now);
  return (
    <div className="two-columns">
      <Stack gap={5}>
        <WhoComes meeting={meeting} isOver={isOver} />
        <MeetingCases meeting={meeting} now={now} />
      </Stack>
      <Stack gap={5}>
        {!isOver && (
          <TitledCard title={meetingText.where}>
            <Where meeting={meeting} now={now} />
          </TitledCard>
        )}
        <TitledCard title={meetingText.programme}>
          <MeetingProgramme meeting={meeting} />
        </TitledCard>
      </Stack>
    </div>
  );
}

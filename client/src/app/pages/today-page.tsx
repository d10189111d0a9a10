import { useBreakGlass } from '../../features/break-glass/api';
import { useCases } from '../../features/cases/api';
import { useGroups } from '../../features/groups/api';
import { useLibraryNotices } from '../../features/library/api';
import { useMeeting, useMeetings } from '../../features/meetings/api';
import { NextMeetingCard } from '../../features/meetings/next-meeting-card';
import { nextOf } from '../../features/meetings/timing';
import { useNotifications } from '../../features/notifications/api';
import { useMyActions } from '../../features/outcomes/api';
import { OpenActions } from '../../features/outcomes/open-actions';
import { capitalise, greeting, longDay } from '../../lib/format-nl';
import { useNow } from '../../lib/use-now';
import { commonText } from '../../text/common';
import { outcomesText } from '../../text/outcomes';
import { todayText } from '../../text/today';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';
import { Attention } from './attention';
import { NoNextMeeting } from './no-next-meeting';
import { useWaitingReports } from './waiting-reports';

export function TodayPage() {
  useDocumentTitle(todayText.documentTitle);
  const { person } = useSignedIn();
  const now = useNow();
  return (
    <>
      <PageHeader eyebrow={capitalise(longDay(now, now))} title={`${greeting(now)} ${person.givenName}`} />
      <Today now={now} />
    </>
  );
}

/** Waits for all of its parts, so that none pushes another aside when it comes. */
function Today({ now }: { now: Date }) {
  const meetings = useMeetings();
  const actions = useMyActions();
  const reports = useWaitingReports();
  const next = meetings.data && nextOf(meetings.data, now);
  const parts = [
    meetings,
    actions,
    useCases(),
    useGroups(),
    useNotifications(),
    useBreakGlass(),
    useLibraryNotices(),
    reports,
  ];
  const meeting = useMeeting(next?.id ?? '', next !== undefined);
  if (parts.some(({ isPending }) => isPending) || (next && meeting.isPending))
    return (
      <Card>
        <Skeleton label={commonText.loading} lines={5} title />
      </Card>
    );
  return (
    <Stack gap={5}>
      <Loaded query={meetings} lines={5}>
        {() => (next ? <NextMeeting meetingId={next.id} now={now} /> : <NoNextMeeting />)}
      </Loaded>
      <div className="two-columns">
        <Card as="section" aria-labelledby="my-actions">
          <h2 id="my-actions" className="side-title">
            {outcomesText.title}
          </h2>
          <Loaded query={actions} bare>
            {(mine) => <OpenActions actions={mine} now={now} />}
          </Loaded>
        </Card>
        <Card as="section" aria-labelledby="attention" className="wrapping-rows">
          <h2 id="attention" className="side-title">
            {todayText.attention}
          </h2>
          <AttentionLoaded now={now} />
        </Card>
      </div>
    </Stack>
  );
}

function NextMeeting({ meetingId, now }: { meetingId: string; now: Date }) {
  const { person } = useSignedIn();
  const meeting = useMeeting(meetingId);
  const cases = useCases();
  const brings = cases.data?.find(
    (mine) => mine.mine && mine.meetingId === meetingId && mine.status !== 'draft',
  );
  return (
    <Loaded query={meeting} lines={5}>
      {(view) => <NextMeetingCard meeting={view} now={now} myId={person.id} brings={brings} />}
    </Loaded>
  );
}

function AttentionLoaded({ now }: { now: Date }) {
  const meetings = useMeetings();
  const cases = useCases();
  const groups = useGroups();
  const notifications = useNotifications();
  const glass = useBreakGlass();
  const library = useLibraryNotices();
  const { reports } = useWaitingReports();
  return (
    <Loaded query={meetings} bare>
      {(allMeetings) => (
        <Loaded query={cases} bare>
          {(allCases) => (
            <Loaded query={groups} bare>
              {(allGroups) => (
                <Loaded query={glass} bare>
                  {(allGlass) => (
                    <Attention
                      notifications={notifications.data ?? []}
                      meetings={allMeetings}
                      cases={allCases}
                      groups={allGroups}
                      glass={allGlass}
                      library={library.data ?? []}
                      reports={reports}
                      now={now}
                    />
                  )}
                </Loaded>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

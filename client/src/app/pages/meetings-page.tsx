import { can } from '@leerkring/shared/rules/can';
import { useGroups } from '../../features/groups/api';
import { useMeetings } from '../../features/meetings/api';
import { MeetingList } from '../../features/meetings/meeting-list';
import { pastOf, upcomingOf } from '../../features/meetings/timing';
import { useNow } from '../../lib/use-now';
import { meetingText } from '../../text/meetings';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

export function MeetingsPage() {
  useDocumentTitle(meetingText.title);
  const { actor } = useSignedIn();
  const now = useNow();
  const meetings = useMeetings();
  const groups = useGroups().data ?? [];
  const mayPlan = groups.some(({ myRole }) => can(actor, 'meeting.plan', myRole));
  const plan = mayPlan && (
    <LinkButton variant="primary" to="/bijeenkomsten/nieuw">
      {meetingText.plan}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={meetingText.title} actions={plan || undefined} />
      <Loaded query={meetings} lines={9}>
        {(all) => {
          const [upcoming, past] = [upcomingOf(all, now), pastOf(all, now)];
          return (
            <Stack gap={8}>
              <section aria-labelledby="upcoming">
                <Stack gap={3}>
                  <h2 id="upcoming" className="side-title">
                    {meetingText.upcoming}
                  </h2>
                  {upcoming.length > 0 ? (
                    <MeetingList label={meetingText.upcoming} meetings={upcoming} now={now} />
                  ) : (
                    <Card>
                      <EmptyState title={meetingText.emptyTitle} headingLevel={3}>
                        {mayPlan ? meetingText.emptyForPlanner : meetingText.empty}
                      </EmptyState>
                    </Card>
                  )}
                </Stack>
              </section>
              <section aria-labelledby="past">
                <Stack gap={3}>
                  <h2 id="past" className="side-title">
                    {meetingText.past}
                  </h2>
                  {past.length > 0 ? (
                    <MeetingList label={meetingText.past} meetings={past} now={now} />
                  ) : (
                    <p className="muted">{meetingText.noPast}</p>
                  )}
                </Stack>
              </section>
            </Stack>
          );
        }}
      </Loaded>
    </>
  );
}

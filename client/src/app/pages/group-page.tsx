import { type GroupView, groupSize } from '@leerkring/shared/contract/groups';
import { can } from '@leerkring/shared/rules/can';
import { useParams } from 'react-router';
import { AddMember } from '../../features/groups/add-member';
import { useGroup } from '../../features/groups/api';
import { MemberList } from '../../features/groups/member-list';
import { useMeetings } from '../../features/meetings/api';
import { MeetingList } from '../../features/meetings/meeting-list';
import { upcomingOf } from '../../features/meetings/timing';
import { useNow } from '../../lib/use-now';
import { groupText, meetingFormText } from '../../text/groups';
import { meetingText } from '../../text/meetings';
import { Card } from '../../ui/card';
import { Cluster, Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

export function GroupPage() {
  const { groupId = '' } = useParams();
  const group = useGroup(groupId);
  useDocumentTitle(group.data?.name);
  return (
    <Loaded query={group} lines={12}>
      {(view) => <Group group={view} />}
    </Loaded>
  );
}

function Group({ group }: { group: GroupView }) {
  const now = useNow();
  const upcoming = upcomingOf(useMeetings().data ?? [], now).filter(({ groupId }) => groupId === group.id);
  return (
    <>
      <PageHeader
        title={group.name}
        eyebrow={`${meetingFormText[group.form]} · ${groupText.rhythm(group.rhythmWeeks)}`}
        intro={group.purpose}
        actions={<GroupActions group={group} />}
      />
      <Stack gap={5}>
        <SizeNotice group={group} />
        {group.myRole === null && <Notice>{groupText.outside}</Notice>}
        <Card as="section" aria-labelledby="people">
          <Stack gap={2}>
            <Cluster spread gap={4}>
              <h2 id="people" className="side-title">
                {groupText.people}
              </h2>
              {group.mayManage && <AddMember group={group} />}
            </Cluster>
            <MemberList group={group} />
          </Stack>
        </Card>
        {upcoming.length > 0 && (
          <section aria-labelledby="upcoming">
            <Stack gap={3}>
              <h2 id="upcoming" className="side-title">
                {meetingText.upcoming}
              </h2>
              <MeetingList label={meetingText.upcoming} meetings={upcoming} now={now} />
            </Stack>
          </section>
        )}
      </Stack>
    </>
  );
}

function GroupActions({ group }: { group: GroupView }) {
  const { actor } = useSignedIn();
  return (
    <>
      {can(actor, 'case.offer', group.myRole) && (
        <LinkButton to={`/casussen/nieuw?groep=${group.id}`}>{groupText.bringCase}</LinkButton>
      )}
      {can(actor, 'meeting.plan', group.myRole) && (
        <LinkButton variant="primary" to={`/bijeenkomsten/nieuw?groep=${group.id}`}>
          {groupText.plan}
        </LinkButton>
      )}
    </>
  );
}

/** A word for who can do something about it. */
function SizeNotice({ group: { mayManage, memberCount } }: { group: GroupView }) {
  if (!mayManage) return null;
  if (memberCount < groupSize.min) return <Notice>{groupText.small(groupSize.min)}</Notice>;
  return memberCount > groupSize.warnAbove ? (
    <Notice tone="warning">{groupText.large(groupSize.warnAbove)}</Notice>
  ) : null;
}

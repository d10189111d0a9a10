import { type GroupView, groupSize } from '@leerkring/shared/contract/groups';
import { breakGlass, can } from '@leerkring/shared/rules/can';
import { useParams } from 'react-router';
import { useBreakGlass } from '../../features/break-glass/api';
import { BreakGlassCard } from '../../features/break-glass/break-glass-card';
import { AddMember } from '../../features/groups/add-member';
import { useDuePledges, useGroup, usePledge } from '../../features/groups/api';
import { MemberList } from '../../features/groups/member-list';
import { PledgeCard } from '../../features/groups/pledge-card';
import { useMeetings } from '../../features/meetings/api';
import { MeetingList } from '../../features/meetings/meeting-list';
import { upcomingOf } from '../../features/meetings/timing';
import { useNow } from '../../lib/use-now';
import { auditText } from '../../text/audit';
import { groupText, meetingFormText } from '../../text/groups';
import { meetingText } from '../../text/meetings';
import { Card } from '../../ui/card';
import { Cluster, Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { BreakGlassNotices } from '../break-glass-notices';
import { Loaded } from '../loaded';
import { PledgeMoment } from '../pledge-moment';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';
import { GroupAgreements } from './group-agreements';
import { GroupLibrary } from './group-library';

export function GroupPage() {
  const { groupId = '' } = useParams();
  const group = useGroup(groupId);
  const due = useDuePledges();
  useDocumentTitle(group.data?.name);
  return (
    <Loaded query={group} lines={12}>
      {(view) => (
        <Loaded query={due} lines={12}>
          {() => <Group group={view} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Group({ group }: { group: GroupView }) {
  const now = useNow();
  const { actor } = useSignedIn();
  const isDue = (useDuePledges().data ?? []).some(({ groupId }) => groupId === group.id);
  const relation = group.myRole ?? (group.breakGlassUntil ? breakGlass : null);
  const glass = (useBreakGlass().data ?? []).filter((entry) => entry.group.id === group.id);
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
        <PledgeMoment groupId={group.id} />
        <BreakGlassNotices groupId={group.id} />
        {relation === null && <Notice>{groupText.outside}</Notice>}
        {group.mayManage && !group.hasFacilitator && (
          <Notice tone="warning" title={groupText.noFacilitatorTitle}>
            {groupText.chooseFacilitator}
          </Notice>
        )}
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
        {can(actor, 'agreement.read', relation) && !isDue && <GroupAgreements group={group} />}
        {can(actor, 'library.read-in-group', relation) && !isDue && <GroupLibrary group={group} />}
        <BreakGlassCard entries={glass} />
        {can(actor, 'group.see-pledge', relation) && <Pledge groupId={group.id} />}
      </Stack>
    </>
  );
}

function Pledge({ groupId }: { groupId: string }) {
  return <Loaded query={usePledge(groupId)}>{(pledge) => <PledgeCard pledge={pledge} />}</Loaded>;
}

function GroupActions({ group }: { group: GroupView }) {
  const { actor } = useSignedIn();
  return (
    <>
      {can(actor, 'audit.read-group', group.myRole) && (
        <LinkButton to={`/groepen/${group.id}/logboek`}>{auditText.group.link}</LinkButton>
      )}
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

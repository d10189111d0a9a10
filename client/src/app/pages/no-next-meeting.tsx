import { can } from '@leerkring/shared/rules/can';
import { useGroups } from '../../features/groups/api';
import { meetingText } from '../../text/meetings';
import { todayText } from '../../text/today';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { useSignedIn } from '../use-signed-in';

/** The first step, for whoever is in the position to take it. */
export function NoNextMeeting() {
  const { actor } = useSignedIn();
  const groups = useGroups().data ?? [];
  const mayPlan = groups.some(({ myRole }) => can(actor, 'meeting.plan', myRole));
  const mayOffer = groups.some(({ myRole }) => can(actor, 'case.offer', myRole));
  const words = mayPlan
    ? todayText.noMeetingForPlanner
    : mayOffer
      ? todayText.noMeetingForMember
      : todayText.noGroup;
  const action = mayPlan ? (
    <LinkButton variant="primary" to="/bijeenkomsten/nieuw">
      {meetingText.plan}
    </LinkButton>
  ) : (
    mayOffer && (
      <LinkButton variant="primary" to="/casussen/nieuw">
        {todayText.writeCase}
      </LinkButton>
    )
  );
  return (
    <Card>
      <EmptyState title={todayText.noMeetingTitle} action={action || undefined}>
        {words}
      </EmptyState>
    </Card>
  );
}

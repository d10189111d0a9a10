import type { GroupSummary } from '@leerkring/shared/contract/groups';
import { can, type PolicyActor } from '@leerkring/shared/rules/can';
import { useGroups } from '../../features/groups/api';
import { meetingText } from '../../text/meetings';
import { todayText } from '../../text/today';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { useSignedIn } from '../use-signed-in';

interface FirstStep {
  title: string;
  words: string;
  action?: { to: string; label: string };
}

/** The first step, for whoever is in the position to take it. */
export function NoNextMeeting() {
  const { actor } = useSignedIn();
  const { title, words, action } = firstStep(actor, useGroups().data ?? []);
  return (
    <Card>
      <EmptyState
        title={title}
        action={
          action && (
            <LinkButton variant="primary" to={action.to}>
              {action.label}
            </LinkButton>
          )
        }
      >
        {words}
      </EmptyState>
    </Card>
  );
}

function firstStep(actor: PolicyActor, groups: readonly Pick<GroupSummary, 'myRole'>[]): FirstStep {
  const title = todayText.noMeetingTitle;
  if (groups.some(({ myRole }) => can(actor, 'meeting.plan', myRole)))
    return {
      title,
      words: todayText.noMeetingForPlanner,
      action: { to: '/bijeenkomsten/nieuw', label: meetingText.plan },
    };
  if (groups.some(({ myRole }) => can(actor, 'case.offer', myRole)))
    return {
      title,
      words: todayText.noMeetingForMember,
      action: { to: '/casussen/nieuw', label: todayText.writeCase },
    };
  // Whoever watches over privacy or access is in no group, and has something else to do.
  if (can(actor, 'audit.read-all', null))
    return {
      title: todayText.privacyTitle,
      words: todayText.privacy,
      action: { to: '/logboek', label: todayText.openAudit },
    };
  if (can(actor, 'sign-in.end-of-other', null))
    return {
      title: todayText.administrationTitle,
      words: todayText.administration,
      action: { to: '/beheer', label: todayText.openAdministration },
    };
  return { title, words: todayText.noGroup };
}

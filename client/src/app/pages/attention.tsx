import type { CaseSummary } from '@leerkring/shared/contract/cases';
import type { GroupSummary } from '@leerkring/shared/contract/groups';
import type { MeetingSummary } from '@leerkring/shared/contract/meetings';
import { Link } from 'react-router';
import { AnswerControl } from '../../features/meetings/answer-control';
import { upcomingOf } from '../../features/meetings/timing';
import { capitalise, dayAndTime } from '../../lib/format-nl';
import { meetingText } from '../../text/meetings';
import { todayText } from '../../text/today';
import { LinkButton } from '../../ui/link-button';
import { Row, Rows } from '../../ui/rows';

interface AttentionProps {
  meetings: readonly MeetingSummary[];
  cases: readonly CaseSummary[];
  groups: readonly GroupSummary[];
  now: Date;
}

/** What waits for me: an answer, a text I began, a case that is done, a group without a next meeting. */
export function Attention({ meetings, cases, groups, now }: AttentionProps) {
  const planned = upcomingOf(meetings, now).filter(({ status }) => status === 'planned');
  const unanswered = planned.filter(({ amMember, myAnswer }) => amMember && myAnswer === null);
  const drafts = cases.filter(({ mine, status }) => mine && status === 'draft');
  const discussed = cases.filter(({ mine, status }) => mine && status === 'discussed');
  const unplanned = groups.filter(
    ({ id, myRole }) =>
      myRole === 'facilitator' && !upcomingOf(meetings, now).some(({ groupId }) => groupId === id),
  );
  if (unanswered.length + drafts.length + discussed.length + unplanned.length === 0)
    return <p className="muted">{todayText.nothing}</p>;
  return (
    <Rows label={todayText.attention}>
      {unanswered.map((meeting) => (
        <Row
          key={meeting.id}
          title={<TitleLink to={`/bijeenkomsten/${meeting.id}`}>{meeting.groupName}</TitleLink>}
          detail={
            <div className="attention__answer">
              {capitalise(dayAndTime(meeting.startsAt, now))}
              <AnswerControl
                meeting={meeting}
                label={meetingText.yourAnswerFor(meeting.groupName, dayAndTime(meeting.startsAt, now))}
                labelHidden
              />
            </div>
          }
        />
      ))}
      {drafts.map((draft) => (
        <Row
          key={draft.id}
          title={<TitleLink to={`/casussen/${draft.id}`}>{draft.workingTitle}</TitleLink>}
          detail={`${todayText.draft}. ${todayText.draftFor(draft.groupName)}`}
          end={
            <LinkButton
              to={`/casussen/${draft.id}/bewerken`}
              aria-label={`${todayText.write}: ${draft.workingTitle}`}
            >
              {todayText.write}
            </LinkButton>
          }
        />
      ))}
      {discussed.map((done) => (
        <Row
          key={done.id}
          title={<TitleLink to={`/casussen/${done.id}`}>{done.workingTitle}</TitleLink>}
          detail={`${todayText.discussed}. ${todayText.discussedHint}`}
        />
      ))}
      {unplanned.map((group) => (
        <Row
          key={group.id}
          title={<TitleLink to={`/groepen/${group.id}`}>{todayText.planNext(group.name)}</TitleLink>}
          end={
            <LinkButton
              to={`/bijeenkomsten/nieuw?groep=${group.id}`}
              aria-label={`${todayText.plan}: ${group.name}`}
            >
              {todayText.plan}
            </LinkButton>
          }
        />
      ))}
    </Rows>
  );
}

function TitleLink({ to, children }: { to: string; children: string }) {
  return (
    <Link className="title-link" to={to}>
      {children}
    </Link>
  );
}

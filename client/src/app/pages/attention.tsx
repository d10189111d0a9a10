import type { BreakGlassView } from '@leerkring/shared/contract/break-glass';
import type { CaseSummary } from '@leerkring/shared/contract/cases';
import type { GroupSummary } from '@leerkring/shared/contract/groups';
import type { LibraryNotice } from '@leerkring/shared/contract/library';
import type { MeetingSummary } from '@leerkring/shared/contract/meetings';
import type { NotificationView } from '@leerkring/shared/contract/notifications';
import { can } from '@leerkring/shared/rules/can';
import { Link } from 'react-router';
import { AnswerControl } from '../../features/meetings/answer-control';
import { upcomingOf } from '../../features/meetings/timing';
import { capitalise, dayAndTime } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { breakGlassKindText, breakGlassText } from '../../text/break-glass';
import { meetingText } from '../../text/meetings';
import { todayText } from '../../text/today';
import { LinkButton } from '../../ui/link-button';
import { Row, Rows } from '../../ui/rows';
import { useSignedIn } from '../use-signed-in';
import { LibraryNotices } from './library-notices';
import { asksHere, Told } from './told';
import { ReportRows, type WaitingReports } from './waiting-reports';

interface AttentionProps {
  notifications: readonly NotificationView[];
  meetings: readonly MeetingSummary[];
  cases: readonly CaseSummary[];
  groups: readonly GroupSummary[];
  glass: readonly BreakGlassView[];
  library: readonly LibraryNotice[];
  reports: readonly WaitingReports[];
  now: Date;
}

/** A week is long enough for who does not come every day; in the group it stands for good. */
const isRecent = (until: string, now: Date) => now.getTime() - new Date(until).getTime() < 7 * 24 * 3_600_000;

/**
 * What waits for me: what others asked me to look at, what somebody said to me, an answer, a text I began, a case that is done, a group without
 * a next meeting; and who looked.
 */
export function Attention(props: AttentionProps) {
  const { notifications, meetings, cases, groups, glass, library, reports, now } = props;
  const { actor } = useSignedIn();
  const planned = upcomingOf(meetings, now).filter(({ status }) => status === 'planned');
  const unanswered = planned.filter(({ amMember, myAnswer }) => amMember && myAnswer === null);
  const drafts = cases.filter(({ mine, status }) => mine && status === 'draft');
  const discussed = cases.filter(({ mine, status }) => mine && status === 'discussed');
  const unplanned = groups.filter(
    ({ id, myRole }) =>
      myRole === 'facilitator' && !upcomingOf(meetings, now).some(({ groupId }) => groupId === id),
  );
  const mine = new Set(groups.flatMap(({ id, myRole }) => (myRole ? [id] : [])));
  const looked = glass.filter(({ group, until }) => mine.has(group.id) && isRecent(until, now));
  const leaderless = groups.filter(
    ({ hasFacilitator }) => !hasFacilitator && can(actor, 'group.manage-members', null),
  );
  const told = notifications.filter((view) => asksHere(view, library));
  const waiting = [told, reports, unanswered, drafts, discussed, unplanned, looked, leaderless, library];
  if (waiting.every(({ length }) => length === 0)) return <p className="muted">{todayText.nothing}</p>;
  return (
    <Rows label={todayText.attention}>
      <ReportRows reports={reports} />
      <Told views={told} now={now} />
      {looked.map(({ id, person, group, kind, endedAt }) => (
        <Row
          key={id}
          title={
            <TitleLink to={`/groepen/${group.id}`}>
              {(endedAt ? breakGlassText.attention : breakGlassText.attentionNow)(
                fullName(person),
                group.name,
              )}
            </TitleLink>
          }
          detail={breakGlassKindText[kind]}
        />
      ))}
      {leaderless.map((group) => (
        <Row
          key={group.id}
          title={<TitleLink to={`/groepen/${group.id}`}>{todayText.leaderless(group.name)}</TitleLink>}
          detail={todayText.leaderlessHint}
        />
      ))}
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
      <LibraryNotices notices={library} now={now} />
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

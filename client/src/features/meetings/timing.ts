/** When a meeting counts as coming, as near, and as past; the same on Vandaag, in the list and on its page. */
import type { MeetingSummary } from '@leerkring/shared/contract/meetings';

type Timed = Pick<MeetingSummary, 'startsAt' | 'endsAt' | 'status'>;

const minute = 60_000;
/** The way into the session is the first thing to see from this long before the start. */
const opensBefore = 30 * minute;
/** A planned meeting nobody opened: groups start late, but not a whole evening. */
const graceAfter = 120 * minute;

export const isPast = (meeting: Timed, now: Date): boolean =>
  meeting.status === 'ended' ||
  (meeting.status !== 'running' && Date.parse(meeting.endsAt) + graceAfter < now.getTime());

/** Until it ended: a running session has no end by the clock. */
export const isNear = (meeting: Timed, now: Date): boolean =>
  meeting.status === 'running' ||
  (meeting.status === 'planned' &&
    !isPast(meeting, now) &&
    now.getTime() >= Date.parse(meeting.startsAt) - opensBefore);

const byStart = (a: Timed, b: Timed) => Date.parse(a.startsAt) - Date.parse(b.startsAt);

export const upcomingOf = <M extends Timed>(meetings: readonly M[], now: Date): M[] =>
  meetings.filter((meeting) => !isPast(meeting, now)).sort(byStart);

export const pastOf = <M extends Timed>(meetings: readonly M[], now: Date): M[] =>
  meetings.filter((meeting) => isPast(meeting, now)).sort((a, b) => byStart(b, a));

/** The one next thing: what I am a member of and did not say no to; what is running goes first. */
export const nextOf = <M extends MeetingSummary>(meetings: readonly M[], now: Date): M | undefined => {
  const mine = upcomingOf(meetings, now).filter(
    (meeting) => meeting.amMember && meeting.status !== 'cancelled' && meeting.myAnswer !== 'no',
  );
  return mine.find((meeting) => meeting.status === 'running') ?? mine[0];
};

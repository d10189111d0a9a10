/**
 * The live session on the wire. After each accepted action the server broadcasts the whole small
 * public view to the room, so that a late joiner or a reconnect heals itself; what belongs to one
 * person (hidden cards, own vote, ratings not yet shown) goes to that person alone as `mine`.
 */
import { z } from 'zod';
import { Phase } from '../methods/method.js';
import {
  ActionItemId,
  CaseId,
  DocumentId,
  EpochMs,
  Instant,
  MeetingId,
  PersonId,
  Revision,
  SessionId,
} from './common.js';
import { PersonView } from './identity.js';
import { ActionItemView, LearningView } from './outcomes.js';
import { route } from './route.js';
import {
  CardId,
  Evaluation,
  EvaluationMarks,
  HandKind,
  PitchId,
  QuestionStatus,
  Rating,
} from './session-actions.js';

export const PlannedPhase = Phase.extend({
  /** Unique in the plan: `<blockIndex>.<phase key>`. */
  id: z.string(),
  blockIndex: z.int(),
  /** Planned for this meeting, scaled to its time budget. */
  plannedMinutes: z.int(),
});
export type PlannedPhase = z.infer<typeof PlannedPhase>;

export const PlanBlock = z.object({
  kind: z.enum(['opening', 'case', 'break', 'closing']),
  methodKey: z.string().nullable(),
  methodName: z.string().nullable(),
  mode: z.enum(['linear', 'free', 'loop']),
  reflectionHeadings: z.array(z.string()),
  /** Case blocks: chosen before the meeting. */
  caseId: CaseId.nullable(),
});
export type PlanBlock = z.infer<typeof PlanBlock>;

/** The session's own copy of its methods, in order. */
export const Plan = z.object({ blocks: z.array(PlanBlock), phases: z.array(PlannedPhase) });
export type Plan = z.infer<typeof Plan>;

/** Who has a seat. Observers see and hear; they do not act. */
export const Seat = z.object({ personId: PersonId, role: z.enum(['member', 'observer']) });
export type Seat = z.infer<typeof Seat>;

/** Running: `endsAt`. Paused: `remainingMs`. Both may be past zero: time running out moves nothing. */
export const TimerState = z.object({
  endsAt: EpochMs.nullable(),
  remainingMs: z.int().nullable(),
  totalMs: z.int(),
});
export type TimerState = z.infer<typeof TimerState>;

export const CardView = z.object({
  id: CardId,
  /** `<blockIndex>.<list key>` */
  listId: z.string(),
  /** Null when the list hides its authors. */
  authorId: PersonId.nullable(),
  text: z.string(),
  column: z.string().nullable(),
  status: QuestionStatus,
  /** Null until the presenter shows the ratings. */
  rating: Rating.nullable(),
});
export type CardView = z.infer<typeof CardView>;

export const PitchView = z.object({
  id: PitchId,
  presenterId: PersonId,
  caseId: CaseId.nullable(),
  title: z.string(),
  question: z.string(),
});
export type PitchView = z.infer<typeof PitchView>;

export const RunView = z.object({
  number: z.int(),
  phaseId: z.string(),
  startedAt: EpochMs,
  ready: z.array(PersonId),
  speakerId: PersonId.nullable(),
  /** Who still comes in the round, in order. */
  upNext: z.array(PersonId),
  queue: z.array(z.object({ personId: PersonId, kind: HandKind })),
  focusCardId: CardId.nullable(),
});
export type RunView = z.infer<typeof RunView>;

export const SessionStatus = z.enum(['waiting', 'running', 'paused', 'ended']);
export type SessionStatus = z.infer<typeof SessionStatus>;

export const SessionView = z.object({
  revision: Revision,
  status: SessionStatus,
  /** The server's clock when this view was made. */
  serverNow: EpochMs,
  facilitatorId: PersonId,
  seats: z.array(Seat),
  run: RunView.nullable(),
  /** Phases that were entered before, with what became of them. */
  visited: z.array(z.object({ phaseId: z.string(), skipped: z.boolean() })),
  timer: TimerState.nullable(),
  /** Per block of the plan: the case on the table. */
  chosen: z.array(PitchView.nullable()),
  /** The chosen case's withheld outcome may be read now. */
  outcomeUnlocked: z.array(z.boolean()),
  /** Lists of the current phase. `hiddenCount`: cards nobody but their author sees yet. */
  lists: z.array(
    z.object({ listId: z.string(), revealed: z.boolean(), ratingsShown: z.boolean(), hiddenCount: z.int() }),
  ),
  cards: z.array(CardView),
  pitches: z.array(PitchView),
  vote: z.object({
    open: z.boolean(),
    votedBy: z.array(PersonId),
    /** Votes per pitch; null until the vote is closed. */
    tally: z.record(PitchId, z.int()).nullable(),
  }),
  pledgedBy: z.array(PersonId),
  checkIn: z.object({
    givenBy: z.array(PersonId),
    shown: z.array(z.object({ personId: PersonId, text: z.string() })),
  }),
  followUps: z.array(ActionItemView),
  stopAskedBy: PersonId.nullable(),
  learnings: z.array(LearningView),
  actions: z.array(
    z.object({ id: ActionItemId, text: z.string(), ownerId: PersonId, dueOn: z.string().nullable() }),
  ),
  evaluatedBy: z.array(PersonId),
});
export type SessionView = z.infer<typeof SessionView>;

/** What only this person receives. */
export const SessionMine = z.object({
  revision: Revision,
  /** My cards that the others do not see yet, and which of the visible ones are mine. */
  hiddenCards: z.array(
    z.object({ id: CardId, listId: z.string(), text: z.string(), column: z.string().nullable() }),
  ),
  ownCardIds: z.array(CardId),
  /** The presenter's ratings, before and after they are shown. */
  ratings: z.record(CardId, Rating),
  votedFor: z.array(PitchId),
  checkIn: z.string().nullable(),
  evaluation: Evaluation.nullable(),
});
export type SessionMine = z.infer<typeof SessionMine>;

export const SessionDocument = z.object({
  id: DocumentId,
  kind: z.enum(['notes', 'reflection']),
  /** The case block a reflection belongs to. */
  blockIndex: z.int().nullable(),
});
export type SessionDocument = z.infer<typeof SessionDocument>;

/** What changes rarely: who is who, the copied methods, the texts. */
export const SessionFrame = z.object({
  sessionId: SessionId,
  meetingId: MeetingId,
  groupName: z.string(),
  meetingStartsAt: Instant,
  videoUrl: z.string().nullable(),
  plan: Plan,
  people: z.array(PersonView),
  /** Of them: who came in without being in the group, as an administrator who broke the glass does. Not of the circle. */
  lookingOn: z.array(PersonId),
  documents: z.array(SessionDocument),
});
export type SessionFrame = z.infer<typeof SessionFrame>;

export const Joined = z.object({
  frame: SessionFrame,
  view: SessionView,
  mine: SessionMine,
  present: z.array(PersonId),
  note: z.object({ text: z.string(), revision: Revision }),
  /** Of an administrator who broke the glass: no notes of one's own, nothing to do. */
  onlyReads: z.boolean(),
});
export type Joined = z.infer<typeof Joined>;

export const TimelineEntry = z.object({
  at: Instant,
  actorId: PersonId.nullable(),
  /** `session.<past participle>` */
  kind: z.string(),
  phaseTitle: z.string().nullable(),
  minutes: z.int().nullable(),
  subjectId: PersonId.nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const AttendanceView = z.object({
  person: PersonView,
  role: z.enum(['facilitator', 'presenter', 'participant', 'observer']),
  joinedAt: Instant,
  leftAt: Instant,
  /** Present while the session ran, without breaks and pauses. */
  netMinutes: z.int(),
  /** Confirmed at the check-in that what is heard here stays here. */
  pledged: z.boolean(),
});
export type AttendanceView = z.infer<typeof AttendanceView>;

export const SessionReport = z.object({
  sessionId: SessionId,
  status: SessionStatus,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  netMinutes: z.int(),
  phases: z.array(z.object({ title: z.string(), minutes: z.int(), skipped: z.boolean() })),
  learnings: z.array(LearningView),
  actions: z.array(ActionItemView),
  attendance: z.array(AttendanceView),
  documents: z.array(SessionDocument),
  /** When the shared notes and the reflection are erased. */
  eraseTextsAt: Instant.nullable(),
  /** Means over everybody who answered; null below three answers. */
  evaluation: z
    .object({
      answers: z.int(),
      means: z.record(EvaluationMarks.keyof(), z.number()),
      moreOf: z.array(z.string()),
      lessOf: z.array(z.string()),
    })
    .nullable(),
  timeline: z.array(TimelineEntry),
  people: z.array(PersonView),
});
export type SessionReport = z.infer<typeof SessionReport>;

export const sessionRoutes = {
  /** After (or during) the session, for members of the group. 404 when none was held. */
  report: route('GET', '/meetings/:meetingId/session', {
    summary: 'What came out of the session of a meeting',
    problems: ['not-allowed', 'pledge-needed'],
    answer: SessionReport,
  }),
};

/**
 * The state of a live session and what an action may look at. Plain values only: the server stores the
 * state as JSON under a revision, and every transition makes a new one. Presence, timers that tick and
 * typing are not in here.
 */
import type { ActionItemId, CaseId, PersonId } from '../../contract/common.js';
import type { ActionItemView, ActionReport, LearningView } from '../../contract/outcomes.js';
import type { ProblemCode } from '../../contract/problem.js';
import type {
  CardId,
  Evaluation,
  HandKind,
  PitchId,
  QuestionStatus,
  Rating,
} from '../../contract/session-actions.js';
import type {
  PitchView,
  Plan,
  PlannedPhase,
  Seat,
  SessionStatus,
  SessionView,
  TimerState,
} from '../../contract/sessions.js';

export interface Card {
  id: CardId;
  listId: string;
  authorId: PersonId;
  text: string;
  column: string | null;
  status: QuestionStatus;
  rating: Rating | null;
  /** False while only the author may see it. */
  shown: boolean;
}

/** One stay in a phase; going back to a phase makes a new run. */
export interface Run {
  number: number;
  phaseId: string;
  startedAt: number;
  endedAt: number | null;
  skipped: boolean;
  ready: PersonId[];
  speakerId: PersonId | null;
  /** Who still comes in the round, in order. */
  upNext: PersonId[];
  /** Who had a turn in the round. */
  heard: PersonId[];
  queue: { personId: PersonId; kind: HandKind }[];
  focusCardId: CardId | null;
}

export interface SessionState {
  status: SessionStatus;
  startedAt: number | null;
  endedAt: number | null;
  facilitatorId: PersonId;
  seats: Seat[];
  /** The last one is the current run; empty before the start. */
  runs: Run[];
  timer: TimerState | null;
  /** Per block of the plan. */
  chosen: (PitchView | null)[];
  outcomeUnlocked: boolean[];
  lists: Record<string, { revealed: boolean; ratingsShown: boolean }>;
  cards: Card[];
  pitches: PitchView[];
  vote: { open: boolean; by: Record<PersonId, PitchId[]>; tally: Record<PitchId, number> | null };
  pledgedBy: PersonId[];
  checkIns: Record<PersonId, string>;
  checkInShown: boolean;
  followUps: ActionItemView[];
  stopAskedBy: PersonId | null;
  learnings: LearningView[];
  actions: SessionView['actions'];
  evaluations: Record<PersonId, Evaluation>;
  /** Spans in which the session was paused; the last may still be open. */
  pauses: { from: number; to: number | null }[];
}

/** What the database must do in the same transaction as the new state. */
export type Effect =
  | { kind: 'started' }
  | { kind: 'ended' }
  | { kind: 'case-chosen' | 'case-released'; caseId: CaseId }
  | { kind: 'outcome-unlocked'; caseId: CaseId }
  | { kind: 'action-reported'; actionId: ActionItemId; report: ActionReport };

/** What the timeline tells about an accepted action; only steering is told. */
export interface TimelineFact {
  kind: string;
  phaseId?: string;
  minutes?: number;
  subjectId?: PersonId;
}

/** Facts an action is judged by, gathered before the pure rule runs. */
export interface ActionContext {
  actorId: PersonId;
  now: number;
  plan: Plan;
  present: ReadonlySet<PersonId>;
  /** How long the facilitator has been away; 0 when present. */
  facilitatorAbsentMs: number;
  /** `start`: the cases offered beforehand and the open actions of the group. */
  offered: PitchView[];
  followUps: ActionItemView[];
  /** `pitch` with a case: it is the actor's own and may be discussed here. */
  ownsPitchedCase: boolean;
}

export interface Transition {
  state: SessionState;
  effects: Effect[];
  timeline: TimelineFact | null;
}

/** An action the rules do not allow now. The code tells why. */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    detail = '',
  ) {
    super(detail || code);
  }
}

/** Narrows, or refuses with the code. */
export function must(condition: unknown, code: ProblemCode, detail?: string): asserts condition {
  if (!condition) throw new Refusal(code, detail);
}

export const stay = (state: SessionState): Transition => ({ state, effects: [], timeline: null });
export const moved = (state: SessionState, timeline: TimelineFact, effects: Effect[] = []): Transition => ({
  state,
  effects,
  timeline,
});

export const newSession = (facilitatorId: PersonId, plan: Plan): SessionState => ({
  status: 'waiting',
  startedAt: null,
  endedAt: null,
  facilitatorId,
  seats: [],
  runs: [],
  timer: null,
  chosen: plan.blocks.map(() => null),
  outcomeUnlocked: plan.blocks.map(() => false),
  lists: {},
  cards: [],
  pitches: [],
  vote: { open: false, by: {}, tally: null },
  pledgedBy: [],
  checkIns: {},
  checkInShown: false,
  followUps: [],
  stopAskedBy: null,
  learnings: [],
  actions: [],
  evaluations: {},
  pauses: [],
});

export const currentRun = (state: SessionState): Run | null => state.runs.at(-1) ?? null;

/** The run an action needs; refused before the start. */
export const requireRun = (state: SessionState): Run => {
  const run = currentRun(state);
  must(run, 'not-now');
  return run;
};

export const phaseOf = (plan: Plan, phaseId: string): PlannedPhase => {
  const phase = plan.phases.find((candidate) => candidate.id === phaseId);
  if (!phase) throw new RangeError(`phase ${phaseId} is not in the plan`);
  return phase;
};

export const currentPhase = (state: SessionState, plan: Plan): PlannedPhase | null => {
  const run = currentRun(state);
  return run && phaseOf(plan, run.phaseId);
};

/** The phase an action is done in; refused before the start and after the end. */
export const phaseNow = (state: SessionState, context: Pick<ActionContext, 'plan'>): PlannedPhase => {
  must(state.status !== 'ended', 'session-ended');
  const phase = currentPhase(state, context.plan);
  must(phase, 'not-now');
  return phase;
};

export const listIdOf = (phase: PlannedPhase, listKey: string) => `${phase.blockIndex}.${listKey}`;

/** The block a list belongs to. */
export const blockOf = (listId: string): number => Number.parseInt(listId, 10);

export const listState = (state: SessionState, listId: string) =>
  state.lists[listId] ?? { revealed: false, ratingsShown: false };

/** The presenter of the block the session is in. */
export const presenterOf = (state: SessionState, plan: Plan): PersonId | null => {
  const phase = currentPhase(state, plan);
  return phase ? (state.chosen[phase.blockIndex]?.presenterId ?? null) : null;
};

/** Replaces the current run by a changed copy. */
export const withRun = (state: SessionState, change: Partial<Run>): SessionState => {
  const run = requireRun(state);
  return { ...state, runs: [...state.runs.slice(0, -1), { ...run, ...change }] };
};

/**
 * Moving through the plan: start, pause, time, next, back, skip, jump, hand over, end. Only the
 * facilitator steers; time running out never does. Linear methods go one step, free ones to any phase
 * of their block, loops also back to any earlier phase.
 */
import type { PersonId } from '../../contract/common.js';
import type { ActionOf } from '../../contract/session-actions.js';
import type { Plan, PlannedPhase } from '../../contract/sessions.js';
import { extendTimer, pauseTimer, resumeTimer, startTimer } from '../timer.js';
import { speaksInRound, standingInState } from './rights.js';
import {
  type ActionContext,
  currentPhase,
  type Effect,
  moved,
  must,
  phaseOf,
  presenterOf,
  type Run,
  requireRun,
  type SessionState,
  type Transition,
} from './state.js';

/** The facilitator must have been away this long before somebody else may take over. */
export const takeOverAfterMs = 15_000;

const requireFacilitator = (state: SessionState, context: ActionContext) => {
  must(state.facilitatorId === context.actorId, 'not-allowed');
  must(state.status !== 'ended', 'session-ended');
};

/** Steering names the run it was meant for: a late or doubled click changes nothing. */
const requireThisRun = (state: SessionState, context: ActionContext, run: number): Run => {
  requireFacilitator(state, context);
  const current = requireRun(state);
  must(current.number === run, 'phase-moved-on');
  return current;
};

const seatOrder = (
  state: SessionState,
  plan: Plan,
  phase: PlannedPhase,
  present: ReadonlySet<PersonId>,
): PersonId[] =>
  phase.round
    ? state.seats
        .map((seat) => seat.personId)
        .filter((id) => present.has(id) && speaksInRound(phase, standingInState(state, plan, id)))
    : [];

/** Leaves the current phase and enters another; the new run starts with a full timer. */
const enter = (
  state: SessionState,
  phase: PlannedPhase,
  context: ActionContext,
  skipped = false,
): SessionState => {
  const { now, plan } = context;
  const left = state.runs.map((run) => (run.endedAt === null ? { ...run, endedAt: now, skipped } : run));
  const run: Run = {
    number: left.length + 1,
    phaseId: phase.id,
    startedAt: now,
    endedAt: null,
    skipped: false,
    ready: [],
    speakerId: null,
    upNext: [],
    heard: [],
    queue: [],
    focusCardId: null,
  };
  const timer = startTimer(phase.plannedMinutes, now);
  const entered: SessionState = {
    ...state,
    stopAskedBy: null,
    runs: [...left, run],
    timer: state.status === 'paused' ? pauseTimer(timer, now) : timer,
    vote: phase.caseVote ? { open: true, by: {}, tally: null } : { ...state.vote, open: false },
    outcomeUnlocked: state.outcomeUnlocked.map(
      (open, index) => open || (index === phase.blockIndex && phase.unlocksOutcome),
    ),
  };
  const [first, ...rest] = seatOrder(entered, plan, phase, context.present);
  return { ...entered, runs: [...left, { ...run, speakerId: first ?? null, upNext: rest }] };
};

const unlocked = (before: SessionState, after: SessionState): Effect[] =>
  after.outcomeUnlocked.flatMap((open, index) => {
    const caseId = after.chosen[index]?.caseId;
    return open && !before.outcomeUnlocked[index] && caseId
      ? [{ kind: 'outcome-unlocked' as const, caseId }]
      : [];
  });

const go = (state: SessionState, to: PlannedPhase, context: ActionContext, kind: string, skipped = false) => {
  const next = enter(state, to, context, skipped);
  return moved(next, { kind, phaseId: to.id }, unlocked(state, next));
};

const neighbour = (plan: Plan, phaseId: string, step: 1 | -1): PlannedPhase => {
  const index = plan.phases.findIndex((phase) => phase.id === phaseId);
  const phase = plan.phases[index + step];
  must(phase, 'not-now');
  return phase;
};

/** Phases the facilitator may jump to, beside the next and the previous one. */
export const jumpTargets = (plan: Plan, phaseId: string): PlannedPhase[] => {
  const here = phaseOf(plan, phaseId);
  const mode = plan.blocks[here.blockIndex]?.mode ?? 'linear';
  if (mode === 'linear') return [];
  const block = plan.phases.filter((phase) => phase.blockIndex === here.blockIndex && phase.id !== here.id);
  return mode === 'free'
    ? block
    : block.filter((phase) => plan.phases.indexOf(phase) < plan.phases.indexOf(here));
};

export const start = (state: SessionState, _: ActionOf<'start'>, context: ActionContext): Transition => {
  requireFacilitator(state, context);
  must(state.status === 'waiting', 'not-now');
  const first = context.plan.phases[0];
  must(first, 'not-now');
  const preset = context.plan.blocks.map((block) =>
    context.offered.find((pitch) => block.caseId && pitch.caseId === block.caseId),
  );
  const opened: SessionState = {
    ...state,
    status: 'running',
    startedAt: context.now,
    pitches: context.offered,
    followUps: context.followUps,
    chosen: preset.map((pitch) => pitch ?? null),
    outcomeUnlocked: preset.map(() => false),
  };
  const chosen = preset.flatMap((pitch): Effect[] =>
    pitch?.caseId ? [{ kind: 'case-chosen', caseId: pitch.caseId, insteadOf: null }] : [],
  );
  return moved(enter(opened, first, context), { kind: 'session.started', phaseId: first.id }, [
    { kind: 'started' },
    ...chosen,
  ]);
};

export const pause = (state: SessionState, _: ActionOf<'pause'>, context: ActionContext): Transition => {
  requireFacilitator(state, context);
  must(state.status === 'running' && state.timer, 'not-now');
  return moved(paused(state, context.now), { kind: 'session.paused' });
};

/** Stops the clock; also what "ik wil stoppen" does. */
export const paused = (state: SessionState, now: number): SessionState =>
  state.status === 'running' && state.timer
    ? {
        ...state,
        status: 'paused',
        timer: pauseTimer(state.timer, now),
        pauses: [...state.pauses, { from: now, to: null }],
      }
    : state;

/** "Ik wil stoppen": the presenter's word is enough, in every phase and every place in the circle. */
export const askToStop = (
  state: SessionState,
  _: ActionOf<'ask-to-stop'>,
  context: ActionContext,
): Transition => {
  phaseNow(state, context);
  must(presenterOf(state, context.plan) === context.actorId, 'not-allowed');
  return moved(
    { ...paused(state, context.now), stopAskedBy: context.actorId },
    { kind: 'session.stop-asked', subjectId: context.actorId },
  );
};

export const resume = (state: SessionState, _: ActionOf<'resume'>, context: ActionContext): Transition => {
  requireFacilitator(state, context);
  must(state.status === 'paused' && state.timer, 'not-now');
  return moved(
    {
      ...state,
      status: 'running',
      stopAskedBy: null,
      timer: resumeTimer(state.timer, context.now),
      pauses: closePauses(state, context.now),
    },
    { kind: 'session.resumed' },
  );
};

const closePauses = (state: SessionState, now: number) =>
  state.pauses.map((span) => ({ ...span, to: span.to ?? now }));

export const extend = (
  state: SessionState,
  action: ActionOf<'extend'>,
  context: ActionContext,
): Transition => {
  const run = requireThisRun(state, context, action.run);
  must(state.timer && action.minutes !== 0, 'not-now');
  return moved(
    { ...state, timer: extendTimer(state.timer, action.minutes, context.now) },
    { kind: 'session.extended', phaseId: run.phaseId, minutes: action.minutes },
  );
};

export const advance = (
  state: SessionState,
  action: ActionOf<'advance'>,
  context: ActionContext,
): Transition => {
  const run = requireThisRun(state, context, action.run);
  return go(state, neighbour(context.plan, run.phaseId, 1), context, 'session.advanced');
};

export const goBack = (
  state: SessionState,
  action: ActionOf<'go-back'>,
  context: ActionContext,
): Transition => {
  const run = requireThisRun(state, context, action.run);
  return go(state, neighbour(context.plan, run.phaseId, -1), context, 'session.went-back');
};

export const skip = (state: SessionState, action: ActionOf<'skip'>, context: ActionContext): Transition => {
  const run = requireThisRun(state, context, action.run);
  return go(state, neighbour(context.plan, run.phaseId, 1), context, 'session.skipped', true);
};

export const goTo = (state: SessionState, action: ActionOf<'go-to'>, context: ActionContext): Transition => {
  const run = requireThisRun(state, context, action.run);
  const to = jumpTargets(context.plan, run.phaseId).find((phase) => phase.id === action.phaseId);
  must(to, 'not-allowed');
  return go(state, to, context, 'session.jumped');
};

const givesLeadTo = (state: SessionState, to: PersonId, kind: string): Transition => {
  const seat = state.seats.find((candidate) => candidate.personId === to);
  must(seat && seat.role !== 'observer', 'not-allowed');
  return moved({ ...state, facilitatorId: to }, { kind, subjectId: to });
};

export const handOver = (
  state: SessionState,
  action: ActionOf<'hand-over'>,
  context: ActionContext,
): Transition => {
  requireFacilitator(state, context);
  return givesLeadTo(state, action.to, 'session.handed-over');
};

export const takeOver = (
  state: SessionState,
  _: ActionOf<'take-over'>,
  context: ActionContext,
): Transition => {
  must(state.status !== 'ended', 'session-ended');
  must(state.facilitatorId !== context.actorId, 'not-now');
  must(context.facilitatorAbsentMs >= takeOverAfterMs, 'facilitator-present');
  return givesLeadTo(state, context.actorId, 'session.taken-over');
};

/** Ends the session; what its phases say to forget is forgotten here. */
export const end = (state: SessionState, _: ActionOf<'end'>, context: ActionContext): Transition => {
  requireFacilitator(state, context);
  must(state.status !== 'waiting', 'not-now');
  return endSession(state, context.plan, context.now);
};

export const endSession = (state: SessionState, plan: Plan, now: number): Transition => {
  const forgotten = new Set(
    plan.phases
      .filter((phase) => phase.retention === 'session')
      .flatMap((phase) => phase.lists.map((list) => `${phase.blockIndex}.${list.key}`)),
  );
  return moved(
    {
      ...state,
      status: 'ended',
      endedAt: now,
      stopAskedBy: null,
      timer: null,
      runs: state.runs.map((run) => ({ ...run, endedAt: run.endedAt ?? now })),
      pauses: closePauses(state, now),
      cards: state.cards.filter((card) => card.shown && !forgotten.has(card.listId)),
      checkIns: {},
      vote: { ...state.vote, open: false, by: {} },
    },
    { kind: 'session.ended' },
    [{ kind: 'ended' }],
  );
};

export const phaseNow = (state: SessionState, context: ActionContext): PlannedPhase => {
  must(state.status !== 'ended', 'session-ended');
  const phase = currentPhase(state, context.plan);
  must(phase, 'not-now');
  return phase;
};

/**
 * Moving through the plan: start, pause, time, next, back, skip, jump, hand over, end. Only the
 * facilitator steers; time running out never does. Linear methods go one step, free ones to any phase
 * of their block, loops also back to any earlier phase.
 */
import type { PersonId } from '../../contract/common.js';
import type { ActionOf } from '../../contract/session-actions.js';
import type { Plan, PlannedPhase } from '../../contract/sessions.js';
import { extendTimer, pauseTimer, resumeTimer } from '../timer.js';
import { settleFloor } from './floor.js';
import { closedVote } from './opening.js';
import { closeRuns, enter, go } from './runs.js';
import {
  type ActionContext,
  type Effect,
  listIdOf,
  moved,
  must,
  phaseOf,
  type Run,
  requireRun,
  type SessionState,
  stay,
  type Transition,
} from './state.js';

/** The facilitator must have been away this long before somebody else may take over. */
export const takeOverAfterMs = 15_000;

/** Steering names the run it was meant for: a late or doubled click changes nothing. */
const requireThisRun = (state: SessionState, run: number): Run => {
  const current = requireRun(state);
  must(current.number === run, 'phase-moved-on');
  return current;
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
    pitch?.caseId ? [{ kind: 'case-chosen', caseId: pitch.caseId }] : [],
  );
  return moved(enter(opened, first, context), { kind: 'session.started', phaseId: first.id }, [
    { kind: 'started' },
    ...chosen,
  ]);
};

export const pause = (state: SessionState, _: ActionOf<'pause'>, context: ActionContext): Transition => {
  must(state.timer, 'not-now');
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
  if (state.stopAskedBy === context.actorId) return stay(state);
  return moved(
    { ...paused(state, context.now), stopAskedBy: context.actorId },
    { kind: 'session.stop-asked', subjectId: context.actorId },
  );
};

export const resume = (state: SessionState, _: ActionOf<'resume'>, context: ActionContext): Transition => {
  must(state.timer, 'not-now');
  const running: SessionState = {
    ...state,
    status: 'running',
    stopAskedBy: null,
    timer: resumeTimer(state.timer, context.now),
    pauses: closePauses(state, context.now),
  };
  // A presenter who had asked to stop listens again, and with that gives back hand and turn.
  return moved(settleFloor(running, context.plan), { kind: 'session.resumed' });
};

/** A clock that was set back never makes a span end before it began. */
const closePauses = (state: SessionState, now: number) =>
  state.pauses.map((span) => ({ ...span, to: span.to ?? Math.max(span.from, now) }));

export const extend = (
  state: SessionState,
  action: ActionOf<'extend'>,
  context: ActionContext,
): Transition => {
  const run = requireThisRun(state, action.run);
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
  const run = requireThisRun(state, action.run);
  return go(state, neighbour(context.plan, run.phaseId, 1), context, 'session.advanced');
};

export const goBack = (
  state: SessionState,
  action: ActionOf<'go-back'>,
  context: ActionContext,
): Transition => {
  const run = requireThisRun(state, action.run);
  return go(state, neighbour(context.plan, run.phaseId, -1), context, 'session.went-back');
};

export const skip = (state: SessionState, action: ActionOf<'skip'>, context: ActionContext): Transition => {
  const run = requireThisRun(state, action.run);
  return go(state, neighbour(context.plan, run.phaseId, 1), context, 'session.skipped', true);
};

export const goTo = (state: SessionState, action: ActionOf<'go-to'>, context: ActionContext): Transition => {
  const run = requireThisRun(state, action.run);
  const to = jumpTargets(context.plan, run.phaseId).find((phase) => phase.id === action.phaseId);
  must(to, 'not-allowed');
  return go(state, to, context, 'session.jumped');
};

const givesLeadTo = (state: SessionState, to: PersonId, kind: string): Transition => {
  const seat = state.seats.find((candidate) => candidate.personId === to);
  must(seat && seat.role !== 'observer', 'not-allowed');
  return moved({ ...state, facilitatorId: to }, { kind, subjectId: to });
};

export const handOver = (state: SessionState, action: ActionOf<'hand-over'>): Transition =>
  givesLeadTo(state, action.to, 'session.handed-over');

export const takeOver = (
  state: SessionState,
  _: ActionOf<'take-over'>,
  context: ActionContext,
): Transition => {
  must(state.facilitatorId !== context.actorId, 'not-now');
  must(context.facilitatorAbsentMs >= takeOverAfterMs, 'facilitator-present');
  return givesLeadTo(state, context.actorId, 'session.taken-over');
};

export const end = (state: SessionState, _: ActionOf<'end'>, context: ActionContext): Transition =>
  endSession(state, context.plan, context.now);

/** Ends the session; what its phases say to forget is forgotten here. */
export const endSession = (state: SessionState, plan: Plan, now: number): Transition => {
  if (state.status === 'ended') return stay(state);
  const forgotten = new Set(
    plan.phases
      .filter((phase) => phase.retention === 'session')
      .flatMap((phase) => phase.lists.map((list) => listIdOf(phase, list.key))),
  );
  return moved(
    {
      ...state,
      status: 'ended',
      endedAt: Math.max(now, state.startedAt ?? now),
      stopAskedBy: null,
      timer: null,
      runs: closeRuns(state, now),
      pauses: closePauses(state, now),
      cards: state.cards.filter((card) => card.shown && !forgotten.has(card.listId)),
      checkIns: {},
      vote: { ...closedVote(state), by: {} },
    },
    { kind: 'session.ended' },
    [{ kind: 'ended' }],
  );
};

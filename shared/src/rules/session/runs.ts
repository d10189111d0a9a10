/**
 * Entering and leaving a phase. Every entry is a new run with a full timer, an empty floor and no ready
 * signs; what was asked of the former run (a stop, an open vote) ends with it.
 */
import type { PlannedPhase } from '../../contract/sessions.js';
import { pauseTimer, startTimer } from '../timer.js';
import { beginRound } from './floor.js';
import { closedVote, unlockedOutcomes } from './opening.js';
import { type ActionContext, moved, type Run, type SessionState, type Transition } from './state.js';

/** The run that is going on ends; never before it began, also when the clock was set back. */
export const closeRuns = (state: SessionState, now: number, skipped = false): Run[] =>
  state.runs.map((run) =>
    run.endedAt === null ? { ...run, endedAt: Math.max(run.startedAt, now), skipped } : run,
  );

export const enter = (
  state: SessionState,
  phase: PlannedPhase,
  context: ActionContext,
  skipped = false,
): SessionState => {
  const { now, plan, present } = context;
  const left = closeRuns(state, now, skipped);
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
    vote: phase.caseVote ? { open: true, by: {}, tally: null } : closedVote(state),
    outcomeUnlocked: state.outcomeUnlocked.map(
      (open, index) => open || (index === phase.blockIndex && phase.unlocksOutcome),
    ),
  };
  return beginRound(entered, plan, present);
};

/** Enters a phase as a step of its own, with what that unlocks. */
export const go = (
  state: SessionState,
  to: PlannedPhase,
  context: ActionContext,
  kind: string,
  skipped = false,
): Transition => {
  const next = enter(state, to, context, skipped);
  return moved(next, { kind, phaseId: to.id }, unlockedOutcomes(state, next));
};

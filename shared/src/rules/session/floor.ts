/**
 * Who has the floor. A round goes by seat order, one speaker at a time, and passing is allowed; late
 * joiners come last, absent people are passed over. The queue is first come, first served.
 */
import type { PersonId } from '../../contract/common.js';
import type { ActionOf } from '../../contract/session-actions.js';
import type { Plan } from '../../contract/sessions.js';
import { isTheirs } from './commands.js';
import { mayAskFloor, mayContribute, mustKeepStill, speaksInRound, standingInState } from './rights.js';
import {
  type ActionContext,
  currentPhase,
  currentRun,
  must,
  phaseNow,
  type Run,
  requireRun,
  type SessionState,
  stay,
  type Transition,
  withRun,
} from './state.js';

/** The next in the round who is here, and who remains after that person. */
const nextInRound = (run: Run, present: ReadonlySet<PersonId>): Pick<Run, 'speakerId' | 'upNext'> => {
  const index = run.upNext.findIndex((id) => present.has(id));
  if (index < 0) return { speakerId: null, upNext: run.upNext };
  return { speakerId: run.upNext[index] ?? null, upNext: run.upNext.filter((_, at) => at !== index) };
};

const heardNow = (run: Run): PersonId[] =>
  run.speakerId === null || run.heard.includes(run.speakerId) ? run.heard : [...run.heard, run.speakerId];

export const raiseHand = (
  state: SessionState,
  action: ActionOf<'raise-hand'>,
  context: ActionContext,
): Transition => {
  const run = requireRun(state);
  if (run.queue.some((hand) => hand.personId === context.actorId)) return stay(state);
  return stay(withRun(state, { queue: [...run.queue, { personId: context.actorId, kind: action.kind }] }));
};

export const lowerHand = (
  state: SessionState,
  _: ActionOf<'lower-hand'>,
  context: ActionContext,
): Transition => {
  const run = requireRun(state);
  return stay(withRun(state, { queue: run.queue.filter((hand) => hand.personId !== context.actorId) }));
};

export const giveFloor = (
  state: SessionState,
  action: ActionOf<'give-floor'>,
  context: ActionContext,
): Transition => {
  const phase = phaseNow(state, context);
  const run = requireRun(state);
  const { to } = action;
  if (to !== null) {
    must(
      state.seats.some((seat) => seat.personId === to),
      'not-found',
    );
    const who = standingInState(state, context.plan, to);
    must(!who.isObserver, 'not-allowed');
    must(!mustKeepStill(who), 'presenter-listens');
    must(phase.speakers !== 'nobody', 'not-now');
  }
  return stay(
    withRun(state, {
      speakerId: to,
      heard: heardNow(run),
      upNext: run.upNext.filter((id) => id !== to),
      queue: run.queue.filter((hand) => hand.personId !== to),
    }),
  );
};

export const orderQueue = (state: SessionState, action: ActionOf<'order-queue'>): Transition => {
  const run = requireRun(state);
  const place = (id: PersonId) => {
    const index = action.order.indexOf(id);
    return index < 0 ? action.order.length : index;
  };
  const queue = [...run.queue].sort((a, b) => place(a.personId) - place(b.personId));
  return stay(withRun(state, { queue }));
};

/**
 * The turn goes on: by the speaker or the facilitator. Names the speaker it was meant for, so that the
 * two of them pressing together pass one turn, not two. In a round the next seat follows; else the queue.
 */
export const nextSpeaker = (
  state: SessionState,
  action: ActionOf<'next-speaker'>,
  context: ActionContext,
): Transition => {
  const phase = phaseNow(state, context);
  const run = requireRun(state);
  must(run.number === action.run && run.speakerId === action.speakerId, 'phase-moved-on');
  must(isTheirs('next-speaker', state, context, run.speakerId), 'not-your-turn');
  const heard = heardNow(run);
  if (phase.round) return stay(withRun(state, { heard, ...nextInRound(run, context.present) }));
  const [first, ...queue] = run.queue;
  return stay(withRun(state, { heard, speakerId: first?.personId ?? null, queue }));
};

/** The round of a phase that begins: everybody who is here and may speak in it, by seat. */
export const beginRound = (state: SessionState, plan: Plan, present: ReadonlySet<PersonId>): SessionState => {
  const phase = currentPhase(state, plan);
  if (!phase?.round) return state;
  const [first = null, ...upNext] = state.seats
    .map((seat) => seat.personId)
    .filter((id) => present.has(id) && speaksInRound(phase, standingInState(state, plan, id)));
  return withRun(state, { speakerId: first, upNext });
};

/** Somebody who comes in during a round comes last, also when they had a seat before it began. */
export const joinRound = (state: SessionState, plan: Plan, personId: PersonId): SessionState => {
  const run = currentRun(state);
  const phase = currentPhase(state, plan);
  if (!run || !phase?.round) return state;
  const known = run.speakerId === personId || run.upNext.includes(personId) || run.heard.includes(personId);
  if (known || !speaksInRound(phase, standingInState(state, plan, personId))) return state;
  return withRun(state, { upNext: [...run.upNext, personId] });
};

/**
 * Takes hand and turn from who may no longer have them: the circle changed during the phase, because
 * somebody became the presenter, an observer, or listens again.
 */
export const settleFloor = (state: SessionState, plan: Plan): SessionState => {
  const run = currentRun(state);
  const phase = currentPhase(state, plan);
  if (!run || !phase) return state;
  const who = (id: PersonId) => standingInState(state, plan, id);
  return withRun(state, {
    speakerId: run.speakerId !== null && mayContribute(who(run.speakerId)) ? run.speakerId : null,
    upNext: run.upNext.filter((id) => speaksInRound(phase, who(id))),
    queue: run.queue.filter((hand) => mayAskFloor(phase, who(hand.personId))),
  });
};

/** Somebody who leaves the group for good gives up hand and turn. */
export const leaveFloor = (state: SessionState, personId: PersonId): SessionState => {
  const run = currentRun(state);
  if (!run) return state;
  return withRun(state, {
    speakerId: run.speakerId === personId ? null : run.speakerId,
    upNext: run.upNext.filter((id) => id !== personId),
    queue: run.queue.filter((hand) => hand.personId !== personId),
  });
};

/**
 * The session machine: one pure step per action. It decides whether this person may do this now and
 * what the session becomes; the server stores the outcome before it tells anybody.
 */
import type { PersonId } from '../../contract/common.js';
import type { ActionOf, SessionAction } from '../../contract/session-actions.js';
import type { Plan } from '../../contract/sessions.js';
import * as cards from './cards.js';
import { refusedBecause } from './commands.js';
import * as floor from './floor.js';
import * as harvest from './harvest.js';
import * as opening from './opening.js';
import { standingInState } from './rights.js';
import { type ActionContext, currentPhase, must, type SessionState, type Transition } from './state.js';
import * as steering from './steering.js';

type Rules = {
  [Type in SessionAction['type']]: (
    state: SessionState,
    action: ActionOf<Type>,
    context: ActionContext,
  ) => Transition;
};

const rules: Rules = {
  start: steering.start,
  pause: steering.pause,
  resume: steering.resume,
  extend: steering.extend,
  advance: steering.advance,
  'go-back': steering.goBack,
  skip: steering.skip,
  'go-to': steering.goTo,
  'hand-over': steering.handOver,
  'take-over': steering.takeOver,
  end: steering.end,
  'ask-to-stop': steering.askToStop,
  'add-card': cards.addCard,
  'edit-card': cards.editCard,
  'remove-card': cards.removeCard,
  'move-card': cards.moveCard,
  'mark-question': cards.markQuestion,
  'focus-card': cards.focusCard,
  'rate-card': cards.rateCard,
  'show-ratings': cards.showRatings,
  reveal: cards.reveal,
  ready: cards.ready,
  'raise-hand': floor.raiseHand,
  'lower-hand': floor.lowerHand,
  'give-floor': floor.giveFloor,
  'order-queue': floor.orderQueue,
  'next-speaker': floor.nextSpeaker,
  pledge: opening.pledge,
  'check-in': opening.checkIn,
  'reveal-check-in': opening.revealCheckIn,
  'report-action': opening.reportAction,
  pitch: opening.pitch,
  'withdraw-pitch': opening.withdrawPitch,
  vote: opening.vote,
  'close-vote': opening.closeVote,
  'choose-case': opening.chooseCase,
  'add-learning': harvest.addLearning,
  'add-action': harvest.addAction,
  'change-outcome': harvest.changeOutcome,
  'remove-outcome': harvest.removeOutcome,
  evaluate: harvest.evaluate,
};

/** Throws a Refusal when the action is not allowed now; the state given in is never changed. */
export const act = (state: SessionState, action: SessionAction, context: ActionContext): Transition => {
  must(
    state.seats.some((seat) => seat.personId === context.actorId),
    'not-found',
  );
  const { status } = state;
  const { plan, actorId } = context;
  const moment = { status, phase: currentPhase(state, plan) };
  const refused = refusedBecause(action.type, standingInState(state, plan, actorId), moment);
  must(refused === null, refused ?? 'not-allowed');
  const rule = rules[action.type] as (
    state: SessionState,
    action: SessionAction,
    context: ActionContext,
  ) => Transition;
  return rule(state, action, context);
};

/** Gives somebody who comes in a seat; who sits keeps it, with the role they have now. */
export const takeSeat = (
  state: SessionState,
  personId: PersonId,
  role: 'member' | 'observer',
  plan: Plan,
): SessionState => {
  if (state.status === 'ended') return state;
  const seat = state.seats.find((candidate) => candidate.personId === personId);
  if (!seat)
    return floor.joinRound({ ...state, seats: [...state.seats, { personId, role }] }, plan, personId);
  if (seat.role === role) return floor.joinRound(state, plan, personId);
  const seats = state.seats.map((other) => (other === seat ? { personId, role } : other));
  return floor.joinRound(floor.settleFloor({ ...state, seats }, plan), plan, personId);
};

/** Takes the seat of somebody who is no longer in the group; what they wrote stays. */
export const leaveSeat = (state: SessionState, personId: PersonId): SessionState => {
  if (state.status === 'ended' || !state.seats.some((seat) => seat.personId === personId)) return state;
  return floor.leaveFloor(
    { ...state, seats: state.seats.filter((seat) => seat.personId !== personId) },
    personId,
  );
};

/**
 * Who may give which command in which phase: the one table of the live session, for those whom can.ts lets
 * in. The machine asks it before any rule runs and the screen asks it to show what is possible. What a
 * command does, and what else it needs (a list that takes cards, a card that is there), is the method's
 * mechanics and stands in the rules.
 */
import type { PersonId } from '../../contract/common.js';
import type { ProblemCode } from '../../contract/problem.js';
import type { SessionAction } from '../../contract/session-actions.js';
import type { SessionView } from '../../contract/sessions.js';
import type { Phase } from '../../methods/method.js';
import { mayAskFloor, mayContribute, mayLead, type Standing, standingInState, whyNot } from './rights.js';
import type { ActionContext, SessionState } from './state.js';

export type CommandType = SessionAction['type'];

/**
 * seated: everybody, observers too. taking-part: no observers. contributor: nor a presenter who is turned
 * away. lead: the facilitator, and the presenter while contributing. asker: whoever may ask for the floor.
 */
type Giver =
  | 'seated'
  | 'taking-part'
  | 'contributor'
  | 'asker'
  | 'presenter'
  | 'presenter-contributing'
  | 'lead'
  | 'facilitator';

type Moment =
  | 'waiting'
  | 'running'
  | 'paused'
  | 'before-end'
  | 'any-phase'
  | 'writing'
  | 'check-in'
  | 'follow-up'
  | 'pitches'
  | 'case-vote'
  | 'learnings'
  | 'actions'
  | 'outcomes'
  | 'evaluation';

interface Rule {
  by: Giver;
  during: Moment;
  /** It acts on something that is somebody's: only theirs, or also by the facilitator. */
  own?: 'only' | 'or-facilitator';
}

const commands = {
  // steering
  start: { by: 'facilitator', during: 'waiting' },
  pause: { by: 'facilitator', during: 'running' },
  resume: { by: 'facilitator', during: 'paused' },
  extend: { by: 'facilitator', during: 'any-phase' },
  advance: { by: 'facilitator', during: 'any-phase' },
  'go-back': { by: 'facilitator', during: 'any-phase' },
  skip: { by: 'facilitator', during: 'any-phase' },
  'go-to': { by: 'facilitator', during: 'any-phase' },
  'hand-over': { by: 'facilitator', during: 'before-end' },
  /** Once the facilitator has been away for some time. */
  'take-over': { by: 'taking-part', during: 'before-end' },
  end: { by: 'facilitator', during: 'any-phase' },
  // writing together
  'add-card': { by: 'contributor', during: 'writing' },
  'edit-card': { by: 'contributor', during: 'writing', own: 'only' },
  'remove-card': { by: 'contributor', during: 'writing', own: 'or-facilitator' },
  'move-card': { by: 'contributor', during: 'writing', own: 'or-facilitator' },
  'mark-question': { by: 'lead', during: 'writing' },
  'focus-card': { by: 'lead', during: 'any-phase' },
  'rate-card': { by: 'presenter-contributing', during: 'writing' },
  'show-ratings': { by: 'presenter-contributing', during: 'writing' },
  reveal: { by: 'facilitator', during: 'any-phase' },
  ready: { by: 'taking-part', during: 'any-phase' },
  // speaking
  'raise-hand': { by: 'asker', during: 'any-phase' },
  'lower-hand': { by: 'seated', during: 'any-phase' },
  'give-floor': { by: 'facilitator', during: 'any-phase' },
  'order-queue': { by: 'facilitator', during: 'any-phase' },
  /** Whose turn it is. */
  'next-speaker': { by: 'taking-part', during: 'any-phase', own: 'or-facilitator' },
  // opening
  pledge: { by: 'seated', during: 'any-phase' },
  'check-in': { by: 'contributor', during: 'check-in' },
  'reveal-check-in': { by: 'facilitator', during: 'check-in' },
  'report-action': { by: 'contributor', during: 'follow-up', own: 'only' },
  pitch: { by: 'contributor', during: 'pitches' },
  'withdraw-pitch': { by: 'seated', during: 'any-phase', own: 'only' },
  vote: { by: 'contributor', during: 'case-vote' },
  'close-vote': { by: 'facilitator', during: 'case-vote' },
  'choose-case': { by: 'facilitator', during: 'any-phase' },
  // the presenter's word is enough, in every phase and every place in the circle
  'ask-to-stop': { by: 'presenter', during: 'any-phase' },
  // outcomes
  'add-learning': { by: 'contributor', during: 'learnings' },
  'add-action': { by: 'contributor', during: 'actions' },
  'change-outcome': { by: 'contributor', during: 'outcomes', own: 'or-facilitator' },
  'remove-outcome': { by: 'contributor', during: 'outcomes', own: 'or-facilitator' },
  evaluate: { by: 'contributor', during: 'evaluation' },
} as const satisfies Record<CommandType, Rule>;

/** What the table looks at. `phase` is null before the start. */
export interface CommandMoment {
  status: SessionView['status'];
  phase: Phase | null;
}

const isGiver = (by: Giver, who: Standing, phase: Phase | null): boolean => {
  if (by === 'seated') return true;
  if (by === 'taking-part') return !who.isObserver;
  if (by === 'contributor') return mayContribute(who);
  if (by === 'asker') return phase !== null && mayAskFloor(phase, who);
  if (by === 'presenter') return who.isPresenter;
  if (by === 'presenter-contributing') return who.isPresenter && mayContribute(who);
  if (by === 'lead') return mayContribute(who) && mayLead(who);
  return who.isFacilitator;
};

const isMoment = (during: Moment, { status, phase }: CommandMoment): boolean => {
  if (during === 'before-end') return true;
  if (during === 'waiting' || during === 'running' || during === 'paused') return status === during;
  if (!phase) return false;
  const holds: Record<Exclude<Moment, 'waiting' | 'running' | 'paused' | 'before-end'>, boolean> = {
    'any-phase': true,
    writing: phase.lists.length > 0,
    'check-in': phase.checkIn !== null,
    'follow-up': phase.followUp,
    pitches: phase.pitches,
    'case-vote': phase.caseVote !== null,
    learnings: phase.outcomes?.learnings === true,
    actions: phase.outcomes?.actions === true,
    outcomes: phase.outcomes !== null,
    evaluation: phase.evaluation,
  };
  return holds[during];
};

/** Null when this person may give this command now; otherwise why not. Who is not seated is not asked about. */
export const refusedBecause = (
  type: CommandType,
  who: Standing,
  moment: CommandMoment,
): ProblemCode | null => {
  const { by, during }: Rule = commands[type];
  if (moment.status === 'ended') return 'session-ended';
  if (by === 'facilitator' && !who.isFacilitator) return 'not-allowed';
  if (!isMoment(during, moment)) return 'not-now';
  return isGiver(by, who, moment.phase) ? null : whyNot(who);
};

/** Whether this person may give a command that acts on something of `ownerId`. */
export const mayActOn = (
  type: CommandType,
  who: Standing,
  personId: PersonId,
  ownerId: PersonId | null,
): boolean => {
  const { own }: Rule = commands[type];
  return own === undefined || ownerId === personId || (own === 'or-facilitator' && who.isFacilitator);
};

export const isTheirs = (
  type: CommandType,
  state: SessionState,
  { plan, actorId }: ActionContext,
  ownerId: PersonId | null,
): boolean => mayActOn(type, standingInState(state, plan, actorId), actorId, ownerId);

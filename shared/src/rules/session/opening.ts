/**
 * What belongs to the beginning of a meeting: the pledge, the check-in, what became of earlier
 * actions, offering cases and choosing one. Check-in words and votes stay hidden until all are shown.
 */
import type { ActionOf, PitchId } from '../../contract/session-actions.js';
import type { PitchView } from '../../contract/sessions.js';
import { standingInState } from './rights.js';
import {
  type ActionContext,
  type Effect,
  moved,
  must,
  type SessionState,
  stay,
  type Transition,
} from './state.js';
import { phaseNow } from './steering.js';

const requireMember = (state: SessionState, context: ActionContext) =>
  must(!standingInState(state, context.plan, context.actorId).isObserver, 'not-allowed');

/** Everybody pledges, observers too. */
export const pledge = (state: SessionState, _: ActionOf<'pledge'>, context: ActionContext): Transition => {
  phaseNow(state, context);
  if (state.pledgedBy.includes(context.actorId)) return stay(state);
  return stay({ ...state, pledgedBy: [...state.pledgedBy, context.actorId] });
};

export const checkIn = (
  state: SessionState,
  action: ActionOf<'check-in'>,
  context: ActionContext,
): Transition => {
  must(phaseNow(state, context).checkIn, 'not-now');
  requireMember(state, context);
  return stay({ ...state, checkIns: { ...state.checkIns, [context.actorId]: action.text } });
};

export const revealCheckIn = (
  state: SessionState,
  _: ActionOf<'reveal-check-in'>,
  context: ActionContext,
): Transition => {
  must(phaseNow(state, context).checkIn, 'not-now');
  must(state.facilitatorId === context.actorId, 'not-allowed');
  return stay({ ...state, checkInShown: true });
};

/** Only the owner tells what became of an action. */
export const reportAction = (
  state: SessionState,
  action: ActionOf<'report-action'>,
  context: ActionContext,
): Transition => {
  must(phaseNow(state, context).followUp, 'not-now');
  const item = state.followUps.find((candidate) => candidate.id === action.actionId);
  must(item, 'not-found');
  must(item.ownerId === context.actorId, 'not-allowed');
  const report = { status: action.status, note: action.note };
  const followUps = state.followUps.map((candidate) =>
    candidate.id === item.id ? { ...candidate, ...report } : candidate,
  );
  return {
    state: { ...state, followUps },
    effects: [{ kind: 'action-reported', actionId: item.id, report }],
    timeline: null,
  };
};

const maxPitchesEach = 3;

export const pitch = (state: SessionState, action: ActionOf<'pitch'>, context: ActionContext): Transition => {
  must(phaseNow(state, context).pitches, 'not-now');
  requireMember(state, context);
  must(action.caseId === null || context.ownsPitchedCase, 'not-found');
  const own = state.pitches.filter((candidate) => candidate.presenterId === context.actorId);
  const same = own.find(
    (candidate) => candidate.id === action.pitchId || (action.caseId && candidate.caseId === action.caseId),
  );
  if (same) return stay(state);
  must(!state.pitches.some((candidate) => candidate.id === action.pitchId), 'conflict');
  must(own.length < maxPitchesEach, 'limit-reached');
  const { pitchId: id, caseId, title, question } = action;
  return stay({
    ...state,
    pitches: [...state.pitches, { id, presenterId: context.actorId, caseId, title, question }],
  });
};

export const withdrawPitch = (
  state: SessionState,
  action: ActionOf<'withdraw-pitch'>,
  context: ActionContext,
): Transition => {
  phaseNow(state, context);
  const found = state.pitches.find((candidate) => candidate.id === action.pitchId);
  must(found, 'not-found');
  must(found.presenterId === context.actorId, 'not-allowed');
  must(!state.chosen.some((chosen) => chosen?.id === found.id), 'not-now');
  return stay({ ...state, pitches: state.pitches.filter((candidate) => candidate.id !== found.id) });
};

export const vote = (state: SessionState, action: ActionOf<'vote'>, context: ActionContext): Transition => {
  const { caseVote } = phaseNow(state, context);
  must(caseVote && state.vote.open, 'not-now');
  requireMember(state, context);
  const choices = [...new Set(action.pitchIds)];
  must(choices.length <= caseVote.choices, 'limit-reached');
  must(
    choices.every((id) => state.pitches.some((candidate) => candidate.id === id)),
    'not-found',
  );
  return stay({ ...state, vote: { ...state.vote, by: { ...state.vote.by, [context.actorId]: choices } } });
};

/** Votes per pitch, zeroes included. */
export const tallyOf = (state: SessionState): Record<PitchId, number> => {
  const cast = Object.values(state.vote.by).flat();
  return Object.fromEntries(
    state.pitches.map((candidate) => [candidate.id, cast.filter((id) => id === candidate.id).length]),
  );
};

export const closeVote = (
  state: SessionState,
  _: ActionOf<'close-vote'>,
  context: ActionContext,
): Transition => {
  must(phaseNow(state, context).caseVote && state.vote.open, 'not-now');
  must(state.facilitatorId === context.actorId, 'not-allowed');
  return stay({ ...state, vote: { ...state.vote, open: false, tally: tallyOf(state) } });
};

/**
 * The block a choice is for: the case block the session is in, else the next one without a case. A
 * group may change its choice for as long as the session is still choosing.
 */
export const blockToChooseFor = (
  state: Pick<SessionState, 'chosen'>,
  context: Pick<ActionContext, 'plan'>,
  blockIndex: number,
): number => {
  const { blocks } = context.plan;
  if (blocks[blockIndex]?.kind === 'case') return blockIndex;
  const later = blocks.flatMap((block, index) =>
    block.kind === 'case' && index > blockIndex ? [index] : [],
  );
  return later.find((index) => state.chosen[index] === null) ?? later[0] ?? -1;
};

export const chooseCase = (
  state: SessionState,
  action: ActionOf<'choose-case'>,
  context: ActionContext,
): Transition => {
  const phase = phaseNow(state, context);
  must(state.facilitatorId === context.actorId, 'not-allowed');
  const target = blockToChooseFor(state, context, phase.blockIndex);
  must(target >= 0, 'not-now');
  const before: PitchView | null = state.chosen[target] ?? null;
  must(phase.caseVote || phase.pitches || before === null, 'not-now');
  const found = state.pitches.find((candidate) => candidate.id === action.pitchId);
  must(found, 'not-found');
  must(!state.chosen.some((chosen, index) => index !== target && chosen?.id === found.id), 'conflict');
  if (before?.id === found.id) return stay(state);
  const effects: Effect[] = found.caseId
    ? [{ kind: 'case-chosen', caseId: found.caseId, insteadOf: before?.caseId ?? null }]
    : [];
  return moved(
    {
      ...state,
      chosen: state.chosen.map((chosen, index) => (index === target ? found : chosen)),
      vote: state.vote.open ? { ...state.vote, open: false, tally: tallyOf(state) } : state.vote,
    },
    { kind: 'session.case-chosen', subjectId: found.presenterId },
    effects,
  );
};

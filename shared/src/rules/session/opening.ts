/**
 * What belongs to the beginning of a meeting: the pledge, the check-in, what became of earlier
 * actions, offering cases and choosing one. Check-in words and votes stay hidden until all are shown.
 */
import type { ActionOf, PitchId } from '../../contract/session-actions.js';
import type { PitchView } from '../../contract/sessions.js';
import { isTheirs } from './commands.js';
import { settleFloor } from './floor.js';
import {
  type ActionContext,
  blockOf,
  type Effect,
  moved,
  must,
  phaseNow,
  type SessionState,
  stay,
  type Transition,
} from './state.js';

/** Everybody pledges, observers too. */
export const pledge = (state: SessionState, _: ActionOf<'pledge'>, context: ActionContext): Transition => {
  if (state.pledgedBy.includes(context.actorId)) return stay(state);
  return stay({ ...state, pledgedBy: [...state.pledgedBy, context.actorId] });
};

export const checkIn = (
  state: SessionState,
  action: ActionOf<'check-in'>,
  context: ActionContext,
): Transition => {
  return stay({ ...state, checkIns: { ...state.checkIns, [context.actorId]: action.text } });
};

export const revealCheckIn = (state: SessionState): Transition => stay({ ...state, checkInShown: true });

/** Only the owner tells what became of an action. */
export const reportAction = (
  state: SessionState,
  action: ActionOf<'report-action'>,
  context: ActionContext,
): Transition => {
  const item = state.followUps.find((candidate) => candidate.id === action.actionId);
  must(item, 'not-found');
  must(isTheirs('report-action', state, context, item.ownerId), 'not-allowed');
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
  const found = state.pitches.find((candidate) => candidate.id === action.pitchId);
  must(found, 'not-found');
  must(isTheirs('withdraw-pitch', state, context, found.presenterId), 'not-allowed');
  must(!state.chosen.some((chosen) => chosen?.id === found.id), 'not-now');
  return stay({ ...state, pitches: state.pitches.filter((candidate) => candidate.id !== found.id) });
};

export const vote = (state: SessionState, action: ActionOf<'vote'>, context: ActionContext): Transition => {
  const { caseVote } = phaseNow(state, context);
  must(caseVote && state.vote.open, 'not-now');
  const choices = [...new Set(action.pitchIds)];
  must(choices.length <= caseVote.choices, 'limit-reached');
  must(
    choices.every((id) => state.pitches.some((candidate) => candidate.id === id)),
    'not-found',
  );
  return stay({ ...state, vote: { ...state.vote, by: { ...state.vote.by, [context.actorId]: choices } } });
};

/** Votes per pitch, zeroes included. */
const tallyOf = (state: SessionState): Record<PitchId, number> => {
  const cast = Object.values(state.vote.by).flat();
  return Object.fromEntries(
    state.pitches.map((candidate) => [candidate.id, cast.filter((id) => id === candidate.id).length]),
  );
};

/** However a vote ends, what was cast is counted. */
export const closedVote = (state: SessionState): SessionState['vote'] =>
  state.vote.open ? { ...state.vote, open: false, tally: tallyOf(state) } : state.vote;

export const closeVote = (state: SessionState): Transition => {
  must(state.vote.open, 'not-now');
  return stay({ ...state, vote: closedVote(state) });
};

/**
 * The block a choice is for: the case block the session is in, else the next one without a case. A
 * block whose method chooses for itself is left to that method, so that a second choice in the opening
 * changes the first one. A group may change its choice for as long as the session is still choosing.
 */
export const blockToChooseFor = (
  state: Pick<SessionState, 'chosen'>,
  context: Pick<ActionContext, 'plan'>,
  blockIndex: number,
): number => {
  const { blocks, phases } = context.plan;
  if (blocks[blockIndex]?.kind === 'case') return blockIndex;
  const later = [...blocks.keys()].filter((index) => index > blockIndex && blocks[index]?.kind === 'case');
  const choosesItself = new Set(phases.filter((phase) => phase.caseVote).map((phase) => phase.blockIndex));
  const waiting = later.filter((index) => !choosesItself.has(index));
  const candidates = waiting.length > 0 ? waiting : later;
  return candidates.find((index) => state.chosen[index] === null) ?? candidates[0] ?? -1;
};

/** The withheld outcomes that may be read in `after` and could not before. */
export const unlockedOutcomes = (before: SessionState, after: SessionState): Effect[] =>
  after.outcomeUnlocked.flatMap((open, index): Effect[] => {
    const caseId = after.chosen[index]?.caseId;
    const already = before.outcomeUnlocked[index] && before.chosen[index]?.caseId === caseId;
    return open && caseId && !already ? [{ kind: 'outcome-unlocked', caseId }] : [];
  });

/** Ratings belong to the presenter who gave them: another presenter begins without. */
const withoutRatings = (state: SessionState, blockIndex: number): SessionState => ({
  ...state,
  cards: state.cards.map((card) => (blockOf(card.listId) === blockIndex ? { ...card, rating: null } : card)),
  lists: Object.fromEntries(
    Object.entries(state.lists).map(([listId, list]) => [
      listId,
      blockOf(listId) === blockIndex ? { ...list, ratingsShown: false } : list,
    ]),
  ),
});

export const chooseCase = (
  state: SessionState,
  action: ActionOf<'choose-case'>,
  context: ActionContext,
): Transition => {
  const phase = phaseNow(state, context);
  const target = blockToChooseFor(state, context, phase.blockIndex);
  must(target >= 0, 'not-now');
  const before: PitchView | null = state.chosen[target] ?? null;
  must(phase.caseVote || phase.pitches || before === null, 'not-now');
  const found = state.pitches.find((candidate) => candidate.id === action.pitchId);
  must(found, 'not-found');
  must(!state.chosen.some((chosen, index) => index !== target && chosen?.id === found.id), 'conflict');
  if (before?.id === found.id) return stay(state);
  const effects: Effect[] = [
    ...(before?.caseId ? [{ kind: 'case-released' as const, caseId: before.caseId }] : []),
    ...(found.caseId ? [{ kind: 'case-chosen' as const, caseId: found.caseId }] : []),
  ];
  const chosen: SessionState = {
    ...withoutRatings(state, target),
    chosen: state.chosen.map((other, index) => (index === target ? found : other)),
    outcomeUnlocked: state.outcomeUnlocked.map((open, index) =>
      index === target ? target === phase.blockIndex && phase.unlocksOutcome : open,
    ),
    vote: closedVote(state),
  };
  return moved(
    settleFloor(chosen, context.plan),
    { kind: 'session.case-chosen', subjectId: found.presenterId },
    [...effects, ...unlockedOutcomes(state, chosen)],
  );
};

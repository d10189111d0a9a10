/**
 * Cards on the table. In silent writing a card is its author's alone until the facilitator shows all
 * at once; ratings are the presenter's alone until the presenter shows them.
 */
import type { PersonId } from '../../contract/common.js';
import type { ActionOf, CardId } from '../../contract/session-actions.js';
import type { PlannedPhase } from '../../contract/sessions.js';
import type { CardList } from '../../methods/method.js';
import { type CommandType, mayActOn } from './commands.js';
import { mayAddTo, mayRate, type Standing, standingInState, whyNot } from './rights.js';
import {
  type ActionContext,
  type Card,
  listIdOf,
  listState,
  moved,
  must,
  phaseNow,
  requireRun,
  type SessionState,
  stay,
  type Transition,
  withRun,
} from './state.js';

/** A meeting has a human size; this many cards is a mistake or an attack. */
const maxCards = 400;

const standing = (state: SessionState, context: ActionContext) =>
  standingInState(state, context.plan, context.actorId);

const requireList = (phase: PlannedPhase, listKey: string): CardList => {
  const list = phase.lists.find((candidate) => candidate.key === listKey);
  must(list, 'not-now');
  return list;
};

const requireCard = (
  state: SessionState,
  phase: PlannedPhase,
  cardId: CardId,
): { card: Card; list: CardList } => {
  const card = state.cards.find((candidate) => candidate.id === cardId);
  must(card, 'not-found');
  const list = phase.lists.find((candidate) => listIdOf(phase, candidate.key) === card.listId);
  must(list, 'not-now');
  return { card, list };
};

/** Refuses what may not be touched by this person, as if it were not there when it is hidden. */
const requireOwnOrShown = (state: SessionState, phase: PlannedPhase, cardId: CardId, actorId: PersonId) => {
  const found = requireCard(state, phase, cardId);
  must(found.card.shown || found.card.authorId === actorId, 'not-found');
  return found;
};

const change = (state: SessionState, cardId: CardId, part: Partial<Card>): SessionState => ({
  ...state,
  cards: state.cards.map((card) => (card.id === cardId ? { ...card, ...part } : card)),
});

export const addCard = (
  state: SessionState,
  action: ActionOf<'add-card'>,
  context: ActionContext,
): Transition => {
  const phase = phaseNow(state, context);
  const list = requireList(phase, action.listKey);
  const who = standing(state, context);
  must(mayAddTo(list, who), whyNot(who));
  const listId = listIdOf(phase, list.key);
  const known = state.cards.find((card) => card.id === action.cardId);
  if (known) {
    must(known.authorId === context.actorId && known.listId === listId, 'conflict');
    return stay(state);
  }
  const own = state.cards.filter((card) => card.listId === listId && card.authorId === context.actorId);
  must(list.maxPerPerson === null || own.length < list.maxPerPerson, 'limit-reached');
  must(state.cards.length < maxCards, 'limit-reached');
  const column = list.layout === 'columns' ? (action.column ?? list.columns[0]?.key ?? null) : null;
  must(column === null || list.columns.some((candidate) => candidate.key === column), 'invalid-input');
  const card: Card = {
    id: action.cardId,
    listId,
    authorId: context.actorId,
    text: action.text,
    column,
    status: 'open',
    rating: null,
    shown: !list.hidden || listState(state, listId).revealed,
  };
  return stay({ ...state, cards: [...state.cards, card] });
};

/** Its author while the phase lets them add, or the facilitator. */
const requireHandOn = (type: CommandType, card: Card, list: CardList, who: Standing, actorId: PersonId) =>
  must(
    mayActOn(type, who, actorId, card.authorId) && (who.isFacilitator || mayAddTo(list, who)),
    'not-allowed',
  );

export const editCard = (
  state: SessionState,
  action: ActionOf<'edit-card'>,
  context: ActionContext,
): Transition => {
  const phase = phaseNow(state, context);
  const who = standing(state, context);
  const { card, list } = requireOwnOrShown(state, phase, action.cardId, context.actorId);
  must(mayActOn('edit-card', who, context.actorId, card.authorId), 'not-allowed');
  must(mayAddTo(list, who), whyNot(who));
  return stay(change(state, card.id, { text: action.text }));
};

export const removeCard = (
  state: SessionState,
  action: ActionOf<'remove-card'>,
  context: ActionContext,
): Transition => {
  const phase = phaseNow(state, context);
  const who = standing(state, context);
  const { card, list } = requireOwnOrShown(state, phase, action.cardId, context.actorId);
  requireHandOn(action.type, card, list, who, context.actorId);
  const run = requireRun(state);
  const next = { ...state, cards: state.cards.filter((other) => other.id !== card.id) };
  return stay(run.focusCardId === card.id ? withRun(next, { focusCardId: null }) : next);
};

export const moveCard = (
  state: SessionState,
  action: ActionOf<'move-card'>,
  context: ActionContext,
): Transition => {
  const phase = phaseNow(state, context);
  const who = standing(state, context);
  const { card, list } = requireOwnOrShown(state, phase, action.cardId, context.actorId);
  requireHandOn(action.type, card, list, who, context.actorId);
  must(
    list.columns.some((column) => column.key === action.column),
    'invalid-input',
  );
  return stay(change(state, card.id, { column: action.column }));
};

export const markQuestion = (
  state: SessionState,
  action: ActionOf<'mark-question'>,
  context: ActionContext,
): Transition => {
  const phase = phaseNow(state, context);
  const { card, list } = requireOwnOrShown(state, phase, action.cardId, context.actorId);
  must(list.layout === 'questions' && card.shown, 'not-allowed');
  const next = change(state, card.id, { status: action.status });
  const done = action.status !== 'open' && requireRun(state).focusCardId === card.id;
  return stay(done ? withRun(next, { focusCardId: null }) : next);
};

export const focusCard = (
  state: SessionState,
  action: ActionOf<'focus-card'>,
  context: ActionContext,
): Transition => {
  const phase = phaseNow(state, context);
  if (action.cardId) {
    const { card } = requireOwnOrShown(state, phase, action.cardId, context.actorId);
    must(card.shown, 'not-now');
  }
  return stay(withRun(state, { focusCardId: action.cardId }));
};

export const rateCard = (
  state: SessionState,
  action: ActionOf<'rate-card'>,
  context: ActionContext,
): Transition => {
  const phase = phaseNow(state, context);
  const { card, list } = requireOwnOrShown(state, phase, action.cardId, context.actorId);
  must(mayRate(list, standing(state, context)) && card.shown, 'not-allowed');
  return stay(change(state, card.id, { rating: action.rating }));
};

const changeList = (
  state: SessionState,
  listId: string,
  part: Partial<SessionState['lists'][string]>,
): SessionState => ({
  ...state,
  lists: { ...state.lists, [listId]: { ...listState(state, listId), ...part } },
});

export const showRatings = (
  state: SessionState,
  action: ActionOf<'show-ratings'>,
  context: ActionContext,
): Transition => {
  const phase = phaseNow(state, context);
  const list = requireList(phase, action.listKey);
  must(mayRate(list, standing(state, context)), 'not-allowed');
  return stay(changeList(state, listIdOf(phase, list.key), { ratingsShown: true }));
};

export const reveal = (
  state: SessionState,
  action: ActionOf<'reveal'>,
  context: ActionContext,
): Transition => {
  const phase = phaseNow(state, context);
  const list = requireList(phase, action.listKey);
  must(list.hidden, 'not-now');
  const listId = listIdOf(phase, list.key);
  if (listState(state, listId).revealed) return stay(state);
  const cards = state.cards.map((card) => (card.listId === listId ? { ...card, shown: true } : card));
  return moved(changeList({ ...state, cards }, listId, { revealed: true }), {
    kind: 'session.revealed',
    phaseId: phase.id,
  });
};

/** A ready sign counts for the run it was meant for, also when the facilitator went on meanwhile. */
export const ready = (state: SessionState, action: ActionOf<'ready'>, context: ActionContext): Transition => {
  must(
    state.runs.some((run) => run.number === action.run),
    'not-now',
  );
  const { actorId } = context;
  const sign = (signed: PersonId[]) => {
    if (!action.ready) return signed.filter((id) => id !== actorId);
    return signed.includes(actorId) ? signed : [...signed, actorId];
  };
  return stay({
    ...state,
    runs: state.runs.map((run) => (run.number === action.run ? { ...run, ready: sign(run.ready) } : run)),
  });
};

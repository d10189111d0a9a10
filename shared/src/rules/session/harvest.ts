/** Learnings, actions and the evaluation: what people take home. Kept in the group when the session ends. */
import type { ActionOf } from '../../contract/session-actions.js';
import { isTheirs } from './commands.js';
import { type ActionContext, must, type SessionState, stay, type Transition } from './state.js';

const maxOutcomes = 100;

export const addLearning = (
  state: SessionState,
  action: ActionOf<'add-learning'>,
  context: ActionContext,
): Transition => {
  const known = state.learnings.find((learning) => learning.id === action.id);
  if (known?.authorId === context.actorId) return stay(state);
  must(!known && !state.actions.some((item) => item.id === action.id), 'conflict');
  must(state.learnings.length < maxOutcomes, 'limit-reached');
  const learning = { id: action.id, text: action.text, authorId: context.actorId };
  return stay({ ...state, learnings: [...state.learnings, learning] });
};

const requireSeat = (state: SessionState, ownerId: ActionContext['actorId']) =>
  must(
    state.seats.some((seat) => seat.personId === ownerId),
    'not-found',
  );

export const addAction = (state: SessionState, action: ActionOf<'add-action'>): Transition => {
  requireSeat(state, action.ownerId);
  if (state.actions.some((item) => item.id === action.id)) return stay(state);
  must(!state.learnings.some((learning) => learning.id === action.id), 'conflict');
  must(state.actions.length < maxOutcomes, 'limit-reached');
  const { id, text, ownerId, dueOn } = action;
  return stay({ ...state, actions: [...state.actions, { id, text, ownerId, dueOn }] });
};

/** One's own learning or action, or any by the facilitator. */
const requireOutcome = (
  state: SessionState,
  { type, id }: ActionOf<'change-outcome' | 'remove-outcome'>,
  context: ActionContext,
) => {
  const learning = state.learnings.find((candidate) => candidate.id === id);
  const item = state.actions.find((candidate) => candidate.id === id);
  const owner = learning?.authorId ?? item?.ownerId;
  must(owner, 'not-found');
  must(isTheirs(type, state, context, owner), 'not-allowed');
};

export const changeOutcome = (
  state: SessionState,
  action: ActionOf<'change-outcome'>,
  context: ActionContext,
): Transition => {
  requireOutcome(state, action, context);
  requireSeat(state, action.ownerId);
  const { id, text, ownerId, dueOn } = action;
  return stay({
    ...state,
    learnings: state.learnings.map((learning) => (learning.id === id ? { ...learning, text } : learning)),
    actions: state.actions.map((item) => (item.id === id ? { ...item, text, ownerId, dueOn } : item)),
  });
};

export const removeOutcome = (
  state: SessionState,
  action: ActionOf<'remove-outcome'>,
  context: ActionContext,
): Transition => {
  requireOutcome(state, action, context);
  return stay({
    ...state,
    learnings: state.learnings.filter((learning) => learning.id !== action.id),
    actions: state.actions.filter((item) => item.id !== action.id),
  });
};

export const evaluate = (
  state: SessionState,
  action: ActionOf<'evaluate'>,
  context: ActionContext,
): Transition => {
  const { marks, moreOf, lessOf } = action;
  return stay({
    ...state,
    evaluations: { ...state.evaluations, [context.actorId]: { marks, moreOf, lessOf } },
  });
};

/**
 * What leaves the server. The public view is the same for everybody in the session and holds nothing
 * hidden; `mine` holds one person's own hidden things and goes to that person alone.
 */
import type { PersonId } from '../../contract/common.js';
import type { CardView, Plan, PlannedPhase, SessionMine, SessionView } from '../../contract/sessions.js';
import {
  blockOf,
  type Card,
  currentPhase,
  currentRun,
  listIdOf,
  listState,
  type SessionState,
} from './state.js';

const listsOnTable = (phase: PlannedPhase | null) =>
  new Map(phase?.lists.map((list) => [listIdOf(phase, list.key), list]) ?? []);

export const publicView = (state: SessionState, plan: Plan, revision: number, now: number): SessionView => {
  const run = currentRun(state);
  const phase = state.status === 'ended' ? null : currentPhase(state, plan);
  const onTable = listsOnTable(phase);
  const cardView = (card: Card): CardView => ({
    id: card.id,
    listId: card.listId,
    authorId: onTable.get(card.listId)?.authors === 'hidden' ? null : card.authorId,
    text: card.text,
    column: card.column,
    status: card.status,
    rating: listState(state, card.listId).ratingsShown ? card.rating : null,
  });
  const cards = state.cards.filter((card) => onTable.has(card.listId));
  return {
    revision,
    status: state.status,
    serverNow: now,
    facilitatorId: state.facilitatorId,
    seats: state.seats,
    run: run
      ? {
          number: run.number,
          phaseId: run.phaseId,
          startedAt: run.startedAt,
          ready: run.ready,
          speakerId: run.speakerId,
          upNext: run.upNext,
          queue: run.queue,
          focusCardId: run.focusCardId,
        }
      : null,
    visited: state.runs.slice(0, -1).map(({ phaseId, skipped }) => ({ phaseId, skipped })),
    timer: state.timer,
    chosen: state.chosen,
    outcomeUnlocked: state.outcomeUnlocked,
    lists: [...onTable.keys()].map((listId) => ({
      listId,
      ...listState(state, listId),
      hiddenCount: cards.filter((card) => card.listId === listId && !card.shown).length,
    })),
    cards: cards.filter((card) => card.shown).map(cardView),
    pitches: state.pitches,
    vote: {
      open: state.vote.open,
      votedBy: Object.keys(state.vote.by) as PersonId[],
      tally: state.vote.tally,
    },
    pledgedBy: state.pledgedBy,
    checkIn: {
      givenBy: Object.keys(state.checkIns) as PersonId[],
      shown:
        state.checkInShown && phase?.checkIn
          ? Object.entries(state.checkIns).map(([personId, text]) => ({
              personId: personId as PersonId,
              text,
            }))
          : [],
    },
    followUps: phase?.followUp ? state.followUps : [],
    stopAskedBy: state.stopAskedBy,
    learnings: state.learnings,
    actions: state.actions,
    evaluatedBy: Object.keys(state.evaluations) as PersonId[],
  };
};

export const privateView = (state: SessionState, revision: number, personId: PersonId): SessionMine => {
  const own = state.cards.filter((card) => card.authorId === personId);
  const rated = state.cards.filter((card) => state.chosen[blockOf(card.listId)]?.presenterId === personId);
  return {
    revision,
    hiddenCards: own
      .filter((card) => !card.shown)
      .map(({ id, listId, text, column }) => ({ id, listId, text, column })),
    ownCardIds: own.map((card) => card.id),
    ratings: Object.fromEntries(rated.flatMap((card) => (card.rating ? [[card.id, card.rating]] : []))),
    votedFor: state.vote.by[personId] ?? [],
    checkIn: state.checkIns[personId] ?? null,
    evaluation: state.evaluations[personId] ?? null,
  };
};

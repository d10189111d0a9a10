/**
 * What must be true of every session at every moment. Secrecy is non-interference: a view must stay the
 * same when everything its receiver may not know is replaced.
 */
import type { PersonId } from '../../contract/common.js';
import { type Plan, type PlannedPhase, SessionView } from '../../contract/sessions.js';
import type { CardList } from '../../methods/method.js';
import { mayContribute, standingInState, standingInView } from './rights.js';
import { blockOf, currentPhase, listIdOf, type SessionState } from './state.js';
import { cardId, olga, outcomeId, stranger, table } from './test-session.js';
import { privateView, publicView } from './view.js';

export const people = [...table, olga, stranger];
const nobody = outcomeId(999) as string as PersonId;
const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
/** What JSON gives back as it was: no undefined, no NaN, no -0. */
const isPlain = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Object.values(value).every(isPlain);
};
const viewContract = SessionView.strict();

/** The session around one state: who is here and what time it is. */
export interface World {
  state: SessionState;
  plan: Plan;
  present: ReadonlySet<PersonId>;
  now: number;
  /** Cases whose outcome was unlocked since they were chosen. */
  unlocked: string[];
}

/** The same session as far as this person (nobody: the whole room) may know it. */
const asKnownTo = (viewer: PersonId | null, state: SessionState, plan: Plan): SessionState => {
  const here = currentPhase(state, plan);
  const anonymous = here?.lists
    .filter((one) => one.authors === 'hidden')
    .map((one) => listIdOf(here, one.key));
  const others = <Value>(entries: Record<PersonId, Value>, replacement: Value): Record<PersonId, Value> =>
    Object.fromEntries(
      Object.entries(entries).map(([id, value]) => [id, id === viewer ? value : replacement]),
    );
  const marks = { safety: 1, depth: 1, time: 1, method: 1, facilitation: 1 };
  return {
    ...state,
    cards: state.cards.map((card, index) => {
      const ratingKnown =
        state.lists[card.listId]?.ratingsShown || state.chosen[blockOf(card.listId)]?.presenterId === viewer;
      const rated = { ...card, rating: ratingKnown ? card.rating : null };
      if (card.authorId === viewer) return rated;
      if (!card.shown)
        return { ...rated, id: cardId(900 + index), text: '?', column: null, authorId: nobody };
      return anonymous?.includes(card.listId) ? { ...rated, authorId: nobody } : rated;
    }),
    vote: { ...state.vote, by: others(state.vote.by, []) },
    checkIns: state.checkInShown ? state.checkIns : others(state.checkIns, '?'),
    evaluations: others(state.evaluations, { marks, moreOf: '?', lessOf: '?' }),
  };
};

const unique = (ids: readonly string[]) => new Set(ids).size === ids.length;
const count = <Value>(values: readonly Value[], is: (value: Value) => boolean) => values.filter(is).length;

/** What must be true of every session at every moment; answers with what is not. */
export const broken = ({ state, plan, now, unlocked }: World): string[] => {
  const { runs, cards, status, vote } = state;
  const run = runs.at(-1);
  const going = status === 'running' || status === 'paused';
  const seated = (id: PersonId) => state.seats.some((seat) => seat.personId === id);
  const mayPost = (id: PersonId) => seated(id) && mayContribute(standingInState(state, plan, id));
  const view = publicView(state, plan, 1, now);
  const limits = plan.phases.flatMap((one) =>
    one.lists.map((each) => ({ listId: listIdOf(one, each.key), max: each.maxPerPerson ?? Infinity })),
  );
  const listsThat = (are: (phase: PlannedPhase, list: CardList) => boolean) =>
    plan.phases.flatMap((one) =>
      one.lists.filter((each) => are(one, each)).map((each) => listIdOf(one, each.key)),
    );
  const silent = listsThat((_, each) => each.hidden);
  const fleeting = listsThat((one) => one.retention === 'session');
  const truths: Record<string, boolean> = {
    'the state survives its way through the database': isPlain(state),
    'the view follows the contract': viewContract.safeParse(view).success,
    'runs are numbered from one': runs.every((one, index) => one.number === index + 1),
    'only the last run goes on, while the session does': runs.every(
      (one, index) => (one.endedAt === null) === (going && index === runs.length - 1),
    ),
    'no time runs backwards': [
      ...runs.map((one) => [one.startedAt, one.endedAt]),
      ...state.pauses.map((one) => [one.from, one.to]),
      [state.startedAt, state.endedAt],
    ].every(([from, to]) => (to ?? Infinity) >= (from ?? 0)),
    'the clock is there while the session goes on': (state.timer !== null) === going,
    'the clock stands still exactly in a pause':
      going === false || (state.timer?.remainingMs !== null) === (status === 'paused'),
    'a pause is open exactly in a pause':
      count(state.pauses, (one) => one.to === null) === (status === 'paused' ? 1 : 0),
    'a stop was asked only in a pause': state.stopAskedBy === null || status === 'paused',
    'the speaker may speak': !going || !run?.speakerId || mayPost(run.speakerId),
    'hands are of people who may speak': !going || (run?.queue ?? []).every((hand) => mayPost(hand.personId)),
    'the round is of people who may speak': !going || (run?.upNext ?? []).every(mayPost),
    'nobody waits twice, or while speaking': runs.every(
      (one) =>
        unique(one.queue.map((hand) => hand.personId)) &&
        unique(one.upNext) &&
        (one.speakerId === null || !one.upNext.includes(one.speakerId)),
    ),
    'everybody signs once': runs.every((one) => unique(one.ready)) && unique(state.pledgedBy),
    'the card in front is on the table':
      !going || !run?.focusCardId || view.cards.some((card) => card.id === run.focusCardId),
    'silent writing is shown all at once': silent.every((listId) =>
      cards.every(
        (card) => card.listId !== listId || card.shown === (state.lists[listId]?.revealed ?? false),
      ),
    ),
    'cards and outcomes have their own ids':
      unique(cards.map((card) => card.id)) &&
      unique([...state.learnings, ...state.actions].map((outcome) => outcome.id)),
    'nobody has more cards, pitches or votes than allowed': people.every(
      (id) =>
        limits.every(
          ({ listId, max }) => count(cards, (card) => card.listId === listId && card.authorId === id) <= max,
        ) &&
        count(state.pitches, (pitch) => pitch.presenterId === id) <= 3 &&
        (vote.by[id] ?? []).length <= 2,
    ),
    'a case is on one table': unique(state.chosen.flatMap((chosen) => chosen?.id ?? [])),
    'an outcome unlocks once for each choice, and is told':
      unique(unlocked) &&
      state.chosen.every(
        (chosen, index) =>
          !chosen?.caseId || state.outcomeUnlocked[index] === unlocked.includes(chosen.caseId),
      ),
    'the end forgets':
      status !== 'ended' ||
      (Object.keys({ ...state.checkIns, ...vote.by }).length === 0 &&
        cards.every((card) => card.shown && !fleeting.includes(card.listId))),
    'the room learns nothing that is hidden': same(
      publicView(asKnownTo(null, state, plan), plan, 1, now),
      view,
    ),
    'nobody learns what is another’s': people.every((id) =>
      same(privateView(asKnownTo(id, state, plan), 1, id), privateView(state, 1, id)),
    ),
    'the screen judges as the server does': people.every((id) =>
      same(standingInView(view, plan, id), standingInState(state, plan, id)),
    ),
  };
  return Object.keys(truths).filter((truth) => !truths[truth]);
};

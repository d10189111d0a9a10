/**
 * Random steps for the model-based test. A step is a handful of small numbers, which an action reads in
 * the light of the state, so that most of what people try makes sense and the rest goes just wrong; and
 * so that a failing history shrinks well.
 */
import fc from 'fast-check';
import type { ActionOf, SessionAction } from '../../contract/session-actions.js';
import type { Plan } from '../../contract/sessions.js';
import { currentPhase, type SessionState } from './state.js';
import { cardId, caseId, outcomeId, pitchId, table } from './test-session.js';

type Type = SessionAction['type'];

/** Everything an action may read from a step, made from the state it meets. */
interface Chance {
  n: number;
  m: number;
  flag: boolean;
  run: number;
  listKey: string;
  state: SessionState;
  plan: Plan;
}

const who = (index: number) => table[index % table.length] ?? table[0];
const pick = <Value>(values: readonly Value[], index: number): Value | undefined =>
  values[index % Math.max(1, values.length)];
/** Mostly a card on the table. */
const someCard = ({ state, n, m, listKey }: Chance) => {
  const near = state.cards.filter((card) => card.listId.endsWith(`.${listKey}`));
  return pick(m > 4 ? state.cards : near, n)?.id ?? cardId(n);
};
const somePitch = ({ state, n }: Chance) => pick(state.pitches, n)?.id ?? pitchId(n);
const someOutcome = ({ state, n }: Chance) =>
  pick([...state.learnings, ...state.actions], n)?.id ?? outcomeId(n);

const marks = { safety: 4, depth: 3, time: 5, method: 4, facilitation: 2 };

const actions: { [One in Type]: (chance: Chance) => Omit<ActionOf<One>, 'type'> } = {
  start: () => ({}),
  pause: () => ({}),
  resume: () => ({}),
  extend: ({ run, n }) => ({ run, minutes: (n - 2) * 5 }),
  advance: ({ run }) => ({ run }),
  'go-back': ({ run }) => ({ run }),
  skip: ({ run }) => ({ run }),
  'go-to': ({ run, plan, n }) => ({ run, phaseId: pick(plan.phases, n)?.id ?? '' }),
  'hand-over': ({ n }) => ({ to: who(n) }),
  'take-over': () => ({}),
  end: () => ({}),
  'add-card': ({ n, m, listKey, flag }) => ({
    cardId: cardId(n * 6 + m),
    listKey,
    text: `card ${n} ${m}`,
    column: flag ? 'left' : null,
  }),
  'edit-card': (chance) => ({ cardId: someCard(chance), text: `edited ${chance.n}` }),
  'remove-card': (chance) => ({ cardId: someCard(chance) }),
  'move-card': (chance) => ({ cardId: someCard(chance), column: chance.n > 4 ? 'nowhere' : 'left' }),
  'mark-question': (chance) => ({
    cardId: someCard(chance),
    status: pick(['open', 'answered', 'skipped', 'later'] as const, chance.m) ?? 'open',
  }),
  'focus-card': (chance) => ({ cardId: chance.m === 0 ? null : someCard(chance) }),
  'rate-card': (chance) => ({
    cardId: someCard(chance),
    rating: pick(['cold', 'lukewarm', 'warm', null] as const, chance.m) ?? null,
  }),
  'show-ratings': ({ listKey }) => ({ listKey }),
  reveal: ({ listKey }) => ({ listKey }),
  ready: ({ run, n, flag }) => ({ run: Math.max(0, run - (n % 2)), ready: flag }),
  'raise-hand': () => ({ kind: 'addition' }),
  'lower-hand': () => ({}),
  'give-floor': ({ n, m }) => ({ to: m === 0 ? null : who(n) }),
  'order-queue': ({ n, m }) => ({ order: [who(n), who(m)] }),
  'next-speaker': ({ run, state, flag, n }) => ({
    run,
    speakerId: flag ? (state.runs.at(-1)?.speakerId ?? null) : who(n),
  }),
  pledge: () => ({}),
  'check-in': ({ n }) => ({ text: `word ${n}` }),
  'reveal-check-in': () => ({}),
  'report-action': ({ state, n }) => ({
    actionId: state.followUps[0]?.id ?? outcomeId(n),
    status: 'busy',
    note: '',
  }),
  pitch: ({ n, m, flag }) => ({
    pitchId: pitchId(n * 6 + m),
    caseId: flag ? caseId(n * 6 + m) : null,
    title: 'title',
    question: 'question',
  }),
  'withdraw-pitch': (chance) => ({ pitchId: somePitch(chance) }),
  vote: (chance) => ({
    pitchIds: [somePitch(chance), pick(chance.state.pitches, chance.m)?.id ?? pitchId(0)],
  }),
  'close-vote': () => ({}),
  'choose-case': (chance) => ({ pitchId: somePitch(chance) }),
  'ask-to-stop': () => ({}),
  'add-learning': ({ n }) => ({ id: outcomeId(n), text: 'learning' }),
  'add-action': ({ n, m }) => ({ id: outcomeId(n), text: 'action', ownerId: who(m), dueOn: null }),
  'change-outcome': (chance) => ({
    id: someOutcome(chance),
    text: 'changed',
    ownerId: who(chance.m),
    dueOn: null,
  }),
  'remove-outcome': (chance) => ({ id: someOutcome(chance) }),
  evaluate: ({ n }) => ({ marks, moreOf: `more ${n}`, lessOf: '' }),
};
export const actionTypes = Object.keys(actions) as Type[];

const around = ['clock', 'clock', 'away', ...Array<'sit'>(8).fill('sit'), 'leave'] as const;
/** What has to happen for the rest to be possible is tried more often. */
const often: Type[] = [
  ...Array<Type>(16).fill('advance'),
  ...Array<Type>(16).fill('add-card'),
  ...Array<Type>(4).fill('choose-case'),
  'take-over',
  'take-over',
  'resume',
  'reveal',
  'rate-card',
  'show-ratings',
  'mark-question',
  'move-card',
  'next-speaker',
  'raise-hand',
  'give-floor',
  'ask-to-stop',
  'focus-card',
];

const step = fc.record({
  /** From eight on: whoever is the facilitator; from fourteen on: the presenter. */
  who: fc.nat(17),
  what: fc.constantFrom(...actionTypes, ...actionTypes.filter((type) => type !== 'end'), ...often, ...around),
  n: fc.nat(5),
  m: fc.nat(5),
  flag: fc.boolean(),
  ms: fc.constantFrom(-3_600_000, -1, 1_000, 300_000, 3_600_000),
});
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const start: Step = { who: 8, what: 'start', n: 0, m: 0, flag: true, ms: 1_000 };

/** A few steps before the start, and then a long evening. */
export const steps: fc.Arbitrary<Step[]> = fc
  .tuple(fc.array(step, { maxLength: 6 }), fc.noBias(fc.array(step, { maxLength: 150, size: 'max' })))
  .map(([before, after]) => [...before, start, ...after]);

export const randomAction = (type: Type, step: Step, state: SessionState, plan: Plan): SessionAction => {
  const { n, m, flag } = step;
  const listKey = pick(currentPhase(state, plan)?.lists ?? [], m)?.key ?? 'no-list';
  const make: (chance: Chance) => object = actions[type];
  return { type, ...make({ n, m, flag, run: state.runs.length, listKey, state, plan }) } as SessionAction;
};

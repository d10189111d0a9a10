import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '../../contract/common.js';
import type { ProblemCode } from '../../contract/problem.js';
import type { ActionOf, SessionAction } from '../../contract/session-actions.js';
import { builtInMethods } from '../../methods/all.js';
import type { PresenterMode } from '../../methods/method.js';
import {
  actionItem,
  anouk,
  builtIn,
  cardId,
  list,
  lotte,
  marieke,
  olga,
  outcomeId,
  phase,
  pitchId,
  planOf,
  stranger,
  TestSession,
  table,
  youssef,
} from './test-session.js';

/** Everything is on the table here, so that only a person's place can be the reason of a refusal. */
const fullTable = (presenterMode: PresenterMode) => {
  const full = {
    lists: [
      list({ layout: 'columns', columns: [{ key: 'left', title: 'left' }], hidden: true }),
      list({ key: 'questions', layout: 'questions', rated: true }),
    ],
    queue: true,
    pledge: true,
    checkIn: { question: 'how' },
    pitches: true,
    caseVote: { choices: 1 },
    followUp: true,
    outcomes: { learnings: true, actions: true },
    evaluation: true,
  };
  const followUps = table.map((owner, index) => actionItem(owner, 50 + index));
  const session = new TestSession(
    planOf([phase('before', full), phase('now', { ...full, presenterMode }), phase('after')]),
    table.map((presenterId, index) => ({
      id: pitchId(1 + index),
      presenterId,
      caseId: null,
      title: 'title',
      question: 'question',
    })),
    followUps,
  ).start();
  session.as(lotte, { type: 'choose-case', pitchId: pitchId(2) });
  for (const [index, author] of table.entries()) session.add(author, 1 + index, 'card', 'questions');
  for (const [index, author] of table.entries()) {
    const [id, text] = [outcomeId(20 + index), 'learning'];
    session.as(author, { type: 'add-learning', id, text });
  }
  session.next();
  return session;
};

const marks = { safety: 4, depth: 4, time: 4, method: 4, facilitation: 4 };
/** Each on something of one's own, where there is an own. */
const actionsOf = (seat: number, run: number): SessionAction[] => [
  { type: 'pause' },
  { type: 'extend', run, minutes: 1 },
  { type: 'advance', run },
  { type: 'go-back', run },
  { type: 'skip', run },
  { type: 'hand-over', to: anouk },
  { type: 'end' },
  { type: 'reveal', listKey: 'list' },
  { type: 'give-floor', to: anouk },
  { type: 'order-queue', order: [] },
  { type: 'reveal-check-in' },
  { type: 'close-vote' },
  { type: 'choose-case', pitchId: pitchId(3) },
  { type: 'add-card', cardId: cardId(99), listKey: 'list', text: 'new', column: null },
  { type: 'edit-card', cardId: cardId(seat), text: 'changed' },
  { type: 'remove-card', cardId: cardId(seat) },
  { type: 'mark-question', cardId: cardId(4), status: 'answered' },
  { type: 'focus-card', cardId: cardId(4) },
  { type: 'rate-card', cardId: cardId(4), rating: 'warm' },
  { type: 'show-ratings', listKey: 'questions' },
  { type: 'ready', run, ready: true },
  { type: 'raise-hand', kind: 'question' },
  { type: 'next-speaker', run, speakerId: null },
  { type: 'pledge' },
  { type: 'check-in', text: 'word' },
  { type: 'report-action', actionId: outcomeId(49 + seat), status: 'done', note: '' },
  { type: 'pitch', pitchId: pitchId(99), caseId: null, title: 'new', question: 'new' },
  { type: 'vote', pitchIds: [pitchId(2)] },
  { type: 'ask-to-stop' },
  { type: 'add-learning', id: outcomeId(99), text: 'new' },
  { type: 'add-action', id: outcomeId(99), text: 'new', ownerId: anouk, dueOn: null },
  { type: 'change-outcome', id: outcomeId(19 + seat), text: 'changed', ownerId: anouk, dueOn: null },
  { type: 'evaluate', marks, moreOf: '', lessOf: '' },
];
const actionsOfPerson = (personId: PersonId, run: number) =>
  actionsOf(Math.max(1, 1 + table.indexOf(personId)), run);

type Type = SessionAction['type'];
const steering: Type[] = [
  'pause',
  'extend',
  'advance',
  'go-back',
  'skip',
  'hand-over',
  'end',
  'reveal',
  'give-floor',
  'order-queue',
  'reveal-check-in',
  'close-vote',
  'choose-case',
];
const presenting: Type[] = ['rate-card', 'show-ratings'];
const posting: Type[] = [
  'add-card',
  'edit-card',
  'remove-card',
  'raise-hand',
  'check-in',
  'report-action',
  'pitch',
  'vote',
  'add-learning',
  'add-action',
  'change-outcome',
  'evaluate',
];
const leading: Type[] = ['mark-question', 'focus-card'];
const always: Type[] = ['ready', 'pledge'];

/** Written out a second time on purpose: a slip in a rule has to contradict this list. */
const allowed = {
  facilitator: [...steering, ...posting, ...leading, ...always, 'next-speaker'],
  participant: [...posting, ...always],
  'active presenter': [...posting, ...leading, ...presenting, ...always, 'ask-to-stop'],
  'listening presenter': [
    ...posting.filter((type) => !['add-card', 'edit-card', 'remove-card', 'raise-hand'].includes(type)),
    ...leading,
    ...presenting,
    ...always,
    'ask-to-stop',
  ],
  'turned-away presenter': [...always, 'ask-to-stop'],
  observer: ['pledge'],
  stranger: [],
} as const satisfies Record<string, readonly Type[]>;

const places: [keyof typeof allowed, PersonId, PresenterMode][] = [
  ['facilitator', lotte, 'turned-away'],
  ['participant', youssef, 'turned-away'],
  ['active presenter', marieke, 'active'],
  ['listening presenter', marieke, 'listening'],
  ['turned-away presenter', marieke, 'turned-away'],
  ['observer', olga, 'active'],
  ['stranger', stranger, 'active'],
];

describe('rights', () => {
  it.each(places)('of the %s are exactly these when everything is on the table', (place, personId, mode) => {
    const session = fullTable(mode);
    const accepted = actionsOfPerson(personId, session.run.number)
      .filter((action) => session.refusal(personId, action) === null)
      .map((action) => action.type);
    expect(accepted.sort()).toEqual([...allowed[place]].sort());
  });

  it.each<[keyof typeof allowed, PersonId, PresenterMode, SessionAction, ProblemCode]>([
    ['stranger', stranger, 'active', { type: 'pledge' }, 'not-found'],
    ['observer', olga, 'active', { type: 'check-in', text: 'word' }, 'not-allowed'],
    ['observer', olga, 'active', { type: 'ready', run: 2, ready: true }, 'not-allowed'],
    ['participant', youssef, 'active', { type: 'pause' }, 'not-allowed'],
    ['participant', youssef, 'active', { type: 'ask-to-stop' }, 'not-allowed'],
    [
      'participant',
      youssef,
      'active',
      { type: 'edit-card', cardId: cardId(4), text: 'not mine' },
      'not-allowed',
    ],
    ['participant', youssef, 'active', { type: 'next-speaker', run: 2, speakerId: null }, 'not-your-turn'],
    [
      'listening presenter',
      marieke,
      'listening',
      { type: 'raise-hand', kind: 'question' },
      'presenter-listens',
    ],
    [
      'turned-away presenter',
      marieke,
      'turned-away',
      { type: 'vote', pitchIds: [pitchId(2)] },
      'presenter-listens',
    ],
  ])('of the %s end with a code that tells why', (_place, personId, mode, action, code) => {
    fullTable(mode).as(personId, action, code);
  });

  it('of a presenter who asked to stop are those of the circle, until the session goes on', () => {
    const session = fullTable('turned-away');
    const say = { type: 'raise-hand', kind: 'process' } as const;
    session.as(marieke, say, 'presenter-listens');
    session.as(marieke, { type: 'ask-to-stop' });
    session.as(marieke, say);
    session.as(lotte, { type: 'resume' });
    session.as(marieke, say, 'presenter-listens');
  });
});

describe('in every phase of every built-in method', () => {
  const add = (listKey: string): ActionOf<'add-card'> => ({
    type: 'add-card',
    cardId: cardId(1),
    listKey,
    text: 'text',
    column: null,
  });

  it.each(builtInMethods.map((method) => method.key))('%s keeps its lists to whom they are for', (key) => {
    const session = TestSession.presentedBy(marieke, builtIn(key));
    while (session.plan.phases.some((one) => one.id === session.run.phaseId && one.blockIndex < 2)) {
      const here = session.plan.phases.find((one) => one.id === session.run.phaseId);
      for (const { key: listKey, addedBy } of here?.blockIndex === 1 ? here.lists : []) {
        const everyone = addedBy === 'everyone';
        const participants = everyone || addedBy === 'participants';
        const presenter = everyone ? here?.presenterMode === 'active' : addedBy === 'presenter';
        const may = (id: PersonId) => session.refusal(id, add(listKey)) === null;
        expect([listKey, may(youssef), may(lotte)]).toEqual([listKey, participants, participants]);
        expect([listKey, may(marieke)]).toEqual([
          listKey,
          presenter === true && here?.presenterMode !== 'turned-away',
        ]);
        expect([may(olga), may(stranger)]).toEqual([false, false]);
      }
      for (const action of actionsOfPerson(youssef, session.run.number).filter(({ type }) =>
        steering.includes(type),
      ))
        expect([action.type, session.refusal(youssef, action)]).not.toEqual([action.type, null]);
      session.next();
    }
  });
});

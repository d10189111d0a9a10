import { describe, expect, it } from '@jest/globals';
import {
  anouk,
  lotte,
  marieke,
  outcomeId,
  phase,
  planOf,
  stranger,
  TestSession,
  youssef,
} from './test-session.js';

const plan = planOf([
  phase('learning', { outcomes: { learnings: true, actions: true } }),
  phase('only-actions', { outcomes: { learnings: false, actions: true } }),
  phase('evaluation', { evaluation: true }),
]);
const learning = (n: number, text = 'text') => ({ type: 'add-learning', id: outcomeId(n), text }) as const;
const action = (n: number, ownerId = marieke) =>
  ({ type: 'add-action', id: outcomeId(n), text: 'text', ownerId, dueOn: '2026-12-01' }) as const;
const change = (n: number, ownerId = marieke) =>
  ({ type: 'change-outcome', id: outcomeId(n), text: 'changed', ownerId, dueOn: null }) as const;
const remove = (n: number) => ({ type: 'remove-outcome', id: outcomeId(n) }) as const;

describe('learnings and actions', () => {
  it('are added once however often the same id arrives', () => {
    const session = new TestSession(plan).start();
    session.as(youssef, learning(1));
    session.as(youssef, learning(1, 'again'));
    session.as(youssef, action(2));
    session.as(youssef, action(2));
    expect(session.view.learnings).toEqual([{ id: outcomeId(1), text: 'text', authorId: youssef }]);
    expect(session.view.actions).toEqual([
      { id: outcomeId(2), text: 'text', ownerId: marieke, dueOn: '2026-12-01' },
    ]);
  });

  it('cannot be taken over by using their id for something of one’s own', () => {
    const session = new TestSession(plan).start();
    session.as(youssef, learning(1));
    session.as(youssef, action(2, youssef));
    session.as(anouk, learning(1), 'conflict');
    session.as(anouk, learning(2), 'conflict');
    session.as(anouk, action(1, anouk), 'conflict');
  });

  it('are changed and removed by whose they are, or by the facilitator', () => {
    const session = new TestSession(plan).start();
    session.as(youssef, learning(1));
    session.as(youssef, action(2, marieke));
    for (const one of [change(1), remove(1), change(2), remove(2)]) session.as(anouk, one, 'not-allowed');
    session.as(youssef, change(1));
    session.as(marieke, change(2, anouk));
    expect(session.view.learnings[0]).toEqual({ id: outcomeId(1), text: 'changed', authorId: youssef });
    expect(session.view.actions[0]).toMatchObject({ text: 'changed', ownerId: anouk, dueOn: null });
    session.as(lotte, remove(1));
    session.as(anouk, remove(2));
    session.as(anouk, remove(2), 'not-found');
    expect([session.view.learnings, session.view.actions]).toEqual([[], []]);
  });

  it('have an owner at the table', () => {
    const session = new TestSession(plan).start();
    session.as(youssef, action(1, stranger), 'not-found');
    session.as(youssef, action(1));
    session.as(marieke, change(1, stranger), 'not-found');
  });

  it('are written where the phase asks for them', () => {
    const session = new TestSession(plan).start().goTo('only-actions');
    session.as(youssef, learning(1), 'not-now');
    session.as(youssef, action(1));
    session.goTo('evaluation');
    session.as(youssef, action(2), 'not-now');
    session.as(marieke, remove(1), 'not-now');
  });

  it('stop at a hundred each', () => {
    const session = new TestSession(plan).start();
    for (let n = 0; n < 100; n++) {
      session.as(youssef, learning(n));
      session.as(youssef, action(100 + n));
    }
    session.as(youssef, learning(900), 'limit-reached');
    session.as(youssef, action(900), 'limit-reached');
  });
});

describe('the evaluation', () => {
  const marks = { safety: 4, depth: 3, time: 5, method: 4, facilitation: 5 };
  const evaluate = { type: 'evaluate', marks, moreOf: 'silence', lessOf: '' } as const;

  it('tells others who gave it and not what they said; the last word of a person counts', () => {
    const session = new TestSession(plan).start();
    session.as(youssef, evaluate, 'not-now');
    session.goTo('evaluation');
    session.as(youssef, evaluate);
    session.as(youssef, { ...evaluate, lessOf: 'haste' });
    expect(session.view.evaluatedBy).toEqual([youssef]);
    expect(JSON.stringify([session.view, session.mine(lotte)])).not.toMatch(/silence|haste/);
    expect(session.mine(youssef).evaluation).toEqual({ marks, moreOf: 'silence', lessOf: 'haste' });
  });
});

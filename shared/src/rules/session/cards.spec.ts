import { describe, expect, it } from '@jest/globals';
import {
  anouk,
  cardId,
  fenna,
  list,
  lotte,
  marieke,
  olga,
  phase,
  planOf,
  stranger,
  TestSession,
  table,
  youssef,
} from './test-session.js';

const silent = planOf([
  phase('write', { lists: [list({ hidden: true, addedBy: 'participants', maxPerPerson: 2 })] }),
  phase('read', { lists: [list({ hidden: true, addedBy: 'nobody' })] }),
]);
const board = planOf([
  phase('board', {
    lists: [
      list({
        layout: 'columns',
        authors: 'hidden',
        columns: [
          { key: 'left', title: 'left' },
          { key: 'right', title: 'right' },
        ],
      }),
    ],
  }),
]);
const questions = planOf([
  phase('questions', {
    lists: [list({ layout: 'questions', addedBy: 'participants', rated: true })],
  }),
  phase('answer', { lists: [list({ layout: 'questions', addedBy: 'nobody', rated: true })] }),
  phase('elsewhere'),
]);
const everybodyElse = (author: string) => [...table, olga, stranger].filter((id) => id !== author);

describe('silent writing', () => {
  it('tells others how many cards there are and nothing else', () => {
    const session = new TestSession(silent).start();
    session.add(youssef, 1, 'my secret');
    expect(session.view.lists).toEqual([
      { listId: '0.list', revealed: false, ratingsShown: false, hiddenCount: 1 },
    ]);
    const elsewhere = [session.view, ...everybodyElse(youssef).map((id) => session.mine(id))];
    expect(JSON.stringify(elsewhere)).not.toContain('my secret');
    expect(JSON.stringify(elsewhere)).not.toContain(cardId(1));
    expect(session.mine(youssef).hiddenCards).toEqual([
      { id: cardId(1), listId: '0.list', text: 'my secret', column: null },
    ]);
  });

  it('shows all cards at one stroke, and later cards at once', () => {
    const session = new TestSession(silent).start();
    session.add(youssef, 1);
    session.add(anouk, 2);
    session.as(lotte, { type: 'reveal', listKey: 'list' });
    session.add(fenna, 3);
    expect(session.view.cards.map((card) => [card.text, card.authorId])).toEqual([
      ['card 1', youssef],
      ['card 2', anouk],
      ['card 3', fenna],
    ]);
    expect(session.mine(youssef).hiddenCards).toEqual([]);
    expect(session.mine(youssef).ownCardIds).toEqual([cardId(1)]);
  });

  it('stays silent in a next phase until the facilitator shows it there', () => {
    const session = new TestSession(silent).start();
    session.add(youssef, 1, 'my secret');
    session.next();
    expect(JSON.stringify(session.view)).not.toContain('my secret');
    session.as(anouk, { type: 'reveal', listKey: 'list' }, 'not-allowed');
    session.as(lotte, { type: 'reveal', listKey: 'list' });
    expect(session.view.cards).toHaveLength(1);
  });

  it('ends once: showing again is told to nobody', () => {
    const session = new TestSession(silent).start();
    session.as(lotte, { type: 'reveal', listKey: 'list' });
    expect(session.timeline).toEqual({ kind: 'session.revealed', phaseId: '0.write' });
    session.as(lotte, { type: 'reveal', listKey: 'list' });
    expect(session.timeline).toBeNull();
  });

  it('treats the card of another as if it were not there, for the facilitator too', () => {
    const session = new TestSession(silent).start();
    session.add(youssef, 1);
    session.as(anouk, { type: 'edit-card', cardId: cardId(1), text: 'x' }, 'not-found');
    session.as(lotte, { type: 'remove-card', cardId: cardId(1) }, 'not-found');
    session.as(lotte, { type: 'focus-card', cardId: cardId(1) }, 'not-found');
  });

  it('cannot be rewritten in a phase that only reads', () => {
    const session = new TestSession(silent).start();
    session.add(youssef, 1, 'my choice');
    session.next();
    session.as(lotte, { type: 'reveal', listKey: 'list' });
    session.as(youssef, { type: 'edit-card', cardId: cardId(1), text: 'what you all said' }, 'not-allowed');
    session.as(youssef, { type: 'remove-card', cardId: cardId(1) }, 'not-allowed');
    session.as(lotte, { type: 'remove-card', cardId: cardId(1) });
  });
});

describe('cards', () => {
  it('are limited per person and not per group, and room comes back with a removed card', () => {
    const session = new TestSession(silent).start();
    session.add(youssef, 1);
    session.add(youssef, 2);
    session.as(
      youssef,
      { type: 'add-card', cardId: cardId(3), listKey: 'list', text: 'third', column: null },
      'limit-reached',
    );
    session.add(anouk, 3);
    session.as(youssef, { type: 'remove-card', cardId: cardId(1) });
    session.add(youssef, 4);
    expect(session.state.cards).toHaveLength(3);
  });

  it('are added once however often the same id arrives, also at the limit', () => {
    const session = new TestSession(silent).start();
    session.add(youssef, 1);
    session.add(youssef, 2);
    const before = session.state;
    session.add(youssef, 2, 'once more');
    expect(session.state).toBe(before);
    session.as(
      anouk,
      { type: 'add-card', cardId: cardId(2), listKey: 'list', text: 'taken', column: null },
      'conflict',
    );
  });

  it('stop at four hundred', () => {
    const session = new TestSession(board).start();
    for (let n = 0; n < 400; n++) session.add(youssef, n);
    session.as(
      anouk,
      { type: 'add-card', cardId: cardId(400), listKey: 'list', text: 'x', column: null },
      'limit-reached',
    );
  });

  it('of another phase are out of reach', () => {
    const session = new TestSession(questions).start();
    session.add(youssef, 1);
    session.goTo('elsewhere');
    session.as(youssef, { type: 'edit-card', cardId: cardId(1), text: 'x' }, 'not-now');
    expect(session.view.cards).toEqual([]);
  });
});

describe('a board', () => {
  it('puts a card in the first column when none is named, and refuses a column it does not have', () => {
    const session = new TestSession(board).start();
    session.add(youssef, 1);
    expect(session.view.cards[0]?.column).toBe('left');
    session.as(youssef, { type: 'move-card', cardId: cardId(1), column: 'middle' }, 'invalid-input');
    session.as(
      youssef,
      { type: 'add-card', cardId: cardId(2), listKey: 'list', text: 'x', column: 'middle' },
      'invalid-input',
    );
  });

  it('lets a card be moved by its author and the facilitator only', () => {
    const session = new TestSession(board).start();
    session.add(youssef, 1);
    session.as(anouk, { type: 'move-card', cardId: cardId(1), column: 'right' }, 'not-allowed');
    session.as(lotte, { type: 'move-card', cardId: cardId(1), column: 'right' });
    expect(session.view.cards[0]?.column).toBe('right');
    session.as(youssef, { type: 'move-card', cardId: cardId(1), column: 'left' });
  });

  it('that hides its authors names them to nobody', () => {
    const session = new TestSession(board).start();
    session.add(youssef, 1);
    expect(session.view.cards[0]?.authorId).toBeNull();
    expect(session.mine(anouk).ownCardIds).toEqual([]);
  });
});

describe('questions', () => {
  it.each(['answered', 'skipped', 'later', 'open'] as const)(
    'can be marked %s by the presenter',
    (status) => {
      const session = TestSession.presentedBy(marieke, questions);
      session.add(youssef, 1);
      session.as(youssef, { type: 'mark-question', cardId: cardId(1), status }, 'not-allowed');
      session.as(marieke, { type: 'mark-question', cardId: cardId(1), status });
      expect(session.view.cards[0]?.status).toBe(status);
    },
  );

  it('leave the front when they are answered or removed', () => {
    const session = TestSession.presentedBy(marieke, questions);
    session.add(youssef, 1);
    session.add(youssef, 2);
    session.as(marieke, { type: 'focus-card', cardId: cardId(1) });
    session.as(lotte, { type: 'mark-question', cardId: cardId(2), status: 'later' });
    expect(session.view.run?.focusCardId).toBe(cardId(1));
    session.as(lotte, { type: 'mark-question', cardId: cardId(1), status: 'answered' });
    expect(session.view.run?.focusCardId).toBeNull();
    session.as(lotte, { type: 'focus-card', cardId: cardId(2) });
    session.as(youssef, { type: 'remove-card', cardId: cardId(2) });
    expect(session.view.run?.focusCardId).toBeNull();
  });
});

describe('ready signs', () => {
  it('of twenty people who press while the facilitator goes on are twenty signs and the new phase', () => {
    const session = new TestSession(silent).start();
    const extra = Array.from({ length: 14 }, (_, n) => cardId(100 + n) as string as typeof lotte);
    for (const id of extra) session.sit(id);
    const everybody = [...table, ...extra];
    for (const [index, id] of everybody.entries()) {
      if (index === 9) session.next();
      session.as(id, { type: 'ready', run: 1, ready: true });
      session.as(id, { type: 'ready', run: 1, ready: true });
    }
    expect(session.state.runs[0]?.ready).toEqual(everybody);
    expect(session.run).toMatchObject({ number: 2, phaseId: '0.read', ready: [] });
  });

  it('can be taken back and are refused for a run that is not there yet', () => {
    const session = new TestSession(silent).start();
    session.as(youssef, { type: 'ready', run: 1, ready: true });
    session.as(youssef, { type: 'ready', run: 1, ready: false });
    session.as(youssef, { type: 'ready', run: 2, ready: true }, 'not-now');
    expect(session.view.run?.ready).toEqual([]);
  });
});

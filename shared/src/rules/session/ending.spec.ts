import { describe, expect, it } from '@jest/globals';
import { leaveSeat, takeSeat } from './machine.js';
import { endSession } from './steering.js';
import {
  anouk,
  builtIn,
  cardId,
  fenna,
  list,
  lotte,
  marieke,
  outcomeId,
  phase,
  pitchId,
  pitchOf,
  planOf,
  stranger,
  TestSession,
  youssef,
} from './test-session.js';

describe('ending', () => {
  const plan = planOf([
    phase('keep', {
      caseVote: { choices: 1 },
      checkIn: { question: 'how' },
      outcomes: { learnings: true, actions: true },
      lists: [list(), list({ key: 'silent', hidden: true })],
    }),
    phase('forget', { lists: [list({ key: 'gossip' })], retention: 'session' }),
  ]);
  const ended = () => {
    const session = new TestSession(plan, [pitchOf(marieke, 1), pitchOf(fenna, 2)]).start();
    session.add(youssef, 1, 'kept');
    session.add(youssef, 2, 'never shown', 'silent');
    session.as(youssef, { type: 'check-in', text: 'weary' });
    session.as(youssef, { type: 'vote', pitchIds: [pitchId(2)] });
    session.as(youssef, { type: 'add-learning', id: outcomeId(1), text: 'learned' });
    session.next();
    session.add(anouk, 3, 'gossip', 'gossip');
    expect(session.as(lotte, { type: 'end' })).toEqual([{ kind: 'ended' }]);
    return session;
  };

  it('forgets what was for this session only, and keeps the rest', () => {
    const session = ended();
    expect(session.state.cards.map((card) => card.text)).toEqual(['kept']);
    expect(session.state.checkIns).toEqual({});
    expect(session.state.vote).toEqual({
      open: false,
      by: {},
      tally: { [pitchId(1)]: 0, [pitchId(2)]: 1 },
    });
    expect(session.view.learnings).toHaveLength(1);
    expect(JSON.stringify(session.state)).not.toMatch(/never shown|gossip"|weary/);
  });

  it('forgets what the group said behind a turned back in the gossip method', () => {
    const session = TestSession.presentedBy(marieke, builtIn('gossip')).goTo('exploration');
    session.add(youssef, 1, 'a question', 'questions');
    session.goTo('gossip').add(youssef, 2, 'a thought', 'gossip');
    session.as(lotte, { type: 'end' });
    expect(session.state.cards.map((card) => card.text)).toEqual(['a question']);
  });

  it('is for good: nobody does, joins or leaves anything any more', () => {
    const session = ended();
    session.as(lotte, { type: 'end' }, 'session-ended');
    session.as(marieke, { type: 'pledge' }, 'session-ended');
    session.as(lotte, { type: 'advance', run: 2 }, 'session-ended');
    session.as(lotte, { type: 'hand-over', to: marieke }, 'session-ended');
    session.as(marieke, { type: 'take-over' }, 'session-ended');
    expect(takeSeat(session.state, stranger, 'member', plan)).toBe(session.state);
    expect(leaveSeat(session.state, anouk)).toBe(session.state);
    expect(endSession(session.state, plan, session.now).state).toBe(session.state);
  });

  it('closes the run, the pause and the clock', () => {
    const session = new TestSession(plan).start();
    session.as(lotte, { type: 'pause' });
    session.now += 60_000;
    session.as(lotte, { type: 'end' });
    expect(session.state).toMatchObject({
      endedAt: session.now,
      timer: null,
      runs: [{ endedAt: session.now }],
      pauses: [{ from: session.now - 60_000, to: session.now }],
    });
  });

  it('leaves no list and no card on the table', () => {
    const session = ended();
    expect(session.view).toMatchObject({ lists: [], cards: [] });
    expect(session.mine(youssef).ownCardIds).toEqual([cardId(1)]);
  });
});

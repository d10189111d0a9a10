import { describe, expect, it } from '@jest/globals';
import {
  cardId,
  fenna,
  list,
  lotte,
  marieke,
  olga,
  phase,
  pitchId,
  pitchOf,
  planOf,
  stranger,
  TestSession,
  table,
  youssef,
} from './test-session.js';

const questions = planOf([
  phase('questions', {
    lists: [list({ layout: 'questions', addedBy: 'participants', rated: true })],
  }),
  phase('elsewhere'),
]);
const everybodyElse = (author: string) => [...table, olga, stranger].filter((id) => id !== author);

describe('ratings', () => {
  const rated = () => {
    const session = TestSession.presentedBy(marieke, questions);
    session.add(youssef, 1);
    session.as(marieke, { type: 'rate-card', cardId: cardId(1), rating: 'cold' });
    return session;
  };

  it('are the presenter’s alone until the presenter shows them', () => {
    const session = rated();
    expect(
      JSON.stringify([session.view, ...everybodyElse(marieke).map((id) => session.mine(id))]),
    ).not.toContain('cold');
    expect(session.mine(marieke).ratings).toEqual({ [cardId(1)]: 'cold' });
    session.as(lotte, { type: 'show-ratings', listKey: 'list' }, 'not-allowed');
    session.as(marieke, { type: 'show-ratings', listKey: 'list' });
    expect(session.view.cards[0]?.rating).toBe('cold');
  });

  it('can be taken back', () => {
    const session = rated();
    session.as(marieke, { type: 'rate-card', cardId: cardId(1), rating: null });
    expect(session.mine(marieke).ratings).toEqual({});
  });

  it('do not pass to the presenter of another block', () => {
    const one = questions.blocks[0];
    if (!one) throw new Error('no block');
    const plan = {
      blocks: [one, one],
      phases: [0, 1].flatMap((blockIndex) =>
        questions.phases.map((each) => ({ ...each, blockIndex, id: `${blockIndex}.${each.key}` })),
      ),
    };
    const session = new TestSession(plan, [pitchOf(marieke, 1), pitchOf(fenna, 2)]).start();
    session.as(lotte, { type: 'choose-case', pitchId: pitchId(1) });
    session.add(youssef, 1);
    session.as(marieke, { type: 'rate-card', cardId: cardId(1), rating: 'cold' });
    session.goTo('elsewhere').next();
    session.as(lotte, { type: 'choose-case', pitchId: pitchId(2) });
    expect(session.mine(fenna).ratings).toEqual({});
    expect(session.mine(marieke).ratings).toEqual({ [cardId(1)]: 'cold' });
  });

  it('are gone when the group chooses another presenter for the block', () => {
    const session = new TestSession(
      planOf([phase('all', { caseVote: { choices: 1 }, lists: [list({ rated: true })] })]),
      [pitchOf(marieke, 1), pitchOf(fenna, 2)],
    ).start();
    session.as(lotte, { type: 'choose-case', pitchId: pitchId(1) });
    session.add(youssef, 1);
    session.as(marieke, { type: 'rate-card', cardId: cardId(1), rating: 'cold' });
    session.as(marieke, { type: 'show-ratings', listKey: 'list' });
    session.as(lotte, { type: 'choose-case', pitchId: pitchId(2) });
    expect(session.mine(fenna).ratings).toEqual({});
    session.as(fenna, { type: 'rate-card', cardId: cardId(1), rating: 'warm' });
    expect(session.view.cards[0]?.rating).toBeNull();
  });
});

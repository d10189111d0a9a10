import { describe, expect, it } from '@jest/globals';
import { SessionMine, SessionView } from '../../contract/sessions.js';
import {
  actionItem,
  builtIn,
  cardId,
  list,
  lotte,
  marieke,
  phase,
  pitchId,
  pitchOf,
  planOf,
  stranger,
  TestSession,
  table,
  youssef,
} from './test-session.js';

const plan = planOf([
  phase('one', { lists: [list(), list({ key: 'silent', hidden: true })], caseVote: { choices: 1 } }),
  phase('two', { lists: [list({ key: 'other' })] }),
]);

describe('the public view', () => {
  it('follows the contract before the start, in every phase of a long programme, and after the end', () => {
    const session = new TestSession(
      builtIn('five-step', 'incident-classic'),
      [pitchOf(marieke, 1)],
      [actionItem(marieke, 1)],
    );
    const faults = () => [
      SessionView.strict().safeParse(session.view).error,
      SessionMine.strict().safeParse(session.mine(marieke)).error,
    ];
    expect(faults()).toEqual([undefined, undefined]);
    session.start().as(lotte, { type: 'choose-case', pitchId: pitchId(1) });
    for (const [index] of session.plan.phases.entries()) {
      if (index > 0) session.next();
      session.now += 60_000;
      expect([session.run.phaseId, ...faults()]).toEqual([session.run.phaseId, undefined, undefined]);
    }
    session.as(lotte, { type: 'end' });
    expect(faults()).toEqual([undefined, undefined]);
  });

  it('carries the server’s clock and the revision it was made of', () => {
    const session = new TestSession(plan).start();
    session.now += 5;
    expect(session.view).toMatchObject({ serverNow: session.now, revision: 1 });
  });

  it('holds the lists and cards of the phase the session is in', () => {
    const session = new TestSession(plan).start();
    session.add(youssef, 1);
    session.next();
    session.add(youssef, 2, 'there', 'other');
    expect(session.view.lists.map((one) => one.listId)).toEqual(['0.other']);
    expect(session.view.cards.map((card) => card.text)).toEqual(['there']);
    session.as(lotte, { type: 'go-back', run: 2 });
    expect(session.view.cards.map((card) => card.text)).toEqual(['card 1']);
  });
});

describe('what is mine', () => {
  it('goes to me alone', () => {
    const session = new TestSession(plan, [pitchOf(marieke, 1)]).start();
    session.add(youssef, 1, 'hidden', 'silent');
    session.as(youssef, { type: 'vote', pitchIds: [pitchId(1)] });
    const empty = {
      revision: 1,
      hiddenCards: [],
      ownCardIds: [],
      ratings: {},
      votedFor: [],
      checkIn: null,
      evaluation: null,
    };
    for (const id of [...table, stranger].filter((other) => other !== youssef))
      expect(session.mine(id)).toEqual(empty);
    expect(session.mine(youssef)).toEqual({
      ...empty,
      hiddenCards: [{ id: cardId(1), listId: '0.silent', text: 'hidden', column: null }],
      ownCardIds: [cardId(1)],
      votedFor: [pitchId(1)],
    });
  });
});

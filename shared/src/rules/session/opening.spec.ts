import { describe, expect, it } from '@jest/globals';
import {
  actionItem,
  anouk,
  builtIn,
  caseId,
  fenna,
  lotte,
  marieke,
  olga,
  outcomeId,
  phase,
  pitchId,
  pitchOf,
  planOf,
  ruben,
  TestSession,
  table,
  youssef,
} from './test-session.js';

const offered = [pitchOf(marieke, 1), pitchOf(fenna, 2), pitchOf(ruben, 3, false)];
const choose = (n: number) => ({ type: 'choose-case', pitchId: pitchId(n) }) as const;
const vote = (...ns: number[]) => ({ type: 'vote' as const, pitchIds: ns.map(pitchId) });

describe('the welcome', () => {
  const welcome = () => new TestSession(builtIn('five-step')).start();

  it('takes a pledge of everybody once, observers too', () => {
    const session = welcome();
    for (const id of [olga, marieke, olga]) session.as(id, { type: 'pledge' });
    expect(session.view.pledgedBy).toEqual([olga, marieke]);
  });

  it('keeps check-in words from others until the facilitator shows them, and later words are shown at once', () => {
    const session = welcome();
    session.as(marieke, { type: 'check-in', text: 'weary' });
    expect(session.view.checkIn).toEqual({ givenBy: [marieke], shown: [] });
    expect(JSON.stringify([session.view, session.mine(lotte)])).not.toContain('weary');
    expect(session.mine(marieke).checkIn).toBe('weary');
    session.as(marieke, { type: 'reveal-check-in' }, 'not-allowed');
    session.as(lotte, { type: 'reveal-check-in' });
    session.as(anouk, { type: 'check-in', text: 'fresh' });
    expect(session.view.checkIn.shown.map((word) => word.text)).toEqual(['weary', 'fresh']);
  });

  it('is the only phase that knows the words', () => {
    const session = welcome();
    session.as(marieke, { type: 'check-in', text: 'weary' });
    session.as(lotte, { type: 'reveal-check-in' });
    session.next();
    expect(JSON.stringify(session.view)).not.toContain('weary');
    session.as(marieke, { type: 'check-in', text: 'late' }, 'not-now');
  });
});

describe('the follow-up', () => {
  it('hears from the owner what became of an action, and shows actions in its phase only', () => {
    const session = new TestSession(
      planOf([phase('follow-up', { followUp: true }), phase('after')]),
      [],
      [actionItem(marieke, 1)],
    ).start();
    const report = {
      type: 'report-action',
      actionId: outcomeId(1),
      status: 'done',
      note: 'it helped',
    } as const;
    session.as(lotte, report, 'not-allowed');
    session.as(marieke, { ...report, actionId: outcomeId(2) }, 'not-found');
    expect(session.as(marieke, report)).toEqual([
      { kind: 'action-reported', actionId: outcomeId(1), report: { status: 'done', note: 'it helped' } },
    ]);
    expect(session.view.followUps[0]).toMatchObject({ status: 'done', note: 'it helped' });
    session.next();
    expect(session.view.followUps).toEqual([]);
    session.as(marieke, report, 'not-now');
  });
});

describe('pitches', () => {
  const pitching = () =>
    new TestSession(planOf([phase('pitches', { pitches: true }), phase('after')])).start();
  const pitch = (n: number, withCase = false) =>
    ({
      type: 'pitch',
      pitchId: pitchId(n),
      caseId: withCase ? caseId(n) : null,
      title: 'title',
      question: 'question',
    }) as const;

  it('are at most three a person, and a retry adds none', () => {
    const session = pitching();
    for (const n of [1, 2, 2, 3]) session.as(marieke, pitch(n));
    session.as(marieke, pitch(4), 'limit-reached');
    session.as(marieke, pitch(3));
    session.as(anouk, pitch(3), 'conflict');
    expect(session.view.pitches).toHaveLength(3);
  });

  it('with a case are of that case’s owner, and offer it once', () => {
    const session = pitching();
    session.ownsPitchedCase = false;
    session.as(marieke, pitch(1, true), 'not-found');
    session.ownsPitchedCase = true;
    session.as(marieke, pitch(1, true));
    session.as(marieke, { ...pitch(2), caseId: caseId(1) });
    expect(session.view.pitches).toHaveLength(1);
  });

  it('are withdrawn by who made them, until they are chosen', () => {
    const session = pitching();
    session.as(marieke, pitch(1));
    session.as(anouk, pitch(2));
    session.as(anouk, { type: 'withdraw-pitch', pitchId: pitchId(1) }, 'not-allowed');
    session.as(anouk, { type: 'withdraw-pitch', pitchId: pitchId(2) });
    session.as(lotte, choose(1));
    session.as(marieke, { type: 'withdraw-pitch', pitchId: pitchId(1) }, 'not-now');
    expect(session.view.pitches.map((one) => one.presenterId)).toEqual([marieke]);
  });
});

describe('the vote', () => {
  const voting = () => new TestSession(builtIn('five-step'), offered).start().goTo('choice');

  it('tells who voted and never for what, except to the voter', () => {
    const session = voting();
    session.as(youssef, vote(1, 2));
    const first = session.view.vote;
    session.as(youssef, vote(3));
    expect(session.view.vote).toEqual(first);
    expect(first).toEqual({ open: true, votedBy: [youssef], tally: null });
    expect(session.mine(youssef).votedFor).toEqual([pitchId(3)]);
    expect(table.filter((id) => session.mine(id).votedFor.length > 0)).toEqual([youssef]);
  });

  it('has as many dots as the phase says, one per pitch, and only for what was offered', () => {
    const session = voting();
    session.as(youssef, vote(1, 2, 3), 'limit-reached');
    session.as(youssef, vote(9), 'not-found');
    session.as(youssef, vote(2, 2));
    session.as(anouk, vote());
    session.as(lotte, { type: 'close-vote' });
    expect(session.view.vote.tally).toEqual({ [pitchId(1)]: 0, [pitchId(2)]: 1, [pitchId(3)]: 0 });
    expect(session.view.vote.votedBy).toEqual([youssef, anouk]);
  });

  it('is closed by the facilitator, and then nobody votes any more', () => {
    const session = voting();
    session.as(youssef, { type: 'close-vote' }, 'not-allowed');
    session.as(lotte, { type: 'close-vote' });
    session.as(youssef, vote(1), 'not-now');
    session.as(lotte, { type: 'close-vote' }, 'not-now');
  });

  it.each<[string, (session: TestSession) => void]>([
    ['a choice', (session) => session.as(lotte, choose(2))],
    ['going on', (session) => session.next()],
  ])('is counted when %s ends it', (_, finish) => {
    const session = voting();
    session.as(youssef, vote(1));
    finish(session);
    expect(session.view.vote).toMatchObject({ open: false, tally: { [pitchId(1)]: 1 } });
  });

  it('begins anew when the group comes back to choose again', () => {
    const session = voting();
    session.as(youssef, vote(1));
    session.next();
    session.as(lotte, { type: 'go-back', run: session.run.number });
    expect(session.view.vote).toEqual({ open: true, votedBy: [], tally: null });
  });
});

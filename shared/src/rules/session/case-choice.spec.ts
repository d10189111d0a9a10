import { describe, expect, it } from '@jest/globals';
import { buildPlan } from '../plan.js';
import { blockToChooseFor } from './opening.js';
import {
  builtIn,
  caseId,
  fenna,
  lotte,
  marieke,
  pitchId,
  pitchOf,
  ruben,
  TestSession,
} from './test-session.js';

const offered = [pitchOf(marieke, 1), pitchOf(fenna, 2), pitchOf(ruben, 3, false)];
const choose = (n: number) => ({ type: 'choose-case', pitchId: pitchId(n) }) as const;

describe('the choice', () => {
  it('is the facilitator’s, tells which case and which presenter, and is told once', () => {
    const session = new TestSession(builtIn('five-step'), offered).start().goTo('choice');
    session.as(marieke, choose(1), 'not-allowed');
    session.as(lotte, choose(9), 'not-found');
    expect(session.as(lotte, choose(1))).toEqual([{ kind: 'case-chosen', caseId: caseId(1) }]);
    expect(session.timeline).toEqual({ kind: 'session.case-chosen', subjectId: marieke });
    expect(session.as(lotte, choose(1))).toEqual([]);
    expect(session.timeline).toBeNull();
  });

  it('in the opening of two blocks is for the first, then the second; one case is never for both', () => {
    const session = new TestSession(builtIn('five-step', 'ten-step'), offered).start().goTo('choice');
    session.as(lotte, choose(1));
    session.as(lotte, choose(1), 'conflict');
    session.as(lotte, choose(2));
    expect(session.view.chosen.map((one) => one?.presenterId ?? null)).toEqual([null, marieke, fenna, null]);
  });

  it('can be changed while the group is choosing, and not in the case itself', () => {
    const session = new TestSession(builtIn('five-step'), offered).start().goTo('choice');
    session.as(lotte, choose(1));
    expect(session.as(lotte, choose(2))).toEqual([
      { kind: 'case-released', caseId: caseId(1) },
      { kind: 'case-chosen', caseId: caseId(2) },
    ]);
    session.next();
    session.as(lotte, choose(1), 'not-now');
  });

  it('leaves a block whose method chooses for itself to that method', () => {
    const session = new TestSession(builtIn('five-step', 'incident-classic'), offered).start();
    session.goTo('choice').as(lotte, choose(1));
    session.as(lotte, choose(2));
    expect(session.view.chosen.map((one) => one?.presenterId ?? null)).toEqual([null, fenna, null, null]);
    session.next();
    session.goTo('choice').as(lotte, choose(1));
    expect(session.view.chosen[2]?.presenterId).toBe(marieke);
  });

  it('is made in the case block when it was not made before, and never in the closing', () => {
    const session = new TestSession(builtIn('five-step'), offered).start();
    while (session.view.run?.phaseId.startsWith('0.')) session.next();
    session.as(lotte, choose(2));
    expect(session.view.chosen[1]?.presenterId).toBe(fenna);
    while (!session.view.run?.phaseId.startsWith('2.')) session.next();
    session.as(lotte, choose(1), 'not-now');
    expect(blockToChooseFor(session.state, session, 2)).toBe(-1);
  });

  it('that was made before the meeting is on the table from the start', () => {
    const plan = buildPlan(
      [{ kind: 'opening' }, { kind: 'case', methodKey: 'five-step', caseId: caseId(2) }, { kind: 'closing' }],
      { minutes: 90, people: 6 },
    );
    const session = new TestSession(plan, offered);
    expect(session.as(lotte, { type: 'start' })).toEqual([
      { kind: 'started' },
      { kind: 'case-chosen', caseId: caseId(2) },
    ]);
    expect(session.view.chosen[1]?.presenterId).toBe(fenna);
  });
});

describe('a withheld outcome', () => {
  const withheld = () => {
    const session = new TestSession(builtIn('incident-classic'), offered).start().goTo('choice');
    session.as(lotte, choose(1));
    return session;
  };
  const unlocked = { kind: 'outcome-unlocked', caseId: caseId(1) };

  it('unlocks on entering its phase, exactly once, and stays unlocked', () => {
    const session = withheld().goTo('compare');
    expect(session.view.outcomeUnlocked).toEqual([false, false, false]);
    expect(session.next()).toEqual([unlocked]);
    expect(session.view.outcomeUnlocked).toEqual([false, true, false]);
    session.as(lotte, { type: 'go-back', run: session.run.number });
    expect(session.view.outcomeUnlocked).toEqual([false, true, false]);
    expect(session.next()).toEqual([]);
  });

  it('of another case that is chosen afterwards is withheld again, until its own turn', () => {
    const session = withheld().goTo('outcome');
    while (session.phaseKey !== 'choice') session.as(lotte, { type: 'go-back', run: session.run.number });
    session.as(lotte, choose(2));
    expect(session.view.outcomeUnlocked).toEqual([false, false, false]);
    expect(session.goTo('compare').next()).toEqual([{ kind: 'outcome-unlocked', caseId: caseId(2) }]);
  });

  it('unlocks at once for a case that is chosen in the very phase', () => {
    const session = new TestSession(builtIn('incident-classic'), offered).start().goTo('outcome');
    expect(session.as(lotte, choose(1))).toEqual([{ kind: 'case-chosen', caseId: caseId(1) }, unlocked]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { leaveSeat } from './machine.js';
import { jumpTargets, takeOverAfterMs } from './steering.js';
import { lotte, marieke, olga, phase, planOf, stranger, TestSession, youssef } from './test-session.js';

const minute = 60_000;
const hour = 60 * minute;
const three = planOf([phase('one'), phase('two'), phase('three')]);
const remaining = ({ view: { timer }, now }: TestSession) =>
  timer?.endsAt === null ? timer.remainingMs : (timer?.endsAt ?? 0) - now;
const move = (type: 'advance' | 'go-back' | 'skip', run: number) => ({ type, run }) as const;
const jump = (session: TestSession, key: string) =>
  ({ type: 'go-to', run: session.run.number, phaseId: `0.${key}` }) as const;

describe('starting', () => {
  it('is the facilitator’s, happens once, and enters the first phase with its full time', () => {
    const session = new TestSession(three);
    session.as(marieke, { type: 'start' }, 'not-allowed');
    expect(session.as(lotte, { type: 'start' })).toEqual([{ kind: 'started' }]);
    expect(session.timeline).toEqual({ kind: 'session.started', phaseId: '0.one' });
    expect(session.view).toMatchObject({ status: 'running', run: { number: 1, phaseId: '0.one' } });
    expect(remaining(session)).toBe(10 * minute);
    session.as(lotte, { type: 'start' }, 'not-now');
  });

  it('comes before everything else', () => {
    const session = new TestSession(three);
    for (const type of ['pause', 'resume', 'end', 'pledge', 'ask-to-stop'] as const)
      session.as(lotte, { type }, 'not-now');
    session.as(lotte, move('advance', 0), 'not-now');
  });
});

describe('the way through a linear plan', () => {
  it('goes on, back and past a phase, and tells the timeline which', () => {
    const session = new TestSession(three).start();
    session.as(lotte, move('advance', 1));
    expect(session.timeline).toEqual({ kind: 'session.advanced', phaseId: '0.two' });
    session.as(lotte, move('go-back', 2));
    expect(session.timeline).toEqual({ kind: 'session.went-back', phaseId: '0.one' });
    session.as(lotte, move('skip', 3));
    expect(session.timeline).toEqual({ kind: 'session.skipped', phaseId: '0.two' });
    expect(session.view.visited).toEqual([
      { phaseId: '0.one', skipped: false },
      { phaseId: '0.two', skipped: false },
      { phaseId: '0.one', skipped: true },
    ]);
  });

  it('ends at both ends', () => {
    const session = new TestSession(three).start();
    session.as(lotte, move('go-back', 1), 'not-now');
    session.goTo('three').as(lotte, move('advance', 3), 'not-now');
    session.as(lotte, move('skip', 3), 'not-now');
  });

  it('moves one phase on a double click', () => {
    const session = new TestSession(three).start();
    session.as(lotte, move('advance', 1));
    for (const type of ['advance', 'go-back', 'skip'] as const)
      session.as(lotte, move(type, 1), 'phase-moved-on');
    session.as(lotte, { type: 'extend', run: 1, minutes: 5 }, 'phase-moved-on');
    expect(session.run.phaseId).toBe('0.two');
  });

  it('has no jumps', () => {
    const session = new TestSession(three).start();
    session.as(lotte, jump(session, 'three'), 'not-allowed');
  });
});

describe('jumps', () => {
  it('in a free method reach every other phase of the block', () => {
    const session = new TestSession(planOf([phase('one'), phase('two'), phase('three')], 'free')).start();
    session.as(lotte, jump(session, 'one'), 'not-allowed');
    session.as(lotte, jump(session, 'three'));
    expect(session.timeline).toEqual({ kind: 'session.jumped', phaseId: '0.three' });
    session.as(lotte, jump(session, 'one'));
    expect(session.run).toMatchObject({ number: 3, phaseId: '0.one' });
    session.as(marieke, jump(session, 'two'), 'not-allowed');
  });

  it('in a loop reach every earlier phase, and later ones only step by step', () => {
    const session = new TestSession(planOf([phase('one'), phase('two'), phase('three')], 'loop')).start();
    session.as(lotte, jump(session, 'three'), 'not-allowed');
    session.goTo('three').as(lotte, jump(session, 'one'));
    session.next();
    expect(session.run).toMatchObject({ number: 5, phaseId: '0.two' });
  });

  it('stay inside the block', () => {
    const { blocks, phases } = planOf([phase('one'), phase('two')], 'free');
    const later = phases.map((one) => ({ ...one, id: `1.${one.key}`, blockIndex: 1 }));
    const plan = { blocks: [...blocks, ...blocks], phases: [...phases, ...later] };
    expect(jumpTargets(plan, '1.one').map((one) => one.id)).toEqual(['1.two']);
  });
});

describe('time', () => {
  it('runs out and over without moving the session', () => {
    const session = new TestSession(three).start();
    session.now += 12 * minute;
    session.as(youssef, { type: 'pledge' });
    expect(remaining(session)).toBe(-2 * minute);
    expect(session.run.phaseId).toBe('0.one');
  });

  it('stands still in a pause and goes on from there, past zero too', () => {
    const session = new TestSession(three).start();
    session.now += 12 * minute;
    session.as(lotte, { type: 'pause' });
    session.as(lotte, { type: 'pause' }, 'not-now');
    session.now += hour;
    expect(remaining(session)).toBe(-2 * minute);
    session.as(lotte, { type: 'resume' });
    session.as(lotte, { type: 'resume' }, 'not-now');
    session.now += minute;
    expect(remaining(session)).toBe(-3 * minute);
    expect(session.state.pauses).toEqual([{ from: session.now - hour - minute, to: session.now - minute }]);
  });

  it('is extended and shortened, running or paused, and never made negative by a click', () => {
    const session = new TestSession(three).start();
    session.as(lotte, { type: 'extend', run: 1, minutes: 5 });
    expect(session.timeline).toEqual({ kind: 'session.extended', phaseId: '0.one', minutes: 5 });
    expect(remaining(session)).toBe(15 * minute);
    session.as(lotte, { type: 'pause' });
    session.as(lotte, { type: 'extend', run: 1, minutes: -1 });
    expect(remaining(session)).toBe(14 * minute);
    session.as(lotte, { type: 'extend', run: 1, minutes: -15 });
    expect(remaining(session)).toBe(0);
    session.as(lotte, { type: 'extend', run: 1, minutes: 0 }, 'not-now');
  });

  it('of a phase entered in a pause waits for the pause to end', () => {
    const session = new TestSession(three).start();
    session.as(lotte, { type: 'pause' });
    session.next();
    session.now += hour;
    expect(session.view.status).toBe('paused');
    expect(remaining(session)).toBe(10 * minute);
  });

  it('never ends a phase, a pause or a session before it began when the clock is set back', () => {
    const session = new TestSession(three).start();
    session.next();
    session.as(lotte, { type: 'pause' });
    session.now -= hour;
    session.as(lotte, { type: 'resume' });
    session.next();
    session.now -= hour;
    session.as(lotte, { type: 'end' });
    const { runs, pauses, startedAt, endedAt } = session.state;
    for (const run of runs) expect(run.endedAt).toBeGreaterThanOrEqual(run.startedAt);
    for (const pause of pauses) expect(pause.to).toBeGreaterThanOrEqual(pause.from);
    expect(endedAt).toBeGreaterThanOrEqual(startedAt ?? Number.NaN);
  });
});

describe('the lead', () => {
  it('is handed to somebody at the table, who then leads alone', () => {
    const session = new TestSession(three).start();
    session.as(marieke, { type: 'hand-over', to: marieke }, 'not-allowed');
    for (const to of [olga, stranger]) session.as(lotte, { type: 'hand-over', to }, 'not-allowed');
    session.as(lotte, { type: 'hand-over', to: marieke });
    expect(session.timeline).toEqual({ kind: 'session.handed-over', subjectId: marieke });
    session.as(lotte, { type: 'pause' }, 'not-allowed');
    session.as(marieke, { type: 'pause' });
  });

  it('is taken over by a member only when the facilitator has been away for fifteen seconds', () => {
    expect(takeOverAfterMs).toBe(15_000);
    const session = new TestSession(three).start();
    session.facilitatorAbsentMs = 14_999;
    session.as(marieke, { type: 'take-over' }, 'facilitator-present');
    session.facilitatorAbsentMs = 15_000;
    session.as(lotte, { type: 'take-over' }, 'not-now');
    session.as(olga, { type: 'take-over' }, 'not-allowed');
    session.as(stranger, { type: 'take-over' }, 'not-found');
    session.as(marieke, { type: 'take-over' });
    expect(session.timeline).toEqual({ kind: 'session.taken-over', subjectId: marieke });
  });

  it.each(['waiting', 'running', 'paused'])(
    'can be taken over while %s, so that any session ends',
    (status) => {
      const session = new TestSession(three);
      if (status !== 'waiting') session.start();
      if (status === 'paused') session.as(lotte, { type: 'pause' });
      session.state = leaveSeat(session.state, lotte);
      session.as(lotte, { type: 'end' }, 'not-found');
      session.facilitatorAbsentMs = 15_000;
      session.as(marieke, { type: 'take-over' });
      if (status === 'waiting') session.start();
      session.as(marieke, { type: 'end' });
      expect(session.view.status).toBe('ended');
    },
  );
});

describe('a presenter who asks to stop', () => {
  const turned = planOf([phase('turned', { presenterMode: 'turned-away' }), phase('after')]);

  it('stops the clock, and nobody else can ask it', () => {
    const session = TestSession.presentedBy(marieke, turned);
    session.as(lotte, { type: 'ask-to-stop' }, 'not-allowed');
    session.now += minute;
    session.as(marieke, { type: 'ask-to-stop' });
    expect(session.timeline).toEqual({ kind: 'session.stop-asked', subjectId: marieke });
    expect(session.view).toMatchObject({ status: 'paused', stopAskedBy: marieke });
    expect(remaining(session)).toBe(9 * minute);
    session.as(marieke, { type: 'ask-to-stop' });
    expect(session.timeline).toBeNull();
  });

  it.each<[string, (session: TestSession) => void, string]>([
    ['resuming', (session) => session.as(lotte, { type: 'resume' }), 'running'],
    ['moving on', (session) => session.next(), 'paused'],
  ])('is answered by %s', (_, answer, status) => {
    const session = TestSession.presentedBy(marieke, turned);
    session.as(marieke, { type: 'ask-to-stop' });
    answer(session);
    expect(session.view).toMatchObject({ status, stopAskedBy: null });
  });

  it('is heard in a pause too', () => {
    const session = TestSession.presentedBy(marieke, turned);
    session.as(lotte, { type: 'pause' });
    session.as(marieke, { type: 'ask-to-stop' });
    expect(session.view.stopAskedBy).toBe(marieke);
    expect(session.state.pauses).toHaveLength(1);
  });
});

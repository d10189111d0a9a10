import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extendTimer, passedPart, pauseTimer, remainingAt, resumeTimer, startTimer } from './timer.js';

const minute = 60_000;
const now = Date.UTC(2026, 10, 24, 12, 30);

describe('the timer', () => {
  it('counts down by the server’s clock and goes on below zero', () => {
    const timer = startTimer(10, now);
    expect(remainingAt(timer, now)).toBe(10 * minute);
    expect(remainingAt(timer, now + 4 * minute)).toBe(6 * minute);
    expect(remainingAt(timer, now + 11 * minute)).toBe(-minute);
  });

  it('keeps what was left through a pause of any length', () => {
    const paused = pauseTimer(startTimer(10, now), now + 4 * minute);
    expect(paused).toEqual({ endsAt: null, remainingMs: 6 * minute, totalMs: 10 * minute });
    expect(remainingAt(paused, now + 500 * minute)).toBe(6 * minute);
    expect(remainingAt(resumeTimer(paused, now + 500 * minute), now + 501 * minute)).toBe(5 * minute);
  });

  it.each([
    ['five more', 0, 5, 15],
    ['one less', 0, -1, 9],
    ['more than is left taken away', 8, -5, 0],
    ['one more when it was two minutes over', 12, 1, 1],
    ['one less when it was two minutes over', 12, -1, -2],
  ])('with %s', (_, passed, change, left) => {
    const at = now + passed * minute;
    const timer = startTimer(10, now);
    expect(remainingAt(extendTimer(timer, change, at), at)).toBe(left * minute);
    const paused = extendTimer(pauseTimer(timer, at), change, at);
    expect(paused).toMatchObject({ endsAt: null, remainingMs: left * minute });
  });

  it('knows which part has passed: the soft signal comes at four fifths, also after a change', () => {
    const timer = startTimer(10, now);
    expect(passedPart(timer, now + 8 * minute)).toBeCloseTo(0.8);
    expect(passedPart(timer, now + 20 * minute)).toBe(1);
    expect(passedPart(timer, now - 60 * minute)).toBe(0);
    expect(passedPart(extendTimer(timer, 10, now + 8 * minute), now + 8 * minute)).toBeCloseTo(0.4);
  });

  it('is either running or paused, in whole milliseconds, whatever the clock and the clicks do', () => {
    const step = fc.record({
      clock: fc.integer({ min: -60 * minute, max: 60 * minute }),
      minutes: fc.integer({ min: -15, max: 30 }),
      pauses: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.array(step), (minutes, steps) => {
        let at = now;
        let timer = startTimer(minutes, at);
        for (const { clock, minutes: change, pauses } of steps) {
          at += clock;
          if ((timer.endsAt === null) !== pauses)
            timer = pauses ? pauseTimer(timer, at) : resumeTimer(timer, at);
          const before = remainingAt(timer, at);
          timer = extendTimer(timer, change, at);
          expect((timer.endsAt === null) !== (timer.remainingMs === null)).toBe(true);
          expect(Number.isInteger(remainingAt(timer, at))).toBe(true);
          expect(timer.totalMs).toBeGreaterThanOrEqual(minute);
          if (change < 0) expect(remainingAt(timer, at)).toBeGreaterThanOrEqual(Math.min(0, before));
          if (change > 0) expect(remainingAt(timer, at)).toBeGreaterThanOrEqual(change * minute);
          expect(passedPart(timer, at)).toBeGreaterThanOrEqual(0);
          expect(passedPart(timer, at)).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 20261124, numRuns: 200 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { extendTimer, pauseTimer, startTimer } from '@leerkring/shared/rules/timer';
import { markPassed, timerFacts, untilNextSecond } from './timer-facts';

const minute = 60_000;

describe('the time in the middle of the circle', () => {
  it('counts down in whole seconds', () => {
    const timer = startTimer(15, 0);
    expect(timerFacts(timer, 2 * minute + 20_300)).toMatchObject({ digits: '12:40', state: 'running' });
    expect(untilNextSecond(timer, 300)).toBe(705);
  });

  it('turns amber when four fifths have passed', () => {
    const timer = startTimer(10, 0);
    expect(timerFacts(timer, 8 * minute - 1).state).toBe('running');
    expect(timerFacts(timer, 8 * minute).state).toBe('soon');
  });

  it('counts up past the end, and says so', () => {
    const timer = startTimer(1, 0);
    expect(timerFacts(timer, minute)).toMatchObject({
      digits: '00:00',
      state: 'over',
      caption: 'over de tijd',
    });
    expect(timerFacts(timer, minute + 65_900)).toMatchObject({ digits: '01:05', state: 'over' });
  });

  it('stands still when paused', () => {
    const timer = pauseTimer(startTimer(5, 0), minute);
    expect(timerFacts(timer, 99 * minute)).toMatchObject({ digits: '04:00', state: 'paused' });
    expect(untilNextSecond(timer, 0)).toBeNull();
  });
});

describe('minutes that are said aloud', () => {
  const timer = startTimer(10, 0);

  it('are said once, when they pass', () => {
    expect(markPassed(timer, 5 * minute - 500, 5 * minute + 500)).toBe(5);
    expect(markPassed(timer, 5 * minute + 500, 5 * minute + 1_500)).toBeNull();
    expect(markPassed(timer, 9 * minute - 1, 9 * minute)).toBe(1);
  });

  it('are not said in a phase that is as short itself', () => {
    expect(markPassed(startTimer(5, 0), -1, 1)).toBeNull();
  });

  it('are said again when time was added and passes once more', () => {
    const longer = extendTimer(timer, 5, 6 * minute);
    expect(markPassed(longer, 10 * minute - 1, 10 * minute)).toBe(5);
  });
});

import type { TimerState } from '@leerkring/shared/contract/sessions';
import { passedPart, remainingAt } from '@leerkring/shared/rules/timer';
import { timerText } from '../../text/session';

export interface TimerFacts {
  digits: string;
  spoken: string;
  caption: string;
  state: 'running' | 'soon' | 'over' | 'paused';
}

/** The soft signal comes when this part of the phase has passed. */
const soonAt = 0.8;

const two = (value: number) => String(value).padStart(2, '0');

/** Whole seconds: what is left is rounded up, so that 0:00 and "over" fall together. */
export const timerFacts = (timer: TimerState, now: number): TimerFacts => {
  const left = remainingAt(timer, now);
  const over = left <= 0;
  const seconds = over ? Math.floor(-left / 1000) : Math.ceil(left / 1000);
  const minutes = Math.floor(seconds / 60);
  const paused = timer.endsAt === null;
  const state = paused ? 'paused' : over ? 'over' : passedPart(timer, now) >= soonAt ? 'soon' : 'running';
  return {
    digits: `${two(minutes)}:${two(seconds % 60)}`,
    spoken: timerText.spoken(minutes, seconds % 60),
    caption: over ? timerText.over : paused ? timerText.paused : timerText.left,
    state,
  };
};

/** Milliseconds until the digits change; null when time stands still. */
export const untilNextSecond = (timer: TimerState, now: number): number | null =>
  timer.endsAt === null ? null : ((((timer.endsAt - now) % 1000) + 1000) % 1000) + 5;

/** Minutes before the end that are said aloud, each once. */
const marks = [5, 1] as const;

/** The mark that was passed between two moments; none when time was added or the phase is shorter. */
export const markPassed = (timer: TimerState, before: number, now: number): 5 | 1 | null =>
  marks.find((minutes) => {
    const ms = minutes * 60_000;
    return timer.totalMs > ms && remainingAt(timer, before) > ms && remainingAt(timer, now) <= ms;
  }) ?? null;

/**
 * The clock of a phase. The server's time is the truth: a running timer is the instant it ends, a
 * paused one is what was left. Both may be past zero; running out never moves the session.
 */
import type { TimerState } from '../contract/sessions.js';

const minute = 60_000;

export const startTimer = (minutes: number, now: number): TimerState => ({
  endsAt: now + minutes * minute,
  remainingMs: null,
  totalMs: minutes * minute,
});

/** Milliseconds left at `now`; negative when the time is up. */
export const remainingAt = (timer: TimerState, now: number): number =>
  timer.endsAt === null ? (timer.remainingMs ?? 0) : timer.endsAt - now;

export const pauseTimer = (timer: TimerState, now: number): TimerState => ({
  ...timer,
  endsAt: null,
  remainingMs: remainingAt(timer, now),
});

export const resumeTimer = (timer: TimerState, now: number): TimerState => ({
  ...timer,
  endsAt: now + remainingAt(timer, now),
  remainingMs: null,
});

/**
 * Adds or takes minutes. Extending time that has run out gives that many minutes from now;
 * shortening never goes below zero, so that a click cannot make the group "late".
 */
export const extendTimer = (timer: TimerState, minutes: number, now: number): TimerState => {
  const left = remainingAt(timer, now);
  const change = minutes * minute;
  const next = change > 0 ? Math.max(0, left) + change : Math.max(Math.min(left, 0), left + change);
  const totalMs = Math.max(minute, timer.totalMs + (next - left));
  return timer.endsAt === null
    ? { endsAt: null, remainingMs: next, totalMs }
    : { endsAt: now + next, remainingMs: null, totalMs };
};

/** Part of the phase that has passed, 0 to 1; the soft signal comes at 0.8. */
export const passedPart = (timer: TimerState, now: number): number =>
  Math.min(1, Math.max(0, 1 - remainingAt(timer, now) / timer.totalMs));

/**
 * Journeys play at five past one in the afternoon, whatever the hour at which they run: a meeting that
 * begins in 25 minutes then never passes midnight, and pictures of two runs can be laid side by side. The
 * server and every browser get the same script, which moves `Date` and nothing else.
 */
import { dayAfter, dayOf, instantOf, weekdayOf } from '@leerkring/shared/rules/amsterdam';

const curtain = { hour: 13, minute: 5 };
/** The overviews of the day have gone out. */
const breakfast = '08:05';

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** How far to move the clock of this machine. */
export const untilCurtain = (now = new Date()): number => {
  const [hour = 0, minute = 0] = wallClock.format(now).split(':').map(Number);
  return ((curtain.hour - hour) * 60 + curtain.minute - minute) * 60_000;
};

/** How far to move it for the next morning on which anybody works. */
export const untilMorning = (shift: number): number => {
  let day = dayAfter(dayOf(Date.now() + shift));
  while (weekdayOf(day) === 0 || weekdayOf(day) === 6) day = dayAfter(day);
  return Date.parse(instantOf(day, breakfast)) - Date.now();
};

/** JavaScript for a browser or for Node that moves its clock. */
export const shiftedClock = (ms: number): string => `{
  const Real = globalThis.Date;
  globalThis.Date = class Date extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(Real.now() + ${ms});
      else super(...parts);
    }
    static now() {
      return Real.now() + ${ms};
    }
  };
}`;

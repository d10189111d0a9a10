/** The wall clock of Amsterdam, which all municipalities share, also in the hours in which it is moved. */

/** For what costs a phone some milliseconds to make, and is not needed on its first screen. */
export const madeOnce = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const hours = madeOnce(
  () =>
    new Intl.DateTimeFormat('nl-NL', {
      timeZone: 'Europe/Amsterdam',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);
const isoDay = madeOnce(() => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }));

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** The calendar day: `2026-11-24`. */
export const dayOf = (when: string | number | Date): string => isoDay().format(new Date(when));

/** As an input writes it: `13:30`. */
export const timeOf = (when: string | number | Date): string => hours().format(new Date(when));

/** The instant of a wall clock (`2026-11-24`, `13:30`), as ISO 8601 in UTC. */
export const instantOf = (day: string, time: string): string => {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) throw new RangeError('not a day and a time');
  const offsetAt = (ms: number) => Date.parse(`${dayOf(ms)}T${timeOf(ms)}:00Z`) - (ms - (ms % minuteMs));
  // The offset at the answer may differ from the offset at the guess, in the hours round a clock change.
  const guess = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(guess)).toISOString();
};

/** `2026-11-25`, one day after `2026-11-24`. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

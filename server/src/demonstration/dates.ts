const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const TUESDAY = 2;

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Half past one by the clock in Amsterdam, on that day. */
const halfPastOne = (day: Date): Date => {
  const asIfUtc = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 13, 30);
  const [hour = 13, minute = 30] = wallClock.format(asIfUtc).split(':').map(Number);
  return new Date(asIfUtc - (hour * 60 + minute - (13 * 60 + 30)) * MINUTE_MS);
};

/** A Tuesday at half past one, so many weeks from this week's. */
export const tuesday = (now: Date, weeks: number): Date =>
  halfPastOne(new Date(now.getTime() + (TUESDAY - now.getUTCDay() + weeks * 7) * DAY_MS));

/** About 25 minutes from now, at a time that people would agree on. */
export const soon = (now: Date): Date =>
  new Date(Math.round((now.getTime() + 25 * MINUTE_MS) / (5 * MINUTE_MS)) * 5 * MINUTE_MS);

export const after = (moment: Date, { minutes = 0, days = 0 }: { minutes?: number; days?: number }): Date =>
  new Date(moment.getTime() + minutes * MINUTE_MS + days * DAY_MS);

/** `2026-11-24`, as the calendar in Amsterdam has it. */
export const dayOf = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(moment);

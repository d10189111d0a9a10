/**
 * Dates and times as people say them, in the time of Amsterdam wherever the reader is: a meeting at
 * 13.30 uur is at 13.30 uur for everybody who goes there.
 */
import { dayOf, instantOf, madeOnce, timeOf } from '@leerkring/shared/rules/amsterdam';

export { dayOf, instantOf, timeOf };

export const zone = 'Europe/Amsterdam';

type When = string | number | Date;

/** Made when it is first used: each costs a phone some milliseconds, and few pages use all of them. */
const formatter = (options: Intl.DateTimeFormatOptions) =>
  madeOnce(() => new Intl.DateTimeFormat('nl-NL', { timeZone: zone, ...options }));

const weekdayAndDay = formatter({ weekday: 'long', day: 'numeric', month: 'long' });
const weekdayAndYear = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const dayOnly = formatter({ day: 'numeric', month: 'long' });
const dayAndYear = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const hours = formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Calendar days from `now` to `when`; 1 is tomorrow, whatever the hour. */
const daysUntil = (when: When, now: When) =>
  Math.round((Date.parse(dayOf(when)) - Date.parse(dayOf(now))) / dayMs);

const sameYear = (when: When, now: When) => dayOf(when).slice(0, 4) === dayOf(now).slice(0, 4);

export const capitalise = (text: string) => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);

/** "13.30" */
export const clock = (when: When) => hours().format(new Date(when)).replace(':', '.');

/** "24 november"; with the year when it is another one. */
export const shortDay = (when: When, now: When) =>
  (sameYear(when, now) ? dayOnly : dayAndYear)().format(new Date(when));

/** "dinsdag 24 november"; with the year when it is another one. */
export const longDay = (when: When, now: When) =>
  (sameYear(when, now) ? weekdayAndDay : weekdayAndYear)().format(new Date(when));

/** "vandaag", "morgen", "gisteren", or the day itself. */
export const nearDay = (when: When, now: When) =>
  new Map([
    [-1, 'gisteren'],
    [0, 'vandaag'],
    [1, 'morgen'],
  ]).get(daysUntil(when, now)) ?? longDay(when, now);

/** "dinsdag 24 november, 13.30 uur" */
export const dayAndTime = (when: When, now: When) => `${nearDay(when, now)}, ${clock(when)} uur`;

/** "13.30 – 15.30 uur" */
export const timeSpan = (start: When, end: When) => `${clock(start)} – ${clock(end)} uur`;

/** "vandaag, 13.30 – 15.30 uur" */
export const dayAndTimeSpan = (start: When, end: When, now: When) =>
  `${nearDay(start, now)}, ${timeSpan(start, end)}`;

export const minutesInWords = (minutes: number) => {
  const whole = Math.max(0, Math.round(minutes));
  return whole === 1 ? '1 minuut' : `${whole} minuten`;
};

/** "nu", "over 25 minuten", "over 3 uur", "morgen", "over 5 dagen", "25 minuten geleden", "gisteren" */
export const relative = (when: When, now: When) => {
  const ms = new Date(when).getTime() - new Date(now).getTime();
  const days = daysUntil(when, now);
  const future = ms >= 0;
  const inWords = (amount: string) => (future ? `over ${amount}` : `${amount} geleden`);
  const minutes = Math.round(Math.abs(ms) / minuteMs);
  if (minutes === 0) return 'nu';
  if (minutes < 100) return inWords(minutesInWords(minutes));
  if (days === 0) return inWords(`${Math.round(minutes / 60)} uur`);
  if (Math.abs(days) === 1) return future ? 'morgen' : 'gisteren';
  if (Math.abs(days) < 14) return inWords(`${Math.abs(days)} dagen`);
  if (Math.abs(days) < 60) return inWords(`${Math.round(Math.abs(days) / 7)} weken`);
  return (future ? 'op ' : '') + shortDay(when, now);
};

/** Of what is over: "zojuist", "25 minuten geleden", "gisteren"; also when the clock here is behind that of the server. */
export const ago = (when: When, now: When) =>
  new Date(when).getTime() > new Date(now).getTime() - minuteMs / 2 ? 'zojuist' : relative(when, now);

/** "Goedemorgen", "Goedemiddag", "Goedenavond" by the clock in Amsterdam. */
export const greeting = (now: When) => {
  const hour = Number(hours().format(new Date(now)).slice(0, 2));
  if (hour < 6) return 'Goedenacht';
  if (hour < 12) return 'Goedemorgen';
  return hour < 18 ? 'Goedemiddag' : 'Goedenavond';
};

/** "Marieke, Youssef en Anouk" */
export const listInWords = (words: readonly string[]) => new Intl.ListFormat('nl').format(words);

const inUnit = (unit: 'kilobyte' | 'megabyte') =>
  madeOnce(
    () =>
      new Intl.NumberFormat('nl-NL', {
        style: 'unit',
        unit,
        maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
      }),
  );
const kilobytes = inUnit('kilobyte');
const megabytes = inUnit('megabyte');

/** "340 kB", "3,2 MB" */
export const fileSize = (bytes: number) =>
  bytes < 999_500 ? kilobytes().format(Math.ceil(bytes / 1000)) : megabytes().format(bytes / 1_000_000);

/**
 * When a notification is mailed. Everything is on the clock of Amsterdam, so that eight o'clock stays eight o'clock
 * when the clocks are moved. Nothing goes in quiet hours: it waits for their end, and what waits together goes in
 * one mail.
 */
import type { MailRhythm, NotificationChoices, QuietHours } from '../contract/notifications.js';
import { dayAfter, dayOf, instantOf, timeOf, weekdayOf } from './amsterdam.js';

/** Until somebody chooses: what is said to me goes at once, the rest once a day, and none of it in the evening. */
export const usualChoices: NotificationChoices = {
  rhythms: {
    ...{ addressed: 'direct', threads: 'daily', meetings: 'direct' },
    ...{ agreements: 'daily', library: 'daily' },
  },
  quiet: { from: '18:00', until: '08:00', weekends: true },
};

/** The overview of a day and of a week, which comes on Monday. */
const overviewTime = '08:00';
const monday = 1;

const isWeekend = (day: string): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/** The moment at which these quiet hours may be over; null: it is not quiet. */
const quietUntil = (when: Date, { from, until, weekends }: QuietHours): Date | null => {
  const [day, time] = [dayOf(when), timeOf(when)];
  if (weekends && isWeekend(day)) return new Date(instantOf(dayAfter(day), '00:00'));
  const overNight = from > until;
  if (overNight && time >= from) return new Date(instantOf(dayAfter(day), until));
  const isQuiet = overNight ? time < until : time >= from && time < until;
  return isQuiet ? new Date(instantOf(day, until)) : null;
};

/** This moment, or the first one after it that is not quiet. */
export const outsideQuiet = (when: Date, quiet: QuietHours | null): Date => {
  if (!quiet) return when;
  const over = quietUntil(when, quiet);
  if (!over) return when;
  // An hour that the clock leaps over in spring would be quiet for ever.
  return outsideQuiet(over > when ? over : new Date(when.getTime() + 3_600_000), quiet);
};

/** The next overview after this moment. */
const nextOverview = (now: Date, isRightDay: (day: string) => boolean): Date => {
  let day = dayOf(now);
  while (!isRightDay(day) || new Date(instantOf(day, overviewTime)) <= now) day = dayAfter(day);
  return new Date(instantOf(day, overviewTime));
};

/** Null: it is not mailed. What is only counted goes along in an overview and is no reason for a mail of its own. */
export const mailMoment = (
  now: Date,
  rhythm: MailRhythm,
  quiet: QuietHours | null,
  loud: boolean,
): Date | null => {
  if (rhythm === 'never' || (rhythm === 'direct' && !loud)) return null;
  if (rhythm === 'direct') return outsideQuiet(now, quiet);
  const isRightDay = rhythm === 'daily' ? () => true : (day: string) => weekdayOf(day) === monday;
  return outsideQuiet(nextOverview(now, isRightDay), quiet);
};

/** When a group is reminded of a meeting: the day before, an hour before the overview of that day, so that it stands in it. */
import { dayAfter, dayOf, instantOf } from './amsterdam.js';

const reminderTime = '07:00';

/** Null: that is past, and whoever hears of the meeting now needs no reminder. */
export const reminderMoment = (startsAt: Date, now: Date): Date | null => {
  const moment = new Date(instantOf(dayAfter(dayOf(startsAt), -1), reminderTime));
  return moment > now ? moment : null;
};

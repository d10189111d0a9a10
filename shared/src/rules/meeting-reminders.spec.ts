import { expect, it } from '@jest/globals';
import { reminderMoment } from './meeting-reminders.js';

/** In the time of Amsterdam, with its offset: 24 November 2026 is a Tuesday. */
it.each([
  ['the day before', '2026-11-24T13:30:00+01:00', '2026-11-20T12:00:00+01:00', '2026-11-23T06:00:00.000Z'],
  [
    'the day before by the calendar, of one just after midnight',
    ...['2026-11-24T00:10:00+01:00', '2026-11-20T12:00:00+01:00', '2026-11-23T06:00:00.000Z'],
  ],
  [
    'at seven, also when the clock is moved that night',
    ...['2027-03-28T13:30:00+02:00', '2027-03-20T12:00:00+01:00', '2027-03-27T06:00:00.000Z'],
  ],
  [
    'never, of one that is planned for tomorrow',
    ...['2026-11-24T13:30:00+01:00', '2026-11-23T07:00:00+01:00', null],
  ],
  ['never, of one that is past', '2026-11-24T13:30:00+01:00', '2026-11-25T07:00:00+01:00', null],
])('a group is reminded %s', (_, startsAt, now, expected) => {
  expect(reminderMoment(new Date(startsAt ?? ''), new Date(now ?? ''))?.toISOString() ?? null).toBe(expected);
});

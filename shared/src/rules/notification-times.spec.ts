import { describe, expect, it } from '@jest/globals';
import type { MailRhythm, QuietHours } from '../contract/notifications.js';
import { mailMoment, outsideQuiet, usualChoices } from './notification-times.js';

const { quiet: usual } = usualChoices;
/** In the time of Amsterdam, with its offset: 24 November 2026 is a Tuesday. */
const moments = (rhythm: MailRhythm, at: string, quiet: QuietHours | null = usual, loud = true) =>
  mailMoment(new Date(at), rhythm, quiet, loud)?.toISOString() ?? null;

describe('a mail at once', () => {
  it.each([
    ['goes by day', '2026-11-24T13:00:00+01:00', '2026-11-24T12:00:00.000Z'],
    ['waits for the morning', '2026-11-24T18:00:00+01:00', '2026-11-25T07:00:00.000Z'],
    ['waits early in the morning', '2026-11-24T07:59:59+01:00', '2026-11-24T07:00:00.000Z'],
    ['goes when the quiet hours end', '2026-11-24T08:00:00+01:00', '2026-11-24T07:00:00.000Z'],
    ['waits from Friday evening to Monday', '2026-11-27T21:00:00+01:00', '2026-11-30T07:00:00.000Z'],
    ['waits on Sunday at noon', '2026-11-29T12:00:00+01:00', '2026-11-30T07:00:00.000Z'],
  ])('%s', (_, at, expected) => {
    expect(moments('direct', at)).toBe(expected);
  });

  it('goes at any hour when nothing is quiet', () => {
    expect(moments('direct', '2026-11-28T23:00:00+01:00', null)).toBe('2026-11-28T22:00:00.000Z');
  });

  it('goes in the weekend when only the evenings are quiet', () => {
    const evenings = { from: '18:00', until: '08:00', weekends: false };
    expect(moments('direct', '2026-11-28T12:00:00+01:00', evenings)).toBe('2026-11-28T11:00:00.000Z');
  });

  it('waits for the end of quiet hours by day', () => {
    const lunch = { from: '12:00', until: '13:30', weekends: false };
    expect(moments('direct', '2026-11-24T12:10:00+01:00', lunch)).toBe('2026-11-24T12:30:00.000Z');
    expect(moments('direct', '2026-11-24T13:30:00+01:00', lunch)).toBe('2026-11-24T12:30:00.000Z');
  });
});

describe('an overview', () => {
  it.each<[string, MailRhythm, string, string]>([
    ['of the day comes the next morning', 'daily', '2026-11-24T13:00:00+01:00', '2026-11-25T07:00:00.000Z'],
    ['of the night comes that morning', 'daily', '2026-11-24T03:00:00+01:00', '2026-11-24T07:00:00.000Z'],
    ['at eight o’clock comes a day later', 'daily', '2026-11-24T08:00:00+01:00', '2026-11-25T07:00:00.000Z'],
    ['of Friday comes on Monday', 'daily', '2026-11-27T13:00:00+01:00', '2026-11-30T07:00:00.000Z'],
    ['of the week comes on Monday', 'weekly', '2026-11-24T13:00:00+01:00', '2026-11-30T07:00:00.000Z'],
    ['of Monday comes a week later', 'weekly', '2026-11-30T09:00:00+01:00', '2026-12-07T07:00:00.000Z'],
  ])('%s', (_, rhythm, at, expected) => {
    expect(moments(rhythm, at)).toBe(expected);
  });

  it('holds what is only counted, and a mail at once does not', () => {
    const at = '2026-11-24T13:00:00+01:00';
    expect(moments('daily', at, usual, false)).toBe('2026-11-25T07:00:00.000Z');
    expect(moments('direct', at, usual, false)).toBeNull();
  });

  it('never comes to who wants none', () => {
    expect(moments('never', '2026-11-24T13:00:00+01:00')).toBeNull();
  });
});

describe('eight o’clock', () => {
  it('stays eight o’clock when the clocks are moved', () => {
    // In the night to Sunday 25 October 2026 an hour comes twice, to Sunday 28 March 2027 one is leapt over.
    expect(moments('daily', '2026-10-23T13:00:00+02:00')).toBe('2026-10-26T07:00:00.000Z');
    expect(moments('daily', '2027-03-26T13:00:00+01:00')).toBe('2027-03-29T06:00:00.000Z');
    const nights = { from: '22:00', until: '08:00', weekends: false };
    expect(moments('direct', '2026-10-24T23:00:00+02:00', nights)).toBe('2026-10-25T07:00:00.000Z');
    expect(moments('direct', '2027-03-27T23:00:00+01:00', nights)).toBe('2027-03-28T06:00:00.000Z');
  });

  it('an hour that is leapt over is not quiet for ever', () => {
    const odd = { from: '22:00', until: '02:30', weekends: false };
    const over = outsideQuiet(new Date('2027-03-27T23:00:00+01:00'), odd);
    expect(over.getTime()).toBeGreaterThan(Date.parse('2027-03-28T00:30:00Z'));
    expect(over.getTime()).toBeLessThan(Date.parse('2027-03-28T02:30:00Z'));
  });
});

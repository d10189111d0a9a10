import { describe, expect, it } from '@jest/globals';
import {
  ago,
  dayAndTime,
  dayAndTimeSpan,
  dayOf,
  greeting,
  instantOf,
  listInWords,
  longDay,
  minutesInWords,
  relative,
  timeOf,
} from './format-nl';

const now = '2026-11-24T12:05:00Z'; // 13.05 uur in Amsterdam

describe('dates as people say them', () => {
  it('names day and time by the clock of Amsterdam', () => {
    expect(dayAndTime('2026-12-08T12:30:00Z', now)).toBe('dinsdag 8 december, 13.30 uur');
  });

  it('says today, tomorrow and yesterday by the calendar, not by 24 hours', () => {
    expect(dayAndTimeSpan('2026-11-24T12:30:00Z', '2026-11-24T14:30:00Z', now)).toBe(
      'vandaag, 13.30 – 15.30 uur',
    );
    expect(dayAndTime('2026-11-24T23:30:00Z', now)).toBe('morgen, 00.30 uur');
    expect(dayAndTime('2026-11-22T23:30:00Z', now)).toBe('gisteren, 00.30 uur');
  });

  it('adds the year when it is another one', () => {
    expect(longDay('2027-01-05T12:00:00Z', now)).toBe('dinsdag 5 januari 2027');
  });

  it.each([
    ['2026-11-24T12:30:00Z', 'over 25 minuten'],
    ['2026-11-24T12:06:00Z', 'over 1 minuut'],
    ['2026-11-24T12:05:10Z', 'nu'],
    ['2026-11-24T15:05:00Z', 'over 3 uur'],
    ['2026-11-25T08:00:00Z', 'morgen'],
    ['2026-11-29T08:00:00Z', 'over 5 dagen'],
    ['2026-12-15T08:00:00Z', 'over 3 weken'],
    ['2026-11-24T11:40:00Z', '25 minuten geleden'],
    ['2026-11-23T08:00:00Z', 'gisteren'],
    ['2027-06-01T08:00:00Z', 'op 1 juni 2027'],
  ])('says when %s is: %s', (when, words) => {
    expect(relative(when, now)).toBe(words);
  });

  it.each([
    ['2026-11-24T11:40:00Z', '25 minuten geleden'],
    ['2026-11-24T12:04:50Z', 'zojuist'],
    ['2026-11-24T12:09:00Z', 'zojuist'],
  ])('says when what is over was, at %s: %s', (when, words) => {
    expect(ago(when, now)).toBe(words);
  });

  it('greets by the hour of Amsterdam', () => {
    expect(greeting('2026-11-24T10:59:00Z')).toBe('Goedemorgen');
    expect(greeting('2026-11-24T11:00:00Z')).toBe('Goedemiddag');
    expect(greeting('2026-11-24T17:00:00Z')).toBe('Goedenavond');
    expect(greeting('2026-11-24T23:30:00Z')).toBe('Goedenacht');
  });

  it('counts one minute as one', () => {
    expect([minutesInWords(1), minutesInWords(25)]).toEqual(['1 minuut', '25 minuten']);
  });

  it('puts "en" before the last name', () => {
    expect(listInWords(['Marieke', 'Youssef', 'Anouk'])).toBe('Marieke, Youssef en Anouk');
  });
});

describe('the clock of Amsterdam as an instant', () => {
  it.each([
    ['2026-11-24', '13:30', '2026-11-24T12:30:00.000Z'],
    ['2026-07-01', '13:30', '2026-07-01T11:30:00.000Z'],
    ['2026-03-29', '01:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '03:30', '2026-10-25T02:30:00.000Z'],
    ['2026-10-25', '00:30', '2026-10-24T22:30:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(instantOf(day, time)).toBe(instant);
    expect([dayOf(instant), timeOf(instant)]).toEqual([day, time]);
  });

  it('refuses a day that does not exist', () => {
    expect(() => instantOf('', '13:30')).toThrow(RangeError);
  });
});

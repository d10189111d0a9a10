import { describe, expect, it } from '@jest/globals';
import {
  hidesAtOnce,
  hidingsByPersonPerHour,
  hidingsByStrangersPerHour,
  reportedPlace,
} from './case-reports.js';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));
const asked = { target: { lastChangedAt: at(10) }, restoredAt: null, hidden: 0, signedIn: false };

describe('a report', () => {
  it('hides what it points at, and nothing when it points at nothing', () => {
    expect(hidesAtOnce(asked)).toBe(true);
    expect(hidesAtOnce({ ...asked, target: null })).toBe(false);
  });

  it('does not hide what a privacy officer put back, until it was changed', () => {
    expect(hidesAtOnce({ ...asked, restoredAt: at(20) })).toBe(false);
    expect(hidesAtOnce({ ...asked, restoredAt: at(5) })).toBe(true);
  });

  it('does not hide any more when too much was hidden in the last hour', () => {
    expect(hidesAtOnce({ ...asked, hidden: hidingsByStrangersPerHour })).toBe(false);
    expect(hidesAtOnce({ ...asked, hidden: hidingsByPersonPerHour, signedIn: true })).toBe(false);
    expect(hidesAtOnce({ ...asked, hidden: hidingsByPersonPerHour })).toBe(true);
  });
});

describe('an address', () => {
  const threadId = '019aa000-0000-7000-8000-000000000bbb';
  const itemId = '019aa000-0000-7000-8000-000000000ccc';
  it.each([
    [`https://leerkring.example/gesprekken/${threadId}`, { threadId, number: null }],
    [`/gesprekken/${threadId}#bericht-12`, { threadId, number: 12 }],
    [`leerkring.example/gesprekken/${threadId}?van=mail#bericht-3`, { threadId, number: 3 }],
    [`https://leerkring.example/bibliotheek/${itemId}`, { itemId }],
    [`/bibliotheek/${itemId.toUpperCase()}/versie?van=mail`, { itemId }],
    [`leerkring.example/openbaar/${itemId}`, { itemId }],
    [`https://leerkring.example/api/v1/public-library/items/${itemId}/files/${threadId}`, { itemId }],
    ['https://leerkring.example/bibliotheek', null],
    ['https://leerkring.example/gesprekken', null],
    ['ik weet het niet meer', null],
  ])('%s', (address, place) => {
    expect(reportedPlace(address)).toEqual(place);
  });
});

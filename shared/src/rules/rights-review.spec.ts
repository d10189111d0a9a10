import { describe, expect, it } from '@jest/globals';
import { reviewDueAt, reviewEveryMonths } from './rights-review.js';

describe('a review of rights', () => {
  it('comes twice a year, and each quarter where somebody has rights over everybody', () => {
    expect(reviewEveryMonths(['wijk-ggd', 'chain-partner'])).toBe(6);
    expect(reviewEveryMonths([])).toBe(6);
    for (const role of ['administrator', 'moderator', 'privacy-officer'] as const)
      expect(reviewEveryMonths(['wijk-ggd', role])).toBe(3);
  });

  it.each([
    ['2026-11-24T12:00:00.000Z', 6, '2027-05-24T12:00:00.000Z'],
    ['2026-08-31T12:00:00.000Z', 6, '2027-02-28T12:00:00.000Z'],
    ['2026-11-30T12:00:00.000Z', 3, '2027-02-28T12:00:00.000Z'],
  ])('of %s is due again after %d months, on %s', (reviewedAt, months, due) => {
    expect(reviewDueAt(new Date(reviewedAt), months).toISOString()).toBe(due);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { MeetingSummary } from '@leerkring/shared/contract/meetings';
import { isNear, isPast, nextOf, pastOf, upcomingOf } from './timing';

const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);
const meeting = (part: Partial<MeetingSummary> = {}) =>
  ({
    id: 'a',
    startsAt: '2026-11-24T12:30:00Z',
    endsAt: '2026-11-24T14:30:00Z',
    status: 'planned',
    amMember: true,
    myAnswer: 'yes',
    ...part,
  }) as MeetingSummary;

describe('the time of a meeting', () => {
  it('opens the way to the session half an hour before the start', () => {
    expect([isNear(meeting(), at('11:59')), isNear(meeting(), at('12:00'))]).toEqual([false, true]);
  });

  it('keeps a running session near, however late it gets', () => {
    const late = meeting({ status: 'running' });
    expect([isNear(late, at('21:00')), isPast(late, at('21:00'))]).toEqual([true, false]);
  });

  it('never opens a cancelled or ended one', () => {
    expect(isNear(meeting({ status: 'cancelled' }), at('12:15'))).toBe(false);
    expect(isNear(meeting({ status: 'ended' }), at('12:45'))).toBe(false);
  });

  it('puts one that nobody opened in the past two hours after its end', () => {
    expect([isPast(meeting(), at('16:29')), isPast(meeting(), at('16:31'))]).toEqual([false, true]);
  });

  it('orders what comes from near to far, and what was from new to old', () => {
    const early = meeting({
      id: 'b' as MeetingSummary['id'],
      startsAt: '2026-11-20T12:30:00Z',
      endsAt: '2026-11-20T14:30:00Z',
    });
    const all = [meeting(), early];
    expect(upcomingOf(all, new Date('2026-11-19T12:00:00Z')).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(pastOf(all, new Date('2026-11-29T12:00:00Z')).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is next only when I am in it and did not decline', () => {
    const now = at('10:00');
    expect(nextOf([meeting({ amMember: false }), meeting({ myAnswer: 'no' })], now)).toBeUndefined();
    expect(nextOf([meeting({ myAnswer: null })], now)).toBeDefined();
  });

  it('prefers the session that runs now to one that starts earlier on the clock', () => {
    const running = meeting({
      id: 'r' as MeetingSummary['id'],
      status: 'running',
      startsAt: '2026-11-24T12:45:00Z',
    });
    expect(nextOf([meeting(), running], at('12:50'))?.id).toBe('r');
  });
});

import { describe, expect, it } from '@jest/globals';
import { TokenBuckets } from './token-buckets.js';

describe('a token bucket', () => {
  let now = 0;
  const clock = () => now;

  it('lets a burst through, then says how long to wait', () => {
    const buckets = new TokenBuckets(2, 3, clock);
    expect([1, 2, 3].map(() => buckets.take('kim'))).toEqual([0, 0, 0]);
    expect(buckets.take('kim')).toBe(0.5);
  });

  it('fills again at its rate, and never above the burst', () => {
    const buckets = new TokenBuckets(2, 3, clock);
    for (let count = 0; count < 3; count += 1) buckets.take('kim');
    now += 500;
    expect(buckets.take('kim')).toBe(0);
    expect(buckets.take('kim')).toBeGreaterThan(0);
    now += 3_600_000;
    expect([1, 2, 3, 4].map(() => buckets.take('kim') > 0)).toEqual([false, false, false, true]);
  });

  it('counts each key for itself', () => {
    const buckets = new TokenBuckets(1, 1, clock);
    expect(buckets.take('kim')).toBe(0);
    expect(buckets.take('lotte')).toBe(0);
  });
});

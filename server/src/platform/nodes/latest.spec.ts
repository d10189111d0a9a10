import { describe, expect, it } from '@jest/globals';
import { latest } from './latest.js';

/** A look that the test ends. */
const slowLook = () => {
  const ends: Array<(error?: Error) => void> = [];
  let atOnce = 0;
  let most = 0;
  const look = latest(async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise<void>((resolve, reject) => {
      ends.push((error) => (error ? reject(error) : resolve()));
    });
    atOnce -= 1;
  });
  return { look, ends, most: () => most };
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('looking again', () => {
  it('begins anew for whoever calls while a look is under way, once for all of them', async () => {
    const { look, ends, most } = slowLook();
    const first = look();
    const later = [look(), look(), look()];
    let isSeen = false;
    void later[0]?.then(() => {
      isSeen = true;
    });
    ends[0]?.();
    await first;
    await settled();
    expect(isSeen).toBe(false);
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await Promise.all(later);
    expect(ends).toHaveLength(2);
    expect(most()).toBe(1);
  });

  it('goes on after a look that failed, and tells only those who waited for that one', async () => {
    const { look, ends } = slowLook();
    const first = look();
    const second = look();
    ends[0]?.(new Error('no database'));
    await expect(first).rejects.toThrow('no database');
    await settled();
    ends[1]?.();
    await second;
  });
});

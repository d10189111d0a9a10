import { describe, expect, it } from '@jest/globals';
import { fromTop, placesRound } from './circle-places';

describe('the circle', () => {
  it.each([2, 3, 6, 12])('gives %i people different places inside the box', (count) => {
    const places = placesRound(count);
    expect(new Set(places.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size).toBe(count);
    for (const { x, y } of places) {
      expect(x).toBeGreaterThan(10);
      expect(x).toBeLessThan(90);
      expect(y).toBeGreaterThan(5);
      expect(y).toBeLessThan(85);
    }
  });

  it('puts the facilitator at the top and keeps the order of the round', () => {
    expect(fromTop(['a', 'b', 'c', 'd'], 'c')).toEqual(['c', 'd', 'a', 'b']);
    expect(fromTop(['a', 'b'], 'not seated')).toEqual(['a', 'b']);
  });
});

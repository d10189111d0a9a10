import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import * as Y from 'yjs';
import { addRemovals, removerOf } from './removals.js';

const ann = 'ann' as PersonId;
const row = (at: number, length: number) => {
  const doc = new Y.Doc();
  doc.clientID = 7;
  doc.getText().insert(0, 'x'.repeat(40));
  const before = Y.encodeStateVector(doc);
  doc.getText().delete(at, length);
  return { personId: ann, update: Y.encodeStateAsUpdate(doc, before) };
};

describe('what a person took away', () => {
  it('is kept in order and apart, however it came', () => {
    const removals = addRemovals(addRemovals(null, [row(20, 5)]), [row(3, 2), row(5, 2), row(22, 10)]);
    expect(removals).toEqual({ ann: { 7: [3, 4, 20, 12] } });
  });

  it.each([
    [2, null],
    [3, ann],
    [6, ann],
    [7, null],
    [19, null],
    [31, ann],
    [32, null],
  ])('has character %d of %p', (clock, person) => {
    const removals = addRemovals(null, [row(3, 4), row(20, 12)]);
    expect(removerOf(removals, 7, clock)).toBe(person);
    expect(removerOf(removals, 8, clock)).toBeNull();
  });
});

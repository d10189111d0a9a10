import { expect, it } from '@jest/globals';
import { maxComparedParagraphs, textChanges } from './text-changes.js';

const told = (before: string[], after: string[]) =>
  textChanges(before, after)?.map(({ kind, text }) => `${kind} ${text}`);

it('tells what came and went, with what stands beside it, and counts the rest', () => {
  const before = ['titel', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes'];
  const after = ['titel', 'een', 'twee', 'anders', 'vier', 'vijf', 'zes', 'zeven'];
  expect(told(before, after)).toEqual([
    'skipped 2',
    'same twee',
    'removed drie',
    'added anders',
    'same vier',
    'skipped 1',
    'same zes',
    'added zeven',
  ]);
});

it('tells that nothing changed, and that everything did', () => {
  expect(told(['a', 'b'], ['a', 'b'])).toEqual(['skipped 2']);
  expect(told(['a'], ['b'])).toEqual(['removed a', 'added b']);
  expect(told([], [])).toEqual([]);
});

it('does not compare books', () => {
  const book = Array.from({ length: maxComparedParagraphs + 1 }, (_, index) => String(index));
  expect(textChanges(book, [])).toBeNull();
});

/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesBetween } from './changes-between';

const after = (before: string, changes: ReturnType<typeof changesBetween>): string =>
  changes.reduceRight(
    (words, change) => words.slice(0, change.from) + change.words + words.slice(change.to),
    before,
  );

describe('what happened to some words', () => {
  it.each([
    ['nothing', 'Eerst bellen', 'Eerst bellen', []],
    ['words more', 'Eerst bellen', 'Eerst samen bellen', [{ from: 6, to: 6, words: 'samen ' }]],
    ['words less', 'Eerst samen bellen', 'Eerst bellen', [{ from: 6, to: 12, words: '' }]],
    ['the first words', '', 'Bel', [{ from: 0, to: 0, words: 'Bel' }]],
    [
      'two things, and nothing between',
      'eerst bellen en daarna gaan',
      'altijd eerst bellen en daarna samen gaan',
      [
        { from: 0, to: 0, words: 'altijd ' },
        { from: 22, to: 22, words: ' samen' },
      ],
    ],
    ['another word, as one thing', 'een kamer', 'een lamper', [{ from: 4, to: 7, words: 'lamp' }]],
    ['a whole character, not half of one', 'a😀b', 'a😁b', [{ from: 1, to: 3, words: '😁' }]],
  ])('is %s', (_, was, is, changes) => {
    expect(changesBetween(was, is)).toEqual(changes);
  });

  it('leads from the one to the other, whatever they are', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', '😁', '\n'), maxLength: 40 });
    fc.assert(
      fc.property(words, words, (was, is) => {
        const found = changesBetween(was, is);
        expect(after(was, found)).toBe(is);
        for (const change of found) expect(change.words).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it('is little in a long text, however far apart', () => {
    const long = Array.from({ length: 400 }, (_, index) => `woord ${index}`).join(' ');
    const is = `Eerst ${long.slice(0, 2_000)} samen${long.slice(2_000)}`;
    expect(changesBetween(long, is)).toHaveLength(2);
    expect(after(long, changesBetween(long, is))).toBe(is);
  });

  it('takes no longer than somebody waits for two long and different ones', () => {
    const [was, is] = ['a'.repeat(50_000), 'b'.repeat(50_000)];
    expect(changesBetween(was, is)).toEqual([{ from: 0, to: was.length, words: is }]);
  });
});

import { expect, it } from '@jest/globals';
import { saysNothing, wordsOf } from './words.js';

const plain = (text: string) => wordsOf(text).map((word) => word.plain);

it('capitals, accents, hyphens and apostrophes make no other word', () => {
  expect(plain('Een CLIËNT in café Brein')).toEqual(['een', 'client', 'in', 'cafe', 'brein']);
  expect(plain("de Wijk-GGD'er en twee collega’s")).toEqual(['de', 'wijk', 'ggd', 'en', 'twee', 'collega']);
  expect(plain('e\u0301e\u0301n 24-uurs')).toEqual(['een', '24', 'uurs']);
});

it('a word is found back where it stands, as it was written', () => {
  const text = 'Bij Cliënt Ännes deur';
  expect(wordsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'Bij',
    'Cliënt',
    'Ännes',
    'deur',
  ]);
});

it('signs are no words, and what is endless is cut off', () => {
  expect(plain('(((( .* \u0000 — “”')).toEqual([]);
  expect(plain('a'.repeat(5_000))[0]).toHaveLength(60);
});

it('only words that stand everywhere say nothing', () => {
  expect(['de', 'het', 'hoe'].every(saysNothing)).toBe(true);
  expect(['raad', 'zorg', 'nieuw'].some(saysNothing)).toBe(false);
});

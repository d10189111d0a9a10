import { expect, it } from '@jest/globals';
import { keysOf, nearest, slipsBetween, soundOf } from './spelling.js';

it.each([
  ['beroepsgehijm', 'beroepsgeheim'],
  ['convenand', 'convenant'],
  ['subsiedie', 'subsidie'],
  ['kliënt'.normalize('NFD').replaceAll(/\p{Diacritic}/gu, ''), 'client'],
  ['gouw', 'gauw'],
])('what sounds alike is one: %s, %s', (typed, meant) => {
  expect(soundOf(typed)).toBe(soundOf(meant));
});

it.each([
  ['a letter too many', 'verrdeelsleutel'],
  ['a letter too few', 'verdeelsletel'],
  ['another letter', 'verdealsleutel'],
  ['two the wrong way round', 'verdeelsluetel'],
])('one slip apart is found by a shared key: %s', (_, typed) => {
  const keys = new Set(keysOf('verdeelsleutel'));
  expect(keysOf(typed).some((key) => keys.has(key))).toBe(true);
  expect(slipsBetween(typed, 'verdeelsleutel')).toBe(1);
});

it('what is short or a number is not guessed at', () => {
  expect([keysOf('ggz'), keysOf('gm9001'), keysOf('')]).toEqual([[], [], []]);
});

it('the likeliest comes first, and what is too far away not at all', () => {
  const words = [
    { word: 'vergadering', uses: 90 },
    { word: 'vergoedingen', uses: 3 },
    { word: 'vergoeding', uses: 2 },
  ];
  expect(nearest('vergoedding', words).map(({ word }) => word)).toEqual(['vergoeding']);
  expect(nearest('achtervang', words)).toEqual([]);
  const alike = [
    { word: 'convenant', uses: 1 },
    { word: 'convenanten', uses: 40 },
  ];
  expect(nearest('konvenant', alike)[0]?.word).toBe('convenant');
});

import { expect, it } from '@jest/globals';
import { endsWith, partsOf, piecesOf, possibleParts, possiblePieces, restsOf } from './compounds.js';

it.each([
  ['casusbespreking', ['casus', 'bespreking']],
  ['gemeenteraad', ['gemeente', 'raad']],
  ['buurthuis', ['buurt', 'huis']],
  ['woningcorporatie', ['woning', 'corporatie']],
  ['beleidsadviseur', ['beleids', 'adviseur']],
  ['handtekeningenlijst', ['handtekeningen', 'lijst']],
  ['ervaringsdeskundigenvergoeding', ['ervarings', 'deskundigen', 'vergoeding']],
])('%s is put together of words that people here use', (word, parts) => {
  expect(partsOf(word)).toEqual(parts);
});

it('words of the texts part others', () => {
  expect(partsOf('koudweerregeling')).toEqual([]);
  const texts = new Set(['koudweer']);
  expect(partsOf('koudweerregeling', (word) => texts.has(word))).toEqual(['koudweer', 'regeling']);
  // Three letters of a text are no reason to part a word.
  expect(partsOf('bandplakset', (word) => ['band', 'plak', 'set'].includes(word))).toEqual([]);
});

it.each([
  'overleg',
  'bijeenkomst',
  'verantwoordelijkheid',
  'gemeente',
  'achtervang',
  'ondersteuning',
  'a',
  '',
])('what is no compound stays whole: %s', (word) => {
  expect(partsOf(word)).toEqual([]);
});

it('what is far too long is not taken apart, and costs nothing', () => {
  const long = 'raad'.repeat(2_000);
  expect([partsOf(long), possibleParts(long)]).toEqual([[], []]);
});

it('every part that a list of words could know is asked for', () => {
  expect(possibleParts('koudweerregeling')).toEqual(expect.arrayContaining(['koudweer', 'regeling']));
});

it.each([
  ['wandelmaatje', ['maatje']],
  ['hondenopvang', ['hond', 'opvang']],
  ['afschalen', ['schalen']],
  ['casusbespreking', ['casus', 'bespreking']],
  ['verantwoordelijkheid', []],
])('of %s the pieces are looked for when nothing has the whole', (word, pieces) => {
  const texts = new Set(['maatje', 'hond', 'schalen']);
  expect(piecesOf(word, (plain) => texts.has(plain))).toEqual(pieces);
  expect([...possibleParts(word), ...possiblePieces(word)]).toEqual(expect.arrayContaining(pieces));
});

it.each([
  ['zorgverzekeraar', 'verzekeraar', true],
  ['zorgverzekeraars', 'verzekeraar', true],
  ['koffieverzekeraar', 'verzekeraar', false],
  ['uitdagend', 'agend', false],
])('%s ends with %s: %s', (word, head, ends) => {
  expect(endsWith(word, head, () => false)).toBe(ends);
});

it('a slip in a part of a word leaves the other part to know it by', () => {
  const rests = restsOf('casusbesprekking', () => false);
  expect(rests.map(({ rest, whole }) => [rest, whole('bespreking')])).toEqual([
    ['besprekking', 'casusbespreking'],
  ]);
});

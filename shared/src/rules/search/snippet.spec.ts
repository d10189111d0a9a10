import { expect, it } from '@jest/globals';
import { matcherOf, needsOf } from './query.js';
import { markedWhole, type Piece, snippetOf } from './snippet.js';

const matching = (text: string) => matcherOf(needsOf({ text, goesOn: false }));
const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const filler = 'Er staat hier nog van alles wat er niet toe doet. '.repeat(12);

it('words are marked as they were written', () => {
  expect(shown(markedWhole('De Cliënt en de cliëntenraad', matching('client')))).toBe(
    'De [Cliënt] en de [cliëntenraad]',
  );
});

it('shows the place where most of the words stand together', () => {
  const text = `${filler}De raad sprak. ${filler}De raad sprak over dekking van de pilot. ${filler}`;
  const snippet = snippetOf(text, matching('raad dekking pilot'));
  expect(shown(snippet)).toContain('De [raad] sprak over [dekking] van de [pilot].');
  expect(snippet[0]?.text).toBe('… ');
  expect(snippet.at(-1)?.text).toBe(' …');
});

it('shows the beginning when nothing is marked, and never more than was asked', () => {
  const snippet = snippetOf(filler, matching('raad'), 60);
  expect(shown(snippet)).toBe('Er staat hier nog van alles wat er niet toe doet. Er staat …');
});

it('a short text stands there whole, on one line', () => {
  expect(shown(snippetOf(' Kort\nen   goed ', matching('goed')))).toBe('Kort en [goed]');
  expect(snippetOf('', matching('goed'))).toEqual([]);
});

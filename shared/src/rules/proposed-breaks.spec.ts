import { expect, it } from '@jest/globals';
import { proposedBreak as here } from '../contract/document-schema.js';
import { apart, placesOfBreaks } from './proposed-breaks.js';

it.each<[string, string[], number[]]>([
  ['', [], []],
  ['bellen', ['bellen'], []],
  [here, [here], [0]],
  [`een${here}twee`, ['een', here, 'twee'], [3]],
  [`${here}${here}drie${here}`, [here, here, 'drie', here], [0, 1, 6]],
])('%j falls apart in words and proposed breaks', (words, pieces, places) => {
  expect([apart(words), placesOfBreaks(words)]).toEqual([pieces, places]);
});

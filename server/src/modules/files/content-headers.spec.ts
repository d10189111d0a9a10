import { expect, it } from '@jest/globals';
import { dispositionOf, rangeOf } from './content-headers.js';

it.each([
  ['verslag.pdf', `attachment; filename="verslag.pdf"; filename*=UTF-8''verslag.pdf`],
  ['Café één.docx', `attachment; filename="Cafe een.docx"; filename*=UTF-8''Caf%C3%A9%20%C3%A9%C3%A9n.docx`],
  ['a";b=c.txt', `attachment; filename="a__b_c.txt"; filename*=UTF-8''a%22%3Bb%3Dc.txt`],
  [`(o'k)*.csv`, `attachment; filename="_o_k__.csv"; filename*=UTF-8''%28o%27k%29%2A.csv`],
  ['日本.txt', `attachment; filename="__.txt"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.txt`],
])('%s goes out under a name that no browser reads otherwise', (name, header) => {
  expect(dispositionOf('attachment', name)).toBe(header);
});

it.each([
  [undefined, null],
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=10-19', { first: 10, last: 19 }],
  ['bytes=90-900', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-900', { first: 0, last: 99 }],
  ['bytes=100-', undefined],
  ['bytes=-0', undefined],
  ['bytes=20-10', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['lines=1-2', null],
])('of a hundred bytes %s is %j', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range);
});

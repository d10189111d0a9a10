import { describe, expect, it } from '@jest/globals';
import { comesFromUs } from './own-origin.js';

const own = ['http://leerkring.example:3000'];
const [origin = ''] = own;

describe('a page of ours', () => {
  it.each<[string, Record<string, string>]>([
    ['names our origin', { origin }],
    ['names it, and the browser says the same', { origin, 'sec-fetch-site': 'same-origin' }],
    ['does not name it, but the browser says so', { 'sec-fetch-site': 'same-origin' }],
    ['stands in the address of the page, over plain http', { referer: `${origin}/vandaag?x=1` }],
  ])('%s', (_, headers) => {
    expect(comesFromUs(headers, own)).toBe(true);
  });

  it.each<[string, Record<string, string>]>([
    ['nothing at all', {}],
    ['another origin', { origin: 'http://evil.example' }],
    ['no origin on purpose', { origin: 'null' }],
    ['an origin that begins like ours', { origin: `${origin}.evil.example` }],
    ['an origin that ends like ours', { origin: 'http://evil-leerkring.example:3000' }],
    ['our host by another door', { origin: 'http://leerkring.example:4000' }],
    ['our host with another scheme', { origin: 'https://leerkring.example:3000' }],
    ['our origin in capitals, which no browser writes', { origin: origin.toUpperCase() }],
    ['our origin, from a neighbour', { origin, 'sec-fetch-site': 'same-site' }],
    ['a page of others, over plain http', { referer: 'http://evil.example/http://leerkring.example:3000/' }],
    [
      'a page of others that has our name as its user',
      { referer: 'http://leerkring.example:3000@evil.example/' },
    ],
    ['a page that is none', { referer: 'about:blank' }],
    ['our page, where the origin is another', { origin: 'http://evil.example', referer: `${origin}/` }],
    [
      'our page, where the browser says it is another',
      { 'sec-fetch-site': 'cross-site', referer: `${origin}/` },
    ],
  ])('is not %s', (_, headers) => {
    expect(comesFromUs(headers, own)).toBe(false);
  });
});

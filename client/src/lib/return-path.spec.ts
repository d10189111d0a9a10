import { describe, expect, it } from '@jest/globals';
import { returnPathOf, signInPath } from './return-path';

const back = (wanted: string) => returnPathOf(`?${new URLSearchParams({ terug: wanted })}`);

describe('the path after signing in', () => {
  it('is the page somebody came from, with its search and hash', () => {
    const path = '/bijeenkomsten/1?dag=2#programma';
    expect(returnPathOf(signInPath(path).replace('/inloggen', ''))).toBe(path);
  });

  it('is the start when there is none', () => {
    expect(returnPathOf('')).toBe('/');
  });

  it.each([
    'https://elders.example/',
    '//elders.example/pad',
    '/\\elders.example/pad',
    '/\t/elders.example/pad',
    'javascript:alert(1)',
  ])('is never another site: %j', (wanted) => {
    expect(back(wanted)).toBe('/');
  });

  it('is not the sign-in page itself', () => {
    expect(back('/inloggen?terug=/inloggen')).toBe('/');
  });

  it('stays on this site after dots in the path', () => {
    expect(back('/..//elders.example')).toBe('/');
  });
});

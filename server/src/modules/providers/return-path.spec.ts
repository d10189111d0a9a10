import { describe, expect, it } from '@jest/globals';
import { safeReturnPath } from './return-path.js';

describe('the path after signing in at a provider', () => {
  it.each(['/', '/bijeenkomsten/1?dag=2#programma'])('may be a page of ours: %s', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    '',
    'bijeenkomsten',
    'https://elders.example/',
    '//elders.example/pad',
    '///elders.example',
    '/\\elders.example/pad',
    '\\\\elders.example',
    '/\t/elders.example/pad',
    '/\n/elders.example/pad',
    '/..//elders.example',
    'javascript:alert(1)',
    '/inloggen?terug=/inloggen',
    '/api/v1/me',
  ])('is never another site, nor the sign-in page or the API: %j', (path) => {
    expect(safeReturnPath(path)).toBeNull();
  });
});

/**
 * What goes into production must be free to go along with EUPL-1.2: permissive licences, and MPL and LGPL for
 * libraries; no GPL or AGPL code, nothing "source available". The lockfile knows every package, also
 * those for other platforms, and what kind it is.
 */
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { read } from './source-files.js';

const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0'],
  // Of libraries that are linked and not changed (libvips, which reads images); EUPL-1.2 names it as compatible.
  'LGPL-3.0-or-later',
  ...['EUPL-1.2', 'MPL-2.0', 'CC0-1.0', 'Unlicense', 'OFL-1.1'],
]);

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), link: z.boolean().optional(), license: z.string().optional() }),
  ),
});

/** How packages said it before npm had one field for it; the lockfile leaves that out. */
const Old = z.object({ licenses: z.array(z.object({ type: z.string() })).optional() });

const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));
const production = Object.entries(packages)
  .filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
  .map(([path, { license }]) => ({ path, licence: license ?? oldLicence(path) }));

function oldLicence(path: string): string {
  const { licenses } = Old.parse(JSON.parse(read(`${path}/package.json`)));
  return licenses ? licenses.map(({ type }) => type).join(' OR ') : licenceInFile(path);
}

/** Some say it in the text of the licence alone. */
function licenceInFile(path: string): string {
  return /^\s*(The )?MIT License/i.test(read(`${path}/LICENSE`)) ? 'MIT' : '';
}

/** `(MIT OR GPL-2.0)` leaves the choice to us, `MIT AND ISC` does not. */
function isAllowed(expression: string): boolean {
  const alternatives = expression.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((all) => all.split(' AND ').every((licence) => ALLOWED.has(licence.trim())));
}

describe('the licences of what goes into production', () => {
  it('are known for more than a handful of packages', () => {
    expect(production.length).toBeGreaterThan(50);
  });

  it('are all on the list', () => {
    expect(
      production
        .filter(({ licence }) => !isAllowed(licence))
        .map(({ path, licence }) => `${path}: ${licence}`),
    ).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-2.0-only)', true],
    ['MIT AND GPL-2.0-only', false],
    ['AGPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['', false],
  ])('reads %p as %p', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });
});

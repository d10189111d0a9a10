/**
 * The requirements of OWASP ASVS 5.0 that matter most here, each with the tests that show it. The table in the
 * README is made of asvs.json: `ASVS=write npm run jest -- --selectProjects contract asvs` writes it anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { testTitles } from '../support/test-titles.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const README = `${root}README.md`;
const PLACE = /(<!-- asvs -->\n)[\s\S]*?(<!-- \/asvs -->)/;

const reason = z.string().min(10);
const common = { number: z.int(), requirements: z.string().regex(/^V\d/), about: z.string().min(3) };
const Row = z.union([
  z.strictObject({
    ...common,
    shown: z.array(z.strictObject({ file: z.string(), title: z.string() })).min(1),
    /** What of it is not met yet. */
    missing: reason.optional(),
  }),
  z.strictObject({ ...common, notMet: reason }),
  z.strictObject({ ...common, notApplicable: reason }),
]);
type Row = z.infer<typeof Row>;

const rows = z.array(Row).parse(JSON.parse(readFileSync(new URL('asvs.json', import.meta.url), 'utf8')));

function table(): string {
  const lines = rows.map(
    (row) => `| ${row.number} | ${row.requirements} | ${row.about} | ${verdict(row)} | ${tests(row)} |`,
  );
  return ['| | ASVS | | met | shown by |', '| --- | --- | --- | --- | --- |', ...lines, ''].join('\n');
}

function verdict(row: Row): string {
  if ('notMet' in row) return `**no**: ${row.notMet}`;
  if ('notApplicable' in row) return `not applicable: ${row.notApplicable}`;
  return row.missing ? `in part; not yet ${row.missing}` : 'yes';
}

function tests(row: Row): string {
  if (!('shown' in row)) return '';
  return row.shown.map(({ file, title }) => `\`${file}\`: ${title.replaceAll('|', '\\|')}`).join('<br>');
}

describe('the requirements of ASVS', () => {
  it('are 64, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 64 }, (_, index) => index + 1));
  });

  it.each(rows.flatMap((row) => ('shown' in row ? row.shown : [])))(
    'name a test: $file, $title',
    ({ file, title }) => {
      expect(
        existsSync(`${root}${file}`) && testTitles(file, readFileSync(`${root}${file}`, 'utf8')),
      ).toContain(title);
    },
  );

  it('stand in the README as they stand here', () => {
    const readme = readFileSync(README, 'utf8');
    const written = readme.replace(PLACE, (_, start: string, end: string) => `${start}\n${table()}\n${end}`);
    if (process.env['ASVS'] === 'write') writeFileSync(README, written);
    expect(readme).toMatch(PLACE);
    expect(process.env['ASVS'] === 'write' ? written : readme).toBe(written);
  });
});

describe('the titles of tests', () => {
  it('are found wherever a test is written, and nowhere else', () => {
    const text = `
      describe('a', () => { it('is b', () => {}); it.each([1])('is %s', () => { say('no'); }); });
      (off ? describe.skip : describe)('c', () => { it.each<[string]>([['x']])('is d', () => {}); });
      it('is e', () => {});`;
    expect(testTitles('x.ts', text)).toEqual(['a › is b', 'a › is %s', 'c › is d', 'is e']);
  });
});

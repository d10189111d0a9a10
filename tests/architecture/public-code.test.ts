/**
 * What the documents promise must be so. The keys of publiccode.yml are those that version 0.5 of the
 * standard demands; our file is plain enough to be read without a YAML library.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { read, topLevel } from './source-files.js';

const DOCUMENTS = [
  'README.md',
  'CHANGELOG.md',
  'CODE_OF_CONDUCT.md',
  'CONTRIBUTING.md',
  'GOVERNANCE.md',
  'SECURITY.md',
];
const TOP_LEVEL = new Set([
  ...DOCUMENTS,
  ...['LICENSE', 'publiccode.yml', 'docker-compose.yml', 'package.json', 'package-lock.json'],
  ...['tsconfig.base.json', 'biome.json', 'jest.config.mjs', 'node_modules'],
  ...['shared', 'server', 'client', 'migrations', 'tests'],
]);

const exists = (path: string) => existsSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
const everyDocument = DOCUMENTS.map(read).join('\n');

describe('the top level', () => {
  it('has every document that a public code base needs', () => {
    expect([...DOCUMENTS, 'LICENSE', 'publiccode.yml', '.ci/run'].filter((path) => !exists(path))).toEqual(
      [],
    );
  });

  it('has nothing else than the map says', () => {
    expect(topLevel().filter((name) => !name.startsWith('.') && !TOP_LEVEL.has(name))).toEqual([]);
  });

  it('has the full text of the licence that package.json names', () => {
    expect(read('package.json')).toContain('"license": "EUPL-1.2"');
    expect(read('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n[\s\S]*\n +Appendix\n/);
  });
});

describe('the documents', () => {
  it('name only commands that package.json has', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const named = [...all(everyDocument, /npm run ([\w:-]+)/g), ...all(everyDocument, /npm (start|test)\b/g)];
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('name only files and folders that exist', () => {
    const named = [
      ...all(everyDocument, /`((?:shared|server|client|migrations|tests|\.ci)\/[^`\s<]*)`/g),
      ...all(everyDocument, /\]\((?!https?:)([^)#]+)\)/g),
    ];
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !exists(path))).toEqual([]);
  });

  it('explain exactly the variables that the configuration reads', () => {
    const [, schema = ''] =
      read('server/src/platform/config/config.ts').match(
        /const Environment = z\.object\(\{([\s\S]*?)\n\}\);/,
      ) ?? [];
    const [, section = ''] = read('README.md').match(/\n## Configuration\n([\s\S]*?)\n## /) ?? [];
    const explained = all(section, /^\| `([A-Z_]+)` +\|/gm).sort();
    expect(explained).toEqual(all(schema, /^ {2}([A-Z_]+):/gm).sort());
    expect(explained).toContain('PORT');
  });
});

describe('publiccode.yml', () => {
  const values = flatten(read('publiccode.yml'));
  const value = (path: string) => values.get(path) ?? '';

  it.each([
    ['publiccodeYmlVersion', /^"0\.5"$/],
    ['name', /^Leerkring$/],
    ['url', /^https:\/\/\S+$/],
    ['platforms', /^web$/],
    ['developmentStatus', /^(concept|development|beta|stable|obsolete)$/],
    ['softwareType', /^standalone\/web$/],
    ['legal.license', /^EUPL-1\.2$/],
    ['maintenance.type', /^(internal|contract|community|none)$/],
    ['maintenance.contacts', /^name: \S/],
    ['localisation.localisationReady', /^(true|false)$/],
    ['localisation.availableLanguages', /^nl/],
  ])('has a good %s', (path, pattern) => {
    expect(value(path)).toMatch(pattern);
  });

  it.each(['nl', 'en'])('describes the software in %s, within the lengths of the standard', (language) => {
    const length = (key: string) => value(`description.${language}.${key}`).length;
    expect(length('shortDescription')).toBeGreaterThan(0);
    expect(length('shortDescription')).toBeLessThanOrEqual(150);
    expect(length('longDescription')).toBeGreaterThanOrEqual(150);
    expect(length('longDescription')).toBeLessThanOrEqual(10_000);
    expect(length('features')).toBeGreaterThan(0);
  });
});

/** `a.b` -> its text; items of a list and lines of a folded text are put behind each other. */
function flatten(yaml: string): Map<string, string> {
  const values = new Map<string, string>();
  const path: { key: string; indent: number }[] = [];
  for (const line of yaml.split('\n')) {
    const content = line.trim();
    if (!content || content.startsWith('#')) continue;
    const indent = line.length - line.trimStart().length;
    const [, key, rest] = content.match(/^(\w+):(?: (.*))?$/) ?? [];
    if (key) {
      while ((path.at(-1)?.indent ?? -1) >= indent) path.pop();
      path.push({ key, indent });
    }
    const name = path.map((step) => step.key).join('.');
    const text = key ? (rest ?? '').replace(/^>$/, '') : content.replace(/^- /, '');
    values.set(name, `${values.get(name) ?? ''} ${text}`.trim());
  }
  return values;
}

/**
 * @jest-environment node
 */
/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Contrast by WCAG 2.2; NaN for what is no colour, so that a missing one fails every bound. */
function contrastOf(front: string, ground: string): number {
  const luminance = (colour: string) => {
    const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [one, other] = [luminance(front), luminance(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const source = join(process.cwd(), 'client/src');
const read = (file: string) => readFileSync(join(source, file), 'utf8');
const tokenFiles = ['brand', 'common', 'contrast', 'component'].map((name) => read(`ui/tokens/${name}.css`));
const [brand = '', common = '', contrast = ''] = tokenFiles;

const declarations = (css: string) =>
  [...css.matchAll(/(--leerkring-[\w-]+):\s*([^;]+);/g)].map(
    (found) => [found[1] ?? '', (found[2] ?? '').replace(/\s+/g, ' ')] as const,
  );
const defined = new Set(tokenFiles.flatMap(declarations).map(([name]) => name));
const brandValues = new Map(declarations(brand));
const bothSides = /light-dark\(\s*(.+?),\s*(.+?)\s*\)$/;

/** The light and the dark colour of each role. */
function coloursOf(css: string): Map<string, readonly [string, string]> {
  const resolve = (value = '') => brandValues.get(/var\((.+)\)/.exec(value)?.[1] ?? '') ?? value;
  return new Map(
    declarations(css).flatMap(([name, value]) => {
      const sides = bothSides.exec(value);
      return sides ? [[name.replace('--leerkring-common-', ''), [resolve(sides[1]), resolve(sides[2])]]] : [];
    }),
  );
}

const contrastBlock = contrast.slice(0, contrast.indexOf('@media'));
const contrastMedia = contrast.slice(contrast.indexOf('@media'));
const standard = coloursOf(common);
const high = coloursOf(contrastBlock);
const grounds = ['background', 'surface', 'sunken'];
const textPairs = [
  ...grounds.flatMap((ground) => [
    ['ink', ground],
    ['muted', ground],
    ['brand', ground],
    ['stop', ground],
  ]),
  ['muted', 'tint'],
  ['brand-on', 'brand'],
  ['brand-strong', 'brand-soft'],
  ['now-on', 'now'],
  ['now-text', 'now-soft'],
  ['ok', 'ok-soft'],
  ['stop', 'stop-soft'],
  ['private', 'private-soft'],
  ['ink', 'now-soft'],
  ['now-ink', 'now-soft'],
] as const;
/** What is told without words: edges, rings, marks. */
const nonText = grounds.flatMap((ground) =>
  ['line', 'line-strong', 'focus', 'brand', 'now', 'ok', 'stop', 'private'].map((mark) => [mark, ground]),
);
const contrasts = (colours: typeof standard, pairs: readonly (readonly string[])[]) =>
  pairs.flatMap(([front = '', ground = '']) =>
    [0, 1].map((side) => ({
      pair: `${front} on ${ground}, ${side === 0 ? 'light' : 'dark'}`,
      ratio: contrastOf(colours.get(front)?.[side] ?? '', colours.get(ground)?.[side] ?? ''),
    })),
  );

describe('design tokens', () => {
  it('defines every token that a stylesheet uses', () => {
    const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.css'),
    );
    const used = sheets.flatMap((file) => [...read(file).matchAll(/var\((--leerkring-[\w-]+)/g)]);
    expect(used.map((found) => found[1] ?? '').filter((name) => !defined.has(name))).toEqual([]);
  });

  it('gives every text 4.5:1 on its ground, light and dark', () => {
    expect(contrasts(standard, textPairs).filter(({ ratio }) => !(ratio >= 4.5))).toEqual([]);
  });

  it('gives running text 7:1', () => {
    const running = grounds.map((ground) => ['ink', ground]);
    expect(contrasts(standard, running).filter(({ ratio }) => !(ratio >= 7))).toEqual([]);
  });

  it('gives the edge of a control and the focus ring 3:1', () => {
    const edges = grounds.flatMap((ground) => [
      ['line-strong', ground],
      ['focus', ground],
    ]);
    expect(contrasts(standard, edges).filter(({ ratio }) => !(ratio >= 3))).toEqual([]);
  });

  it('gives every text 7:1 in high contrast', () => {
    expect(contrasts(high, textPairs).filter(({ ratio }) => !(ratio >= 7))).toEqual([]);
  });

  it('gives every edge and every mark 4.5:1 in high contrast', () => {
    expect(contrasts(high, nonText).filter(({ ratio }) => !(ratio >= 4.5))).toEqual([]);
  });

  it('sets every colour again in high contrast, for the choice and for the wish of the device alike', () => {
    expect([...high.keys()].sort()).toEqual([...standard.keys()].filter((name) => name !== 'veil').sort());
    expect(declarations(contrastMedia)).toEqual(declarations(contrastBlock));
  });

  it.each([
    ['every theme', brandValues, 4.5],
    ['high contrast', new Map([...brandValues, ...declarations(contrastBlock)]), 7],
  ])('keeps white initials readable on every colour of a person, in %s', (_, values, least) => {
    const people = [...values].filter(([name]) => /person-\d|away-background/.test(name));
    expect(people.length).toBeGreaterThanOrEqual(8);
    expect(people.filter(([, colour]) => !(contrastOf('#ffffff', colour) >= least))).toEqual([]);
  });
});

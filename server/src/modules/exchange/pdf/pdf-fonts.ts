/**
 * The typeface of a PDF, which goes along in the file: Source Serif 4, in which texts stand on the screen too, with
 * Latin, Greek and Cyrillic. A character that it does not have is drawn as a box and keeps its meaning.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { Marks } from '../outline.js';

const fileOf = (name: string): string =>
  createRequire(import.meta.url).resolve(
    `@expo-google-fonts/source-serif-4/${name}/SourceSerif4_${name}.ttf`,
  );

export const fonts = {
  regular: fileOf('400Regular'),
  italic: fileOf('400Regular_Italic'),
  bold: fileOf('700Bold'),
  boldItalic: fileOf('700Bold_Italic'),
} as const;
export type FontName = keyof typeof fonts;

export const fontFor = ({ bold, italic }: Marks): FontName =>
  bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';

const known = new Map<number, boolean>();
let regular: Font | null = null;

/** All four have the same characters. */
const hasGlyph = (codePoint: number): boolean => {
  regular ??= create(readFileSync(fonts.regular)) as Font;
  const has = known.get(codePoint) ?? regular.hasGlyphForCodePoint(codePoint);
  known.set(codePoint, has);
  return has;
};

/** Text in parts that can be drawn and parts that cannot. */
export const drawable = (text: string): { text: string; isMissing: boolean }[] => {
  const parts: { text: string; isMissing: boolean }[] = [];
  for (const { segment } of new Intl.Segmenter('nl').segment(text)) {
    const isMissing = ![...segment].every((character) => hasGlyph(character.codePointAt(0) ?? 0));
    const last = parts.at(-1);
    if (last && last.isMissing === isMissing && !isMissing) last.text += segment;
    else parts.push({ text: segment, isMissing });
  }
  return parts;
};

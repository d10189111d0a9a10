/** How a docx of ours looks: few styles, in the typefaces that every computer has. */

import { calloutKinds } from '@leerkring/shared/contract/document-schema';
import {
  BorderStyle,
  type ICharacterStyleOptions,
  type ILevelsOptions,
  type IParagraphStyleOptions,
  LevelFormat,
} from 'docx';
import type { ListStyle, Numbering } from '../outline.js';
import { language, styleNames } from '../words.js';

export interface Numbered {
  reference: string;
  style: ListStyle;
}

/** The id that programs make of a name. */
export const styleId = (name: string): string => name.replaceAll(' ', '');

export const runDefaults = { font: 'Georgia', size: 23, language: { value: language } };

/** Twentieths of a point. */
const indent = 425;
const border = { style: BorderStyle.SINGLE, size: 6, space: 8, color: '8A938F' };
const callout = { style: BorderStyle.SINGLE, size: 24, space: 8, color: '0B5563' };

const named = (name: string, more: Partial<IParagraphStyleOptions>): IParagraphStyleOptions => ({
  ...{ id: styleId(name), name, basedOn: 'Normal', quickFormat: true },
  ...more,
});
const heading = (level: number, size: number): IParagraphStyleOptions =>
  named(`heading ${level}`, {
    id: `Heading${level}`,
    next: 'Normal',
    run: { bold: true, size },
    paragraph: { keepNext: true, spacing: { before: 280, after: 100 }, outlineLevel: level - 1 },
  });

export const paragraphStyles: IParagraphStyleOptions[] = [
  named('Normal', { basedOn: undefined, paragraph: { spacing: { after: 140, line: 290 } } }),
  ...[36, 30, 26, 24].map((size, index) => heading(index + 1, size)),
  named(styleNames.quote, {
    run: { italics: true },
    paragraph: { indent: { left: indent }, border: { left: border } },
  }),
  named(styleNames.rule, { paragraph: { border: { bottom: border } } }),
  named(styleNames.tableHeading, { run: { bold: true } }),
  named(styleNames.calloutLabel, {
    run: { bold: true, color: '0B5563' },
    paragraph: { indent: { left: indent }, border: { left: callout } },
  }),
  ...calloutKinds.map((kind) =>
    named(styleNames.callout[kind], { paragraph: { indent: { left: indent }, border: { left: callout } } }),
  ),
  ...[0, 1, 2, 3, 4].map((depth) =>
    named(styleNames.listContinue(depth), { paragraph: { indent: { left: indent * (depth + 2) } } }),
  ),
];

export const characterStyles: ICharacterStyleOptions[] = [
  { id: styleId(styleNames.code), name: styleNames.code, run: { font: 'Courier New' } },
];

const formats: Record<Numbering, ILevelsOptions['format']> = {
  1: LevelFormat.DECIMAL,
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
};

export const numberingFor = ({ reference, style }: Numbered) => ({
  reference,
  levels: Array.from({ length: 9 }, (_, level): ILevelsOptions => {
    const place = {
      level,
      style: { paragraph: { indent: { left: indent * (level + 2), hanging: indent } } },
    };
    if (style.kind === 'ordered')
      return { ...place, format: formats[style.numbering], text: `%${level + 1}.`, start: style.start };
    return { ...place, format: LevelFormat.BULLET, text: '•' };
  }),
});

/** What the name of a paragraph style says of the paragraph. Names are in lower case, without spaces. */

import { calloutKinds } from '@leerkring/shared/contract/document-schema';
import type { Enclosure } from './assemble.js';
import { styleNames } from './words.js';

export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[\s_.-]/g, '');

interface NamedPlace {
  /** Written by us beside the text, such as the word over a callout. */
  isGenerated: boolean;
  isTitle: boolean;
  isRule: boolean;
  isTableHeading: boolean;
  heading: number | null;
  continues: number | null;
}

const quotes = new Set([plainName(styleNames.quote), 'intensequote', 'quotations', 'blocktext', 'citaat']);

/** `names`: that of the paragraph, and those of the styles that it is based on. */
export const namedPlace = (names: readonly string[]): NamedPlace => {
  const has = (name: string) => names.includes(plainName(name));
  const numberIn = (pattern: RegExp) => {
    const found = names.map((name) => pattern.exec(name)).find((match) => match !== null);
    return found ? Number(found.slice(1).find((digit) => digit) ?? 1) : null;
  };
  const continues = numberIn(/^listcontinue(\d)?$|^list(\d)cont$/);
  return {
    isGenerated: has(styleNames.calloutLabel),
    isTitle: has('Title'),
    isRule: has(styleNames.rule),
    isTableHeading: has(styleNames.tableHeading),
    heading: numberIn(/^heading(\d)$/),
    continues: continues === null ? null : continues - 1,
  };
};

export const namedEnclosure = (names: readonly string[]): Enclosure | null =>
  calloutKinds.find((kind) => names.includes(plainName(styleNames.callout[kind]))) ??
  (names.some((name) => quotes.has(name)) ? 'quote' : null);

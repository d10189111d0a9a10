/** The words in a file, to search in and to show: a line for each paragraph, or row of a sheet. */
import { type FileExtension, fileTypes } from '@leerkring/shared/contract/file-types';
import { maxFileText } from '@leerkring/shared/contract/library';
import {
  allOf,
  childOf,
  elementsOf,
  parseXml,
  textOf,
  type XmlElement,
} from '../../../platform/packages/xml-tree.js';
import { ZipPackage } from '../../../platform/packages/zip-package.js';
import { type Block, plainText } from '../../exchange/outline.js';
import { readFile } from '../../exchange/read-file.js';
import { textOfPdf } from './text-of-pdf.js';

/** Throws FileRefused. */
export const textOfFile = async (extension: FileExtension, bytes: Buffer): Promise<string> =>
  tidy(await readers[fileTypes[extension].family](bytes));

const readers: Record<
  (typeof fileTypes)[FileExtension]['family'],
  (bytes: Buffer) => Promise<readonly string[]>
> = {
  text: async (bytes) => {
    const { outline } = await readFile(bytes);
    return [outline.title, ...outline.blocks.flatMap(linesOf)];
  },
  sheet: async (bytes) => {
    const zip = await ZipPackage.open(bytes);
    return zip.names.includes('content.xml') ? openSheet(zip) : sheet(zip);
  },
  slides: async (bytes) => {
    const zip = await ZipPackage.open(bytes);
    return zip.names.includes('content.xml') ? paragraphsOf(zip, ['content.xml'], 'text:p') : slides(zip);
  },
  pdf: textOfPdf,
  plain: async (bytes) => [new TextDecoder().decode(bytes)],
  image: async () => [],
};

/** Without what no database keeps. */
const tidy = (lines: readonly string[]): string =>
  lines
    .flatMap((line) => line.split(/\r\n|[\n\r\u2028]/))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: leaving them out is the purpose
    .map((line) => line.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');

const linesOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [plainText(block.inlines)];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(linesOf));
    case 'quote':
    case 'callout':
      return block.blocks.flatMap(linesOf);
    case 'table':
      return block.rows.map((row) => row.map((cell) => cell.blocks.flatMap(linesOf).join(' ')).join(' | '));
    case 'image':
      return block.alt ? [block.alt] : [];
    case 'rule':
      return [];
  }
};

/** The tree knows the namespaces of texts alone; other names have this before them. */
const other = (name: string) => `?:${name}`;

const inOrder = (names: readonly string[], pattern: RegExp): string[] =>
  names
    .filter((name) => pattern.test(name))
    .toSorted((one, two) => Number(pattern.exec(one)?.[1]) - Number(pattern.exec(two)?.[1]));

const sheet = async (zip: ZipPackage): Promise<string[]> => {
  const shared = await zip.read('xl/sharedStrings.xml');
  const strings = shared ? elementsOf(parseXml(shared)).map((item) => wordsIn(item)) : [];
  const lines: string[] = [];
  let length = 0;
  for (const name of inOrder(zip.names, /^xl\/worksheets\/sheet(\d+)\.xml$/)) {
    for (const row of allOf(parseXml((await zip.read(name)) ?? ''), other('row'))) {
      const line = elementsOf(row)
        .map((cell) => cellText(cell, strings))
        .filter(Boolean)
        .join(' | ');
      lines.push(line);
      length += line.length;
      if (length > maxFileText) return lines;
    }
  }
  return lines;
};

const cellText = (cell: XmlElement, strings: readonly string[]): string => {
  const value = childOf(cell, other('v'));
  const kind = cell.attributes['t'];
  if (kind === 's') return strings[Number(value ? textOf(value) : -1)] ?? '';
  if (kind === 'inlineStr') return wordsIn(cell);
  return value ? textOf(value) : '';
};

/** Without how it is said, in Japanese. */
const wordsIn = (element: XmlElement): string =>
  elementsOf(element)
    .filter(({ name }) => name !== other('rPh'))
    .map((child) => (child.name === other('t') ? textOf(child) : wordsIn(child)))
    .join('');

const openSheet = async (zip: ZipPackage): Promise<string[]> =>
  allOf(parseXml((await zip.read('content.xml')) ?? ''), 'table:table-row').map((row) =>
    elementsOf(row)
      .map((cell) => textOf(cell))
      .filter(Boolean)
      .join(' | '),
  );

const slides = (zip: ZipPackage): Promise<string[]> =>
  paragraphsOf(zip, inOrder(zip.names, /^ppt\/slides\/slide(\d+)\.xml$/), other('p'));

const paragraphsOf = async (zip: ZipPackage, parts: readonly string[], name: string): Promise<string[]> => {
  const lines: string[] = [];
  for (const part of parts)
    lines.push(...allOf(parseXml((await zip.read(part)) ?? ''), name).map((paragraph) => textOf(paragraph)));
  return lines;
};

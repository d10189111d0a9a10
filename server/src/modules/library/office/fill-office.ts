/**
 * Finds what is to be filled in in a docx or odt, and fills it in: into a copy of which nothing else is touched,
 * so that it looks as it did. A placeholder that a program cut in pieces gets its value in the look of its
 * first piece.
 */
import { findPlaceholders } from '@leerkring/shared/rules/placeholders';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { FileRefused } from '../../../platform/packages/file-refused.js';
import { parseXml } from '../../../platform/packages/xml-tree.js';
import { ZipPackage } from '../../../platform/packages/zip-package.js';
import type { FoundInFile } from '../library-orders.js';
import {
  docxWriting,
  encoded,
  odtWriting,
  type Paragraph,
  type Piece,
  paragraphsIn,
  textOfParagraph,
  type XmlWriting,
} from './xml-places.js';

const docxParts = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const odtParts = /^(content|styles)\.xml$/;

/** Throws FileRefused. */
export const findInOffice = async (bytes: Buffer): Promise<FoundInFile[]> => {
  const { zip, names, writing } = await open(bytes);
  const found = new Map<string, FoundInFile>();
  for (const name of names)
    for (const paragraph of paragraphsIn(await sound(zip, name), writing))
      for (const { key, label } of findPlaceholders(textOfParagraph(paragraph)))
        found.set(key, {
          key,
          label: found.get(key)?.label ?? label,
          count: (found.get(key)?.count ?? 0) + 1,
        });
  return [...found.values()];
};

/** What has no value, or an empty one, stays as it is. Throws FileRefused. */
export const fillOffice = async (
  bytes: Buffer,
  values: Readonly<Record<string, string>>,
): Promise<Uint8Array> => {
  const { zip, names, writing } = await open(bytes);
  const filled = new Map<string, string>();
  for (const name of names) filled.set(name, fill(await sound(zip, name), writing, values));
  const parts: Zippable = {};
  // In the same order: the first part of an odt says what it is, and is not packed.
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    parts[name] = [
      filled.has(name) ? strToU8(filled.get(name) ?? '') : content,
      { level: name === 'mimetype' ? 0 : 6 },
    ];
  return zipSync(parts);
};

const open = async (bytes: Buffer): Promise<{ zip: ZipPackage; names: string[]; writing: XmlWriting }> => {
  const zip = await ZipPackage.open(bytes);
  const isDocx = zip.names.includes('[Content_Types].xml');
  const names = zip.names.filter((name) => (isDocx ? docxParts : odtParts).test(name));
  if (names.length === 0) throw new FileRefused('file-not-readable');
  return { zip, names, writing: isDocx ? docxWriting : odtWriting };
};

/** A part that a parser takes. */
const sound = async (zip: ZipPackage, name: string): Promise<string> => {
  const xml = (await zip.read(name)) ?? '';
  parseXml(xml);
  return xml;
};

interface Edit {
  start: number;
  end: number;
  xml: string;
}

const fill = (xml: string, writing: XmlWriting, values: Readonly<Record<string, string>>): string => {
  const edits = paragraphsIn(xml, writing).flatMap((paragraph) => editsOf(paragraph, values));
  const last = edits.toSorted((one, other) => other.start - one.start || other.end - one.end);
  return last.reduce((text, edit) => text.slice(0, edit.start) + edit.xml + text.slice(edit.end), xml);
};

const editsOf = (paragraph: Paragraph, values: Readonly<Record<string, string>>): Edit[] => {
  const places = findPlaceholders(textOfParagraph(paragraph)).filter(({ key }) => values[key]);
  if (places.length === 0) return [];
  const edits: Edit[] = [];
  let at = 0;
  for (const piece of paragraph) {
    const [from, to] = [at, at + piece.text.length];
    at = to;
    const touching = places.filter(({ start, end }) => start < to && end > from);
    if (touching.length > 0) edits.push(...editsOfPiece(piece, from, touching, values));
  }
  return edits;
};

/** The value comes where the placeholder begins, and what of it stands in this piece goes. */
const editsOfPiece = (
  piece: Piece,
  from: number,
  places: readonly { start: number; end: number; key: string }[],
  values: Readonly<Record<string, string>>,
): Edit[] => {
  if (piece.isElement) return [{ start: piece.start, end: piece.end, xml: '' }];
  let text = '';
  let done = 0;
  for (const { start, end, key } of places) {
    const begins = start >= from;
    text += piece.text.slice(done, Math.max(done, start - from)) + (begins ? (values[key] ?? '') : '');
    done = Math.min(piece.text.length, end - from);
  }
  text += piece.text.slice(done);
  const spacing =
    piece.spacing === null ? [] : [{ start: piece.spacing, end: piece.spacing, xml: keepSpaces }];
  return [{ start: piece.start, end: piece.end, xml: encoded(text) }, ...spacing];
};

/** Word throws away the spaces at the ends of a run that does not say so. */
const keepSpaces = ' xml:space="preserve"';

/** For the specs: a part as text. */
export const partOf = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes, { filter: (entry) => entry.name === name })[name];
  return part ? strFromU8(part) : '';
};

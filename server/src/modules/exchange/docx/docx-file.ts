/** A docx taken apart: its text, and what the text refers to. */
import { posix } from 'node:path';
import { FileRefused } from '../../../platform/packages/file-refused.js';
import { allOf, elementsOf, parseXml, textOf, type XmlElement } from '../../../platform/packages/xml-tree.js';
import type { ZipPackage } from '../../../platform/packages/zip-package.js';
import { DocxNumbering } from './docx-numbering.js';
import { textWidthIn } from './docx-page.js';
import { DocxStyles } from './docx-styles.js';

export interface DocxFile {
  body: XmlElement;
  styles: DocxStyles;
  numbering: DocxNumbering;
  /** Where relations lead, by id: addresses, and parts of the file. */
  links: ReadonlyMap<string, string>;
  /** The part that an image stands in; empty when there is none. */
  partOf: (id: string | undefined) => string;
  footnotes: ReadonlyMap<string, XmlElement>;
  endnotes: ReadonlyMap<string, XmlElement>;
  /** In pixels. */
  textWidth: number;
  headersAndFooters: number;
  properties: number;
}

const macroParts = /vbaProject|vbaData|\.bas$/i;

export const isDocx = (zip: ZipPackage): boolean => zip.names.includes('[Content_Types].xml');

/** Throws FileRefused. */
export const openDocx = async (zip: ZipPackage): Promise<DocxFile> => {
  const types = (await zip.read('[Content_Types].xml')) ?? '';
  if (zip.names.some((name) => macroParts.test(name)) || /macroEnabled|vbaProject/i.test(types))
    throw new FileRefused('file-has-macros');
  const main = await mainPart(zip);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = async (name: string) => {
    const text = await zip.read(`${folder}${name}`);
    return text === null ? null : parseXml(text);
  };
  const text = await zip.read(main);
  const body = text === null ? undefined : elementsOf(parseXml(text)).find(({ name }) => name === 'w:body');
  if (!body) throw new FileRefused('file-not-readable');
  const relations = await part(`_rels/${main.slice(folder.length)}.rels`);
  return {
    body,
    styles: new DocxStyles(await part('styles.xml')),
    numbering: new DocxNumbering(await part('numbering.xml')),
    links: linksIn(relations),
    partOf: partsIn(relations, folder),
    footnotes: notesIn(await part('footnotes.xml'), 'w:footnote'),
    endnotes: notesIn(await part('endnotes.xml'), 'w:endnote'),
    textWidth: textWidthIn(body),
    headersAndFooters: await countMargins(zip, folder),
    properties: await countProperties(zip),
  };
};

const mainPart = async (zip: ZipPackage): Promise<string> => {
  const relations = await zip.read('_rels/.rels');
  const main =
    relations &&
    elementsOf(parseXml(relations)).find(({ attributes }) => attributes['Type']?.endsWith('/officeDocument'));
  return (main ? main.attributes['Target'] : undefined)?.replace(/^\//, '') ?? 'word/document.xml';
};

const linksIn = (relations: XmlElement | null): Map<string, string> =>
  new Map(
    (relations ? elementsOf(relations) : [])
      .filter(({ attributes }) => attributes['Type']?.endsWith('/hyperlink'))
      .map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']),
  );

const partsIn = (relations: XmlElement | null, folder: string): DocxFile['partOf'] => {
  const parts = new Map(
    (relations ? elementsOf(relations) : [])
      .filter(({ attributes }) => attributes['Type']?.endsWith('/image') && !attributes['TargetMode'])
      .map(({ attributes: { Id: id = '', Target: target = '' } }) => [
        id,
        target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      ]),
  );
  return (id) => parts.get(id ?? '') ?? '';
};

/** The separators between text and notes are notes of a special type. */
const notesIn = (root: XmlElement | null, name: string): Map<string, XmlElement> =>
  new Map(
    (root ? elementsOf(root) : [])
      .filter((note) => note.name === name && note.attributes['w:type'] === undefined)
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );

/** Those with words in them; a number of the page is no loss. */
const countMargins = async (zip: ZipPackage, folder: string): Promise<number> => {
  let count = 0;
  for (const name of zip.names) {
    if (!name.startsWith(folder) || !/\/(header|footer)\d*\.xml$/.test(name)) continue;
    const text = await zip.read(name);
    if (
      text &&
      allOf(parseXml(text), 'w:t').some((run) => /\p{L}/u.test(textOf(run)) && !isPageWord(textOf(run)))
    )
      count += 1;
  }
  return count;
};

const isPageWord = (words: string): boolean => /^\s*(pagina|page|van|of|\W|\d)*\s*$/i.test(words);

const personal = new Set(['creator', 'lastModifiedBy', 'keywords', 'category', 'description', 'subject']);
const nobody = new Set(['', 'Leerkring', 'Un-named']);

const countProperties = async (zip: ZipPackage): Promise<number> => {
  const core = await zip.read('docProps/core.xml');
  const custom = await zip.read('docProps/custom.xml');
  const named = core
    ? elementsOf(parseXml(core)).filter(
        (element) => personal.has(element.name.replace(/^.*:/, '')) && !nobody.has(textOf(element).trim()),
      ).length
    : 0;
  return named + (custom ? elementsOf(parseXml(custom)).length : 0);
};

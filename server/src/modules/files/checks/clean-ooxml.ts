/**
 * docx, xlsx and pptx: without who made them and where, without comments, and with tracked changes as if
 * everybody agreed. Refused with macros, with objects of other programs, and with anything that fetches from
 * elsewhere when it is opened; a link that somebody clicks may stay.
 */
import { posix } from 'node:path';
import type { Removal } from '@leerkring/shared/contract/files';
import { FileRefused } from '../../../platform/packages/file-refused.js';
import { type Fate, filterXml, type SeenElement } from '../../../platform/packages/xml-filter.js';
import { elementsOf, parseXml } from '../../../platform/packages/xml-tree.js';
import type { ZipPackage } from '../../../platform/packages/zip-package.js';
import type { Cleaner } from './clean-package.js';

const contentTypes = '[Content_Types].xml';

/** By the name of a part. */
const leftOut: readonly [RegExp, Removal][] = [
  [/^docProps\/core\.xml$/, 'author'],
  [/^docProps\/thumbnail\./, 'thumbnail'],
  [/^(docProps|docMetadata)\//, 'properties'],
  [/^word\/(comments\w*|people)\.xml$/, 'comments'],
  [/^xl\/(comments\w*\.xml|comments\/|threadedComments\/|persons\/)/, 'comments'],
  [/^ppt\/(comments\/|commentAuthors\.xml|authors\.xml)/, 'comments'],
  [/^xl\/revisions\//, 'tracked-changes'],
  [/^_xmlsignatures\//, 'signature'],
  [/\/printerSettings\//, 'properties'],
];

const refused: readonly [RegExp, FileRefused['code']][] = [
  [/vbaProject|vbaData|\.bas$|^xl\/(macrosheets|dialogsheets)\//i, 'file-has-macros'],
  [
    /\/activeX\/|\/ctrlProps\/|oleObject|^xl\/(externalLinks|connections\.xml|queryTables)/i,
    'file-is-active',
  ],
  [/\.(exe|dll|js|vbs|lnk|scr|bat|cmd|ps1|hta|svgz|html?)$/i, 'file-is-active'],
];

/** Elements that come with comments. */
const commentMarks = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);
const changesDropped = new Set([
  ...['w:del', 'w:moveFrom', 'w:cellIns', 'w:cellDel', 'w:cellMerge', 'w:numberingChange', 'w:tblGridChange'],
  ...['rPr', 'pPr', 'tblPr', 'tblPrEx', 'trPr', 'tcPr', 'sectPr'].map((name) => `w:${name}Change`),
  ...['moveFrom', 'moveTo', 'customXmlIns', 'customXmlDel', 'customXmlMoveFrom', 'customXmlMoveTo'].flatMap(
    (name) => [`w:${name}RangeStart`, `w:${name}RangeEnd`],
  ),
]);
const changesUnwrapped = new Set(['w:ins', 'w:moveTo']);
/** Paths on somebody's computer, and the sessions in which something was written. */
const traces = new Set(['attachedTemplate', 'absPath', 'rsids', 'fileSharing', 'mailMerge']);
/** Fields that fetch or start something. */
const activeField = /(?:<w:instrText[^>]*>|w:instr=")\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\b/i;

export const isOoxml = (zip: ZipPackage): boolean => zip.names.includes(contentTypes);

/** Throws FileRefused. */
export const ooxmlCleaner: Cleaner = async (zip, removed) => {
  const types = (await zip.read(contentTypes)) ?? '';
  if (/macroEnabled|vbaProject/i.test(types)) throw new FileRefused('file-has-macros');
  const withComments = new Set(await sheetsWithComments(zip));
  const drawings = new Set([...withComments].flatMap(({ drawings: paths }) => paths));
  const sheets = new Set([...withComments].map(({ sheet }) => sheet));
  const isGone = (part: string) => drawings.has(part) || leftOut.some(([pattern]) => pattern.test(part));

  const fateOf =
    (part: string) =>
    (element: SeenElement): Fate => {
      const fate = fateInText(element, sheets.has(part));
      if (fate?.removal) removed.add(fate.removal);
      return fate?.fate ?? 'keep';
    };

  return {
    leavesOut: (part) => {
      const fault = refused.find(([pattern]) => pattern.test(part));
      if (fault) throw new FileRefused(fault[1]);
      if (drawings.has(part)) return 'comments';
      return leftOut.find(([pattern]) => pattern.test(part))?.[1] ?? null;
    },
    change: async (part, read) => {
      if (part === contentTypes)
        return filterXml(await read(), ({ name, attributes }) =>
          name === 'ct:Override' && isGone((attributes['PartName'] ?? '').slice(1)) ? 'drop' : 'keep',
        );
      if (part.endsWith('.rels'))
        return filterXml(await read(), (element) => relationFate(element, baseOf(part), isGone));
      if (!/\.(xml|vml)$/.test(part)) return null;
      const text = await read();
      if (/<!DOCTYPE/i.test(text)) throw new FileRefused('file-not-readable');
      if (activeField.test(text)) throw new FileRefused('file-is-active');
      const isRunning = part.startsWith('word/') || part === 'xl/workbook.xml' || sheets.has(part);
      return isRunning && part.endsWith('.xml') ? filterXml(text, fateOf(part)) : null;
    },
  };
};

const fateInText = (
  { name, local }: SeenElement,
  hasComments: boolean,
): { fate: Fate; removal: Removal | null } | null => {
  if (commentMarks.has(name)) return { fate: 'drop', removal: 'comments' };
  if (changesDropped.has(name)) return { fate: 'drop', removal: 'tracked-changes' };
  if (changesUnwrapped.has(name)) return { fate: 'unwrap', removal: 'tracked-changes' };
  if (traces.has(local)) return { fate: 'drop', removal: local === 'rsids' ? null : 'properties' };
  if (hasComments && local === 'legacyDrawing') return { fate: 'drop', removal: 'comments' };
  return null;
};

/** `xl/worksheets/_rels/sheet1.xml.rels` speaks for `xl/worksheets/`. */
const baseOf = (relations: string): string => posix.dirname(posix.dirname(relations));

const targetOf = (base: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(base, target));

const relationFate = (
  { name, attributes }: SeenElement,
  base: string,
  isGone: (part: string) => boolean,
): Fate => {
  if (name !== 'rel:Relationship') return 'keep';
  const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
  if (mode !== 'External') return isGone(targetOf(base, target)) ? 'drop' : 'keep';
  if (/\/(attachedTemplate|mailMergeSource|mailMergeHeaderSource)$/.test(type)) return 'drop';
  if (/\/hyperlink$/.test(type)) return 'keep';
  throw new FileRefused('file-is-active');
};

/** In a sheet a comment has a drawing too, which shows nothing without it. */
const sheetsWithComments = async (zip: ZipPackage): Promise<{ sheet: string; drawings: string[] }[]> => {
  const found: { sheet: string; drawings: string[] }[] = [];
  for (const part of zip.names) {
    const sheet = /^xl\/worksheets\/_rels\/([^/]+)\.rels$/.exec(part)?.[1];
    if (!sheet) continue;
    const relations = elementsOf(parseXml((await zip.read(part)) ?? '')).map(({ attributes }) => attributes);
    if (!relations.some(({ Type: type }) => /\/comments$/.test(type ?? ''))) continue;
    const drawings = relations
      .filter(({ Type: type }) => /\/vmlDrawing$/.test(type ?? ''))
      .map(({ Target: target }) => targetOf('xl/worksheets', target ?? ''));
    found.push({ sheet: `xl/worksheets/${sheet}`, drawings });
  }
  return found;
};

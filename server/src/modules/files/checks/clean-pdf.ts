/**
 * PDF: written anew with only what its pages lead to. Older states of the file, who made it and with what, files
 * in it and scripts are gone; with something that starts a program it is refused. What stays is for whom it was made:
 * its title, its tags, and that it says it is PDF/UA.
 */

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Removal } from '@leerkring/shared/contract/files';
import { FileRefused } from '../../../platform/packages/file-refused.js';
import type { Checked } from './checked.js';
import { accessibilityPart, claimAccessibility } from './pdf-claim.js';

const maxObjects = 500_000;

/** Kinds of action that do something by themselves, and what becomes of them. */
const scriptActions = new Set(['/JavaScript', '/SubmitForm', '/ImportData', '/Rendition', '/ResetForm']);
const refusedActions = new Set(['/Launch', '/RichMediaExecute', '/GoToE']);
const refusedNotes = new Set(['/RichMedia', '/3D', '/Movie', '/Screen']);

const name = (text: string) => PDFName.of(text);
const textIn = (dict: PDFDict, key: string): string => String(dict.lookup(name(key)) ?? '');

/** Throws FileRefused. */
export const cleanPdf = async (bytes: Buffer): Promise<Checked> => {
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') throw new FileRefused('file-not-what-it-says');
  const file = await opened(bytes);
  const removed = new Set<Removal>();
  const { context, catalog } = file;
  const title = titleOf(file);
  const part = accessibilityPart(file);
  if (context.trailerInfo.Info) removed.add('author');
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  const names = catalog.lookupMaybe(name('Names'), PDFDict);
  if (names?.delete(name('EmbeddedFiles'))) removed.add('attachments');
  if (names?.delete(name('JavaScript'))) removed.add('scripts');
  for (const key of ['Perms', 'DSS', 'Collection']) catalog.delete(name(key));
  const found = reachable(file, removed);
  for (const [ref] of context.enumerateIndirectObjects()) if (!found.has(ref.tag)) context.delete(ref);
  if (title !== null) context.trailerInfo.Info = context.register(context.obj({ Title: title }));
  if (title !== null && part !== null) claimAccessibility(file, part, title.decodeText());
  const content = await file.save({ updateFieldAppearances: false, addDefaultPage: false });
  return { content: Buffer.from(content), size: null, removed };
};

const opened = async (bytes: Buffer): Promise<PDFDocument> => {
  try {
    const file = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
    if (file.isEncrypted) throw new FileRefused('file-locked');
    if (file.getPageCount() < 1) throw new FileRefused('file-not-readable');
    if (file.context.largestObjectNumber > maxObjects) throw new FileRefused('file-too-complex');
    return file;
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('file-not-readable');
  }
};

/** Readers and screen readers show it in the place of the name of the file. */
const titleOf = ({ context }: PDFDocument): PDFString | PDFHexString | null => {
  const info = context.lookup(context.trailerInfo.Info);
  const title = info instanceof PDFDict ? info.lookup(name('Title')) : undefined;
  return title instanceof PDFString || title instanceof PDFHexString ? title : null;
};

/** Cleans everything that the file leads to, and tells what that is. */
const reachable = ({ context, catalog }: PDFDocument, removed: Set<Removal>): Set<string> => {
  const found = new Set<string>();
  const waiting: PDFObject[] = [catalog, ...(context.trailerInfo.Root ? [context.trailerInfo.Root] : [])];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFRef) {
      if (found.has(next.tag)) continue;
      found.add(next.tag);
      const led = context.lookup(next);
      if (led) waiting.push(led);
    } else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else {
      const dict = next instanceof PDFStream ? next.dict : next;
      if (!(dict instanceof PDFDict)) continue;
      clean(dict, removed);
      waiting.push(...dict.values());
    }
  }
  return found;
};

const personal: readonly [key: string, removal: Removal | null][] = [
  ['Metadata', 'author'],
  ['PieceInfo', 'properties'],
  ['AF', 'attachments'],
  ['LastModified', null],
];

const clean = (dict: PDFDict, removed: Set<Removal>): void => {
  for (const [key, removal] of personal) if (dict.delete(name(key)) && removal) removed.add(removal);
  for (const key of ['A', 'OpenAction', 'Next', 'PA', 'AA']) cleanAction(dict, key, removed);
  if (textIn(dict, 'XFA') !== '') throw new FileRefused('file-is-active');
  if (textIn(dict, 'FT') === '/Sig' && dict.delete(name('V'))) removed.add('signature');
  const kind = textIn(dict, 'Subtype');
  if (!dict.has(name('Rect'))) return;
  if (refusedNotes.has(kind)) throw new FileRefused('file-is-active');
  // A remark on a page stays; who made it does not.
  if (kind !== '/Widget' && dict.delete(name('T'))) removed.add('author');
  if (kind === '/FileAttachment' && dict.delete(name('FS'))) removed.add('attachments');
};

/** `AA` holds actions by what calls them, the others are one action or where to go. */
const cleanAction = (dict: PDFDict, key: string, removed: Set<Removal>): void => {
  const action = dict.lookup(name(key));
  if (action instanceof PDFArray && key === 'Next')
    for (const each of action.asArray()) refuseStarting(dict.context.lookup(each));
  if (!(action instanceof PDFDict)) return;
  refuseStarting(action);
  const isScript = scriptActions.has(textIn(action, 'S')) || action.has(name('JS'));
  if (!isScript && key !== 'AA') return;
  if (key === 'AA') for (const each of action.values()) refuseStarting(dict.context.lookup(each));
  dict.delete(name(key));
  removed.add('scripts');
};

const refuseStarting = (action: PDFObject | undefined): void => {
  if (action instanceof PDFDict && refusedActions.has(textIn(action, 'S')))
    throw new FileRefused('file-is-active');
};

/** Checks one file that somebody brought, and makes of it what is kept. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { type FileExtension, fileTypes } from '@leerkring/shared/contract/file-types';
import type { Removal } from '@leerkring/shared/contract/files';
import { FileRefused } from '../../../platform/packages/file-refused.js';
import type { ZipPackage } from '../../../platform/packages/zip-package.js';
import type { Checked } from './checked.js';
import { cleanImage, isImage } from './clean-image.js';
import { isOdf, odfCleaner } from './clean-odf.js';
import { isOoxml, ooxmlCleaner } from './clean-ooxml.js';
import { type Cleaner, cleanPackage, isCompound, isZip } from './clean-package.js';
import { cleanPdf } from './clean-pdf.js';
import { cleanPlain } from './clean-plain.js';

export interface CheckOrder {
  what: 'check';
  from: string;
  to: string;
  extension: FileExtension;
}
export interface CheckedFile {
  bytes: number;
  sha256: string;
  size: Checked['size'];
  removed: Removal[];
}

/** Throws FileRefused. */
export const checkFile = async ({ from, to, extension }: CheckOrder): Promise<CheckedFile> => {
  const { content, size, removed } = await clean(await readFile(from), extension);
  await writeFile(to, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { bytes: content.byteLength, sha256, size, removed: [...removed] };
};

/** Throws FileRefused. */
export const clean = async (bytes: Buffer, extension: FileExtension): Promise<Checked> => {
  const { family } = fileTypes[extension];
  if (family === 'pdf') return cleanPdf(bytes);
  if (family === 'plain') return cleanPlain(bytes);
  return isImage(extension) ? cleanImage(bytes, extension) : cleanOffice(bytes, extension);
};

const cleanOffice = async (bytes: Buffer, extension: FileExtension): Promise<Checked> => {
  if (isCompound(bytes))
    throw new FileRefused(bytes.includes(lockedPart) ? 'file-locked' : 'file-not-what-it-says');
  if (!isZip(bytes)) throw new FileRefused('file-not-what-it-says');
  const removed = new Set<Removal>();
  let isOuter = true;
  const cleanerOf = async (zip: ZipPackage) => {
    if (isOuter && !(await isOf(zip, extension))) throw new FileRefused('file-not-what-it-says');
    isOuter = false;
    return cleanerFor(zip);
  };
  return { content: await cleanPackage(bytes, cleanerOf, removed), size: null, removed };
};

/** As a name in the directory of a compound file. */
const lockedPart = Buffer.from('EncryptedPackage', 'utf16le');

const cleanerFor = (zip: ZipPackage): Cleaner => {
  if (isOdf(zip)) return odfCleaner;
  if (isOoxml(zip)) return ooxmlCleaner;
  // A package of something else, in a package.
  throw new FileRefused('file-too-complex');
};

/** The part that only this kind has. */
const mainParts: Partial<Record<FileExtension, RegExp>> = {
  docx: /^word\/document\d*\.xml$/,
  xlsx: /^xl\/workbook\.xml$/,
  pptx: /^ppt\/presentation\.xml$/,
};

const isOf = async (zip: ZipPackage, extension: FileExtension): Promise<boolean> => {
  const main = mainParts[extension];
  if (main) return isOoxml(zip) && zip.names.some((name) => main.test(name));
  return (await zip.read('mimetype'))?.trim() === fileTypes[extension].mediaType;
};

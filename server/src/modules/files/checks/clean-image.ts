/**
 * Images are painted anew: what is left is what can be seen. Where and with what a picture was taken, the
 * thumbnail of what was cropped away, and whatever was hidden behind the picture are gone.
 */
import type { FileExtension } from '@leerkring/shared/contract/file-types';
import type { Removal } from '@leerkring/shared/contract/files';
import sharp from 'sharp';
import { FileRefused } from '../../../platform/packages/file-refused.js';
import type { Checked } from './checked.js';

/** A camera of today makes 50 million; painting four bytes for each is 200 MB. */
const maxPixels = 60_000_000;
/** Of the longest side: sharp on any screen, and on paper. */
const maxSide = 4_096;

const formats = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp' } as const;
type ImageExtension = keyof typeof formats;

export const isImage = (extension: FileExtension): extension is ImageExtension => extension in formats;

// One image at a time, and nothing of it is kept for the next.
sharp.cache(false);
sharp.concurrency(1);

/** Throws FileRefused. */
export const cleanImage = async (bytes: Buffer, extension: ImageExtension): Promise<Checked> => {
  const format = formats[extension];
  if (!isOf[format](bytes)) throw new FileRefused('file-not-what-it-says');
  const facts = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!facts?.width || !facts.height || facts.format !== format) throw new FileRefused('file-not-readable');
  if (facts.width * facts.height > maxPixels) throw new FileRefused('file-too-complex');
  const removed = new Set<Removal>();
  if (facts.exif) removed.add(tellsPlace(facts.exif) ? 'place' : 'properties');
  if (facts.xmp || facts.iptc) removed.add('properties');
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, pages: 1 })
      .rotate()
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .toFormat(format, format === 'png' ? {} : { quality: 88 })
      .timeout({ seconds: 30 })
      .toBuffer({ resolveWithObject: true });
    return { content: data, size: { width: info.width, height: info.height }, removed };
  } catch (error) {
    throw new FileRefused(/timeout/i.test(String(error)) ? 'file-too-complex' : 'file-not-readable');
  }
};

const isOf: Record<(typeof formats)[ImageExtension], (bytes: Buffer) => boolean> = {
  png: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  jpeg: (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')),
  webp: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
};

/** Whether the first list of an Exif block points at a list of GPS facts (tag 0x8825). */
const tellsPlace = (exif: Buffer): boolean => {
  const start = exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0;
  const isLittle = exif.toString('latin1', start, start + 2) === 'II';
  const short = (at: number) =>
    at + 2 > exif.length ? 0 : isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at);
  const word = (at: number) =>
    at + 4 > exif.length ? 0 : isLittle ? exif.readUInt32LE(at) : exif.readUInt32BE(at);
  const list = start + word(start + 4);
  return Array.from({ length: Math.min(short(list), 200) }, (_, index) =>
    short(list + 2 + index * 12),
  ).includes(0x8825);
};

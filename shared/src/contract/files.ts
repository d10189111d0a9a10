/**
 * Files that people bring. An upload is one person's until it is whole and was checked; then it is a file, and
 * the module that takes it in (a text, the library) says who may have it. A part of an upload is saved when it
 * is acknowledged, so that after a cut, or a reload, it goes on where it was.
 */
import { z } from 'zod';
import { FileId, UploadId } from './common.js';
import { fileExtensions, fileTypes } from './file-types.js';
import { route } from './route.js';

export const maxFileBytes = 100 * 1024 * 1024;
/** Of one part; on a slow line a part must come within half a minute. */
export const maxPartBytes = 4 * 1024 * 1024;
/** More small parts than any line needs. */
export const maxParts = 2_000;
/** That one person has on the way. */
export const maxUploads = 20;
export const maxFileNameLength = 150;
/** How a part is sent. */
export const partType = 'application/offset+octet-stream';

/** SHA-256 in hexadecimal. */
const Digest = z.string().regex(/^[0-9a-f]{64}$/);

export const UploadView = z.object({
  id: UploadId,
  name: z.string(),
  bytes: z.int(),
  /** So far; the next part begins there. */
  received: z.int(),
});
export type UploadView = z.infer<typeof UploadView>;

/** What was taken out of a file before it was kept. */
export const Removal = z.enum([
  'author',
  'place',
  'properties',
  'comments',
  'tracked-changes',
  'thumbnail',
  'signature',
  'attachments',
  'scripts',
]);
export type Removal = z.infer<typeof Removal>;

export const FileView = z.object({
  id: FileId,
  name: z.string(),
  extension: z.enum(fileExtensions),
  bytes: z.int(),
  /** In pixels, of an image. */
  size: z.object({ width: z.int(), height: z.int() }).nullable(),
  removed: z.array(Removal),
});
export type FileView = z.infer<typeof FileView>;

const upload = '/uploads/:uploadId';
const allTypes = [...new Set(Object.values(fileTypes).map(({ mediaType }) => mediaType))];
const imageTypes = allTypes.filter((type) => type.startsWith('image/'));

/** What can be wrong with a file, in the order in which it is looked for. */
export const fileRefusals = [
  'file-damaged',
  'file-not-what-it-says',
  'file-not-readable',
  'file-locked',
  'file-has-macros',
  'file-is-active',
  'file-too-complex',
  'file-has-virus',
  'scan-unavailable',
  'storage-full',
] as const;

export const fileRoutes = {
  /** With the same digest as one on the way, that one. */
  begin: route('POST', '/uploads', {
    summary: 'Begin to send a file, or go on where it was cut',
    body: z.strictObject({
      name: z.string().min(1).max(500),
      bytes: z.int().min(1),
      /** Of all of it. Without it an upload cannot be found again after a reload. */
      sha256: Digest.nullable(),
    }),
    answer: UploadView,
    problems: [
      'too-large',
      'file-name-not-accepted',
      'file-type-not-accepted',
      'quota-reached',
      'limit-reached',
    ],
  }),
  look: route('GET', upload, { summary: 'How much of a file has arrived', answer: UploadView }),
  append: route('PATCH', upload, {
    summary: 'Send the next part of a file',
    query: z.strictObject({
      offset: z
        .string()
        .regex(/^\d{1,10}$/)
        .transform(Number),
    }),
    upload: { types: [partType], maxBytes: maxPartBytes },
    answer: UploadView,
    problems: ['upload-moved-on', 'limit-reached', 'storage-full'],
  }),
  /** A file that is refused is gone at once; one that could not be scanned waits. */
  finish: route('POST', `${upload}/file`, {
    summary: 'Check a file that has arrived, and keep it',
    answer: FileView,
    problems: ['upload-incomplete', 'upload-busy', 'quota-reached', ...fileRefusals],
  }),
  cancel: route('DELETE', upload, { summary: 'Send a file no further' }),
  discard: route('DELETE', '/files/:fileId', {
    summary: 'Throw away a file of mine that belongs to nothing yet',
  }),
  download: route('GET', '/files/:fileId/content', {
    summary: 'A file, to keep; parts of it can be asked for (RFC 9110, Range)',
    download: allTypes,
    ranges: true,
    problems: ['no-such-range'],
  }),
  picture: route('GET', '/files/:fileId/picture', {
    summary: 'An image, to look at on a page',
    download: imageTypes,
  }),
};

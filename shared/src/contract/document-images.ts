/** Images in co-written texts. A file becomes an image of a text first, and only then stands in it. */
import { z } from 'zod';
import { FileId } from './common.js';
import { route } from './route.js';

/** More than any text has. */
export const maxImages = 200;

/** As it stands in the text; its address is that of `fileRoutes.picture`. */
export const DocumentImage = z.object({ fileId: FileId, width: z.int(), height: z.int() });
export type DocumentImage = z.infer<typeof DocumentImage>;

export const documentImageRoutes = {
  add: route('POST', '/documents/:documentId/images', {
    summary: 'Take a file of mine, or an image of another text that I may read, into a text',
    body: z.strictObject({ fileId: FileId }),
    answer: DocumentImage,
    problems: ['read-only', 'file-type-not-accepted', 'limit-reached', 'quota-reached'],
  }),
};

/**
 * The library for whoever is not signed in: public items that are no concept, each in its newest version. What names
 * a person, or says who uses it, stays inside.
 */
import { z } from 'zod';
import { Day, Instant } from './common.js';
import { fileTypes } from './file-types.js';
import { FileView } from './files.js';
import { LibraryItemView, LibraryQuery, LibraryStatus, LibrarySummary } from './library.js';
import { route } from './route.js';

export const PublicLibraryQuery = LibraryQuery.pick({ kind: true, words: true, page: true });
export type PublicLibraryQuery = z.infer<typeof PublicLibraryQuery>;

export const PublicSummary = LibrarySummary.pick({
  ...{ id: true, kind: true, documentType: true, title: true, description: true, year: true },
  ...{ version: true, changedAt: true },
}).extend({
  /** The name of whose it is. */
  organisation: z.string(),
  status: LibraryStatus.exclude(['concept']),
});
export type PublicSummary = z.infer<typeof PublicSummary>;

export const PublicFile = FileView.pick({ id: true, name: true, extension: true, bytes: true });
export type PublicFile = z.infer<typeof PublicFile>;

export const PublicItemView = PublicSummary.extend({
  ...LibraryItemView.pick({
    ...{ story: true, stepKey: true, sizeClass: true, licence: true, contactRole: true, links: true },
  }).shape,
  /** By their names. */
  themes: z.array(z.string()),
  reviewOn: Day.nullable(),
  /** When the version was made. */
  madeAt: Instant,
  files: z.array(PublicFile),
});
export type PublicItemView = z.infer<typeof PublicItemView>;

const item = '/public-library/items/:itemId';

export const publicLibraryRoutes = {
  list: route('GET', '/public-library/items', {
    access: 'public',
    summary: 'What anybody may read in the library',
    query: PublicLibraryQuery,
    answer: z.object({ items: z.array(PublicSummary), total: z.int() }),
  }),
  get: route('GET', item, {
    access: 'public',
    summary: 'One item that anybody may read, in its newest version',
    answer: PublicItemView,
  }),
  file: route('GET', `${item}/files/:fileId`, {
    access: 'public',
    summary: 'A file of the newest version of an item that anybody may read, to keep',
    download: [...new Set(Object.values(fileTypes).map(({ mediaType }) => mediaType))],
  }),
};

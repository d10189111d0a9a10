/**
 * Versions of a co-edited text: how it was at a moment, to read, to compare and to put back. They are as closed
 * as the text itself, and go with it; what was typed and deleted goes from them too when its history is forgotten.
 */
import { z } from 'zod';
import { DocumentVersionId, FileId, Instant, PersonId, writtenText } from './common.js';
import { calloutKinds } from './document-schema.js';
import { PersonView } from './identity.js';
import { route } from './route.js';

/** Characters in the name of a version. */
export const maxVersionName = 80;

export const VersionKind = z.enum([
  /** When writing paused, and while it went on for long. */
  'automatic',
  /** At the end of a phase of a session. */
  'phase',
  /** Somebody gave it a name, and it is never thinned out. */
  'named',
  /** Just before another version was put back. */
  'before-restore',
  /** Just before one person took away more than half of the text. */
  'before-removal',
]);
export type VersionKind = z.infer<typeof VersionKind>;

export const VersionView = z.object({
  id: DocumentVersionId,
  kind: VersionKind,
  /** What somebody called it, or the title of the phase; otherwise empty. */
  name: z.string(),
  madeAt: Instant,
  /** Who named it, or put another version back. */
  madeBy: PersonId.nullable(),
  /** Who wrote since the version before it. */
  authors: z.array(PersonId),
  /** Who took away more than half of it afterwards. */
  removedBy: PersonId.nullable(),
  /** Nothing was written since. */
  isCurrent: z.boolean(),
});
export type VersionView = z.infer<typeof VersionView>;

export const VersionList = z.object({
  /** The newest first. */
  versions: z.array(VersionView),
  /** Everybody who is named in them. */
  people: z.array(PersonView),
  mayWrite: z.boolean(),
  /** How it was before one person just took away more than half; null when that was put back, or is longer ago. */
  beforeRemoval: DocumentVersionId.nullable(),
});
export type VersionList = z.infer<typeof VersionList>;

export const TextChange = z.enum(['same', 'added', 'removed']);
export type TextChange = z.infer<typeof TextChange>;

/** Characters with one fate. `by`: who added or removed them; null when nobody knows any more. */
export const TextRun = z.object({
  text: z.string(),
  /** Marks of the editor, by name: `bold`, `link`. */
  marks: z.array(z.string()),
  change: TextChange,
  by: PersonId.nullable(),
});
export type TextRun = z.infer<typeof TextRun>;

/** A paragraph, with what stands around it. */
export const TextBlock = z.object({
  /** Of an image the words say what it shows. */
  kind: z.enum(['paragraph', 'heading', 'rule', 'image']),
  image: FileId.nullable(),
  /** Of a heading. */
  level: z.int().nullable(),
  /** At the beginning of an item of a list; of a task: whether it is done. */
  marker: z.enum(['bullet', 'number', 'open', 'done']).nullable(),
  number: z.int().nullable(),
  /** Lists around it. */
  depth: z.int(),
  quoted: z.boolean(),
  /** The box that it stands in. */
  box: z.enum([...calloutKinds, 'cell']).nullable(),
  /** Of the block itself; what is in it may have another fate. */
  change: TextChange,
  by: PersonId.nullable(),
  runs: z.array(TextRun),
});
export type TextBlock = z.infer<typeof TextBlock>;

export const VersionText = z.object({
  blocks: z.array(TextBlock),
  /** Everybody who is named in the blocks. */
  people: z.array(PersonView),
});
export type VersionText = z.infer<typeof VersionText>;

const named = z.strictObject({ name: writtenText(maxVersionName) });

export const documentVersionRoutes = {
  list: route('GET', '/documents/:documentId/versions', {
    summary: 'The versions of a text, without what is in them',
    answer: VersionList,
  }),
  make: route('POST', '/documents/:documentId/versions', {
    summary: 'Give the text as it is now a name',
    problems: ['read-only', 'limit-reached'],
    body: named,
    answer: VersionView,
  }),
  read: route('GET', '/documents/:documentId/versions/:versionId', {
    summary: 'What is in a version',
    problems: ['limit-reached'],
    answer: VersionText,
  }),
  name: route('PUT', '/documents/:documentId/versions/:versionId/name', {
    summary: 'Give a version a name, by which it is kept',
    problems: ['read-only', 'limit-reached'],
    body: named,
    answer: VersionView,
  }),
  /** `with`: another version; without it the text as it is now. The older of the two comes first. */
  compare: route('GET', '/documents/:documentId/versions/:versionId/comparison', {
    summary: 'What was added and removed between a version and another one, or the text as it is now',
    problems: ['limit-reached'],
    query: z.strictObject({ with: DocumentVersionId.optional() }),
    answer: VersionText,
  }),
  /**
   * As an edit of who asks. Of what one person took away, only that is put back: what others wrote since stays.
   * The answer is the version of just before; null when the text was like that already.
   */
  restore: route('POST', '/documents/:documentId/versions/:versionId/restoration', {
    summary: 'Put a version back, for everybody',
    problems: ['read-only', 'limit-reached', 'document-replaced'],
    answer: z.object({ before: DocumentVersionId.nullable() }),
  }),
};

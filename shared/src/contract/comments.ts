/**
 * Comments on a passage of a co-edited text, in threads. A passage is kept beside the text and not in it, so
 * that somebody who may not write in the text can comment on it.
 */
import { z } from 'zod';
import { CommentId, CommentThreadId, Instant, PersonId, Revision, writtenText } from './common.js';
import { Incarnation, Passage } from './documents.js';
import { PersonView } from './identity.js';
import { route } from './route.js';

export const maxCommentLength = 2_000;

/** Plain text; somebody who is mentioned stands in it as `@{id}` (rules/comment-body.ts). */
const CommentBody = writtenText(maxCommentLength);

/** A place in the text as its author had it before them. */
const GivenPassage = z.strictObject({ incarnation: Incarnation, passage: Passage });

export const CommentView = z.object({
  id: CommentId,
  authorId: PersonId,
  /** Empty when it was removed. */
  body: z.string(),
  at: Instant,
  editedAt: Instant.nullable(),
  removed: z.boolean(),
  revision: Revision,
  mayChange: z.boolean(),
  mayRemove: z.boolean(),
});
export type CommentView = z.infer<typeof CommentView>;

export const CommentThreadView = z.object({
  id: CommentThreadId,
  /** Null: the words it was about were gone when the history of the text was forgotten. */
  passage: Passage.nullable(),
  comments: z.array(CommentView),
  resolved: z.object({ at: Instant, by: PersonId }).nullable(),
  /** Goes up with every answer and when it is resolved or opened again. */
  revision: Revision,
  /** Something in it waits for me. */
  unread: z.boolean(),
});
export type CommentThreadView = z.infer<typeof CommentThreadView>;

/** The thing that a text belongs to; an agreement has one text. */
export const TextPage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('meeting'), id: z.uuid(), part: z.enum(['notes', 'reflection']) }),
  z.object({ kind: z.literal('agreement'), id: z.uuid() }),
]);
export type TextPage = z.infer<typeof TextPage>;

/** Where people read a text, in words and for a link. */
export const TextPlace = z.object({
  groupName: z.string(),
  /** What the text is called away from its page; null when nobody knows any more, as for the page. */
  title: z.string().nullable(),
  page: TextPage.nullable(),
});
export type TextPlace = z.infer<typeof TextPlace>;

export const DocumentComments = z.object({
  place: TextPlace,
  /** When the text is erased; null: with what it belongs to. */
  eraseAt: Instant.nullable(),
  /** Of the text to which the passages belong. */
  incarnation: Incarnation,
  mayComment: z.boolean(),
  threads: z.array(CommentThreadView),
  /** Everybody whose id stands in the threads, and everybody who can be mentioned. */
  people: z.array(PersonView),
  mentionable: z.array(PersonId),
});
export type DocumentComments = z.infer<typeof DocumentComments>;

const threads = '/documents/:documentId/comment-threads';
const thread = `${threads}/:threadId`;
const comment = `${thread}/comments/:commentId`;

export const commentRoutes = {
  list: route('GET', threads, { summary: 'The comments on a text', answer: DocumentComments }),
  open: route('POST', threads, {
    summary: 'Comment on a passage of a text',
    problems: ['not-allowed', 'document-replaced', 'limit-reached'],
    body: GivenPassage.extend({ body: CommentBody }),
    answer: CommentThreadView,
  }),
  answer: route('POST', `${thread}/comments`, {
    summary: 'Answer in a thread, which opens it again',
    problems: ['not-allowed', 'limit-reached'],
    body: z.strictObject({ body: CommentBody }),
    answer: CommentThreadView,
  }),
  change: route('PATCH', comment, {
    summary: 'Change a comment of mine',
    problems: ['not-allowed', 'conflict'],
    body: z.strictObject({ revision: Revision, body: CommentBody }),
    answer: CommentThreadView,
  }),
  /** When nothing is left of a thread, it is gone as well. */
  remove: route('DELETE', comment, {
    summary: 'Take a comment away, with its words',
    problems: ['not-allowed'],
  }),
  settle: route('PUT', `${thread}/resolution`, {
    summary: 'Say that a thread is resolved, or open it again',
    problems: ['not-allowed', 'conflict'],
    body: z.strictObject({ revision: Revision, resolved: z.boolean() }),
    answer: CommentThreadView,
  }),
  /** By whom rewrote it: to Yjs a paragraph that is split is another one, only an editor knows that it is the same. */
  move: route('PUT', `${thread}/passage`, {
    summary: 'Tell where the passage of a thread has gone in the text',
    problems: ['read-only', 'document-replaced', 'conflict'],
    body: GivenPassage.extend({ before: Passage }),
    answer: CommentThreadView,
  }),
  read: route('DELETE', `${thread}/notice`, { summary: 'I have read what was new to me in a thread' }),
};

/**
 * Co-edited texts over the socket. Every text has a log of edits, numbered from 1 without holes. A client
 * opens a text with what it holds and gets what it lacks; from then on each frame says after which number
 * its edits come, so that a client knows when it missed one. An edit is told to anybody, its author
 * included, only after it is in the database, and in the same order on every node.
 */
import { z } from 'zod';
import { DocumentId, PersonId } from './common.js';

/** Largest update a client may push, in bytes, before anything is parsed. */
export const maxUpdateBytes = 256 * 1024;
/** Largest state vector a client may send, in bytes: about 8,000 Yjs clients. */
const maxStateVectorBytes = 64 * 1024;

/** What a client sends; it arrives as a Buffer. */
const bytes = (max: number) =>
  z
    .custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes')
    .refine((value) => value.byteLength <= max, 'too-large');

/** The Yjs root that holds the text of every document. */
export const documentRoot = 'content';

/** Raised when the editor can write something that an editor of before would throw away. */
export const documentSchemaVersion = 5;

/** A number in the log of a document; 0 is before the first edit. */
export const Sequence = z.int().min(0);
/**
 * A document gets another incarnation when its history is rewritten. What a client holds of an earlier one
 * cannot be put together with it.
 */
export const Incarnation = z.int().min(1);

export const DocumentOpen = z.strictObject({
  documentId: DocumentId,
  /** Of the client's editor; with another one than the server's the text can be read only. */
  schemaVersion: z.int(),
  /** What the client has: everything up to this number, and a Yjs state vector in case the log is shorter now. */
  holds: z
    .strictObject({
      incarnation: Incarnation,
      sequence: Sequence,
      stateVector: bytes(maxStateVectorBytes),
    })
    .nullable(),
});

const YjsId = z.strictObject({ client: z.int().min(0), clock: z.int().min(0) });
/**
 * From one character of a text to another, both included, by what Yjs calls them: it stays with them
 * whatever others write. Where one of the two was deleted, the passage ends where that one stood.
 */
export const Passage = z.strictObject({ first: YjsId, last: YjsId });
export type Passage = z.infer<typeof Passage>;

/** A place in a text that stays where it is when others write before it (Yjs RelativePosition as JSON). */
const RelativePosition = z.strictObject({
  type: YjsId.nullish(),
  tname: z.literal(documentRoot).nullish(),
  item: YjsId.nullish(),
  assoc: z.int().min(-1).max(1).optional(),
});
export const Cursor = z.strictObject({ anchor: RelativePosition, head: RelativePosition });
export type Cursor = z.infer<typeof Cursor>;

/** Where somebody writes. The server says who it is; null: no longer there. */
export const Caret = z.object({
  /** Of one opening of one text, given out by the server: nobody can speak for another's. */
  seat: z.int(),
  person: z.object({ id: PersonId, name: z.string() }),
  cursor: Cursor.nullable(),
});
export type Caret = z.infer<typeof Caret>;

export const DocumentOpened = z.object({
  incarnation: Incarnation,
  /** The client is up to date with this number once it has applied `updates`. */
  sequence: Sequence,
  /** Everything the client lacks, in order: Yjs updates to apply in one transaction. */
  updates: z.array(z.custom<Uint8Array>()),
  mayWrite: z.boolean(),
  /** The client's editor is of another time than the server; only a reload lets it write. */
  outdated: z.boolean(),
  seat: z.int(),
  carets: z.array(Caret),
});
export type DocumentOpened = z.infer<typeof DocumentOpened>;

/** A text to read before there is a connection; opening it with what this holds brings what came since. */
export const DocumentText = z.object({
  incarnation: Incarnation,
  sequence: Sequence,
  /** Yjs updates to apply in order, in base64. */
  updates: z.array(z.string()),
});
export type DocumentText = z.infer<typeof DocumentText>;

export const DocumentPush = z.strictObject({
  documentId: DocumentId,
  incarnation: Incarnation,
  update: bytes(maxUpdateBytes),
  /** Where the caret is after it; told in the same frame as the edit. */
  cursor: Cursor.nullable().optional(),
  /**
   * Counts the pushes of one opening. With it, that this push is saved is told by the frame that shows it to
   * everybody, and the answer comes only when it is refused or was saved before: one write less for each edit.
   */
  number: z.int().min(1).optional(),
});
/** The number of the last edit of the push; it is in the database. */
export const Pushed = z.object({ sequence: Sequence });

export const DocumentCaret = z.strictObject({ documentId: DocumentId, cursor: Cursor.nullable() });
export const DocumentRef = z.strictObject({ documentId: DocumentId });

/** Edits and carets since the last frame, the client's own edits included. */
export const DocumentFrame = z.object({
  documentId: DocumentId,
  incarnation: Incarnation,
  /** The number before the first of `updates`; a client that is not there yet opens the text again. */
  after: Sequence,
  updates: z.array(z.custom<Uint8Array>()),
  carets: z.array(Caret),
  /** The pushes that are in the database now: the seat they came from, and their number. */
  saved: z.array(z.tuple([z.int(), z.int()])),
});
export type DocumentFrame = z.infer<typeof DocumentFrame>;

/** The right changed; null: the text is closed to this person. */
export const DocumentRight = z.object({ documentId: DocumentId, mayWrite: z.boolean().nullable() });

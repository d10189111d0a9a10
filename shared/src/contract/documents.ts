/** Co-edited texts: Yjs updates and awareness over the socket. Each update is stored before it is acknowledged. */
import { z } from 'zod';
import { DocumentId } from './common.js';

/** Largest update a client may push, in bytes, before anything is parsed. */
export const maxUpdateBytes = 256 * 1024;
/** Largest awareness frame, in bytes. */
export const maxAwarenessBytes = 4 * 1024;

/** Bytes arrive as Buffer on the server and as ArrayBuffer in the browser. */
const bytes = (max: number) =>
  z
    .custom<Uint8Array | ArrayBuffer>(
      (value) => value instanceof Uint8Array || value instanceof ArrayBuffer,
      'bytes',
    )
    .transform((value) => (value instanceof Uint8Array ? value : new Uint8Array(value)))
    .refine((value) => value.byteLength <= max, 'too-large');

/** The Yjs root that holds the text of every document. */
export const documentRoot = 'content';

export const DocumentOpen = z.strictObject({
  documentId: DocumentId,
  /** The client's Yjs state vector, so that only what it lacks is sent. */
  stateVector: bytes(64 * 1024).nullable(),
});

export const DocumentOpened = z.object({
  /** Everything the client lacks, as one Yjs update. */
  update: z.custom<Uint8Array>(),
  /** What the server knows, so that the client sends back what the server lacks. */
  stateVector: z.custom<Uint8Array>(),
  mayWrite: z.boolean(),
});
export type DocumentOpened = z.infer<typeof DocumentOpened>;

export const DocumentPush = z.strictObject({ documentId: DocumentId, update: bytes(maxUpdateBytes) });
export const DocumentAwareness = z.strictObject({ documentId: DocumentId, update: bytes(maxAwarenessBytes) });
export const DocumentRef = z.strictObject({ documentId: DocumentId });

/** The place of an update in its document's log. */
export const Pushed = z.object({ sequence: z.int() });

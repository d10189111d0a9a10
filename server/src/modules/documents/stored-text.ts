/** A text as the thread reads it from the database: one statement, so that it is of one moment. */
import type { DocumentId, PersonId } from '@leerkring/shared/contract/common';
import type { Client } from 'pg';
import type { Removals, Written } from './versions/removals.js';

export interface StoredText {
  documentId: DocumentId;
  /** As PostgreSQL gives a bigint. */
  incarnation: string;
  sequence: number;
  folded: number;
  snapshot: Buffer;
  /** The edits folded + 1 up to sequence. */
  log: (Written & { update: Buffer; at: Date })[];
  /** Who took away what, of the edits that are folded. */
  removals: Removals | null;
}

export async function readStored(client: Client, documentId: DocumentId): Promise<StoredText | null> {
  const { rows } = await client.query<
    Omit<StoredText, 'log' | 'documentId'> & { updates: Buffer[]; authors: PersonId[]; times: Date[] }
  >(
    `SELECT incarnation, sequence, folded, snapshot, removals, log.*
     FROM document JOIN document_head h ON h.document_id = id, LATERAL (
       SELECT coalesce(array_agg(u.update ORDER BY u.sequence), '{}') AS updates,
         coalesce(array_agg(u.person_id::text ORDER BY u.sequence), '{}') AS authors,
         coalesce(array_agg(u.at ORDER BY u.sequence), '{}') AS times
       FROM document_update u WHERE u.document_id = id) AS log
     WHERE id = $1`,
    [documentId],
  );
  const [row] = rows;
  if (!row) return null;
  const { updates, authors, times, ...text } = row;
  const log = updates.map((update, index) => ({
    update,
    personId: authors[index] as PersonId,
    at: times[index] ?? new Date(0),
  }));
  return { documentId, ...text, log };
}

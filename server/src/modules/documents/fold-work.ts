/** Folding a text, or writing it anew, in the thread: read, put together, and store if nobody was first. */
import type { Client } from 'pg';
import type { OrderOf } from './document-orders.js';
import { type Folded, fold, withoutHistory } from './document-state.js';
import type { Head } from './document-store.js';
import { newIncarnation } from './incarnation.js';
import { carryPassages } from './passage-rows.js';
import { readStored, type StoredText } from './stored-text.js';
import { addRemovals } from './versions/removals.js';

type What = 'fold' | 'forget-history' | 'remake';

const makers: Record<What, typeof fold> = {
  fold,
  'forget-history': withoutHistory,
  remake: withoutHistory,
};

/** The head after it; null: there was nothing to do, or somebody else was first. */
export async function foldText(client: Client, { documentId, what }: OrderOf<What>): Promise<Head | null> {
  const text = await readStored(client, documentId);
  if (!text || (what === 'fold' && text.log.length === 0)) return null;
  const folded = makers[what](
    text.snapshot,
    text.log.map(({ update }) => update),
  );
  await client.query('BEGIN');
  try {
    const head = await keep(client, text, folded);
    if (head && what === 'forget-history') await forget(client, text);
    await client.query(head ? 'COMMIT' : 'ROLLBACK');
    return head;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/**
 * Under the lock of the head nobody appends. An ordinary fold lets edits that came meanwhile be; a text that
 * was made anew cannot be put together with them, so then it is for the next time.
 */
async function keep(
  client: Client,
  text: StoredText,
  { state, isRemade, carry }: Folded,
): Promise<Head | null> {
  const { documentId, incarnation, sequence, folded, log, removals } = text;
  const { rows } = await client.query<{ incarnation: string; sequence: number; folded: number }>(
    `SELECT incarnation, sequence, folded FROM document_head JOIN document ON id = document_id
     WHERE document_id = $1 FOR UPDATE OF document_head`,
    [documentId],
  );
  const [now] = rows;
  if (!now || now.incarnation !== incarnation || now.folded !== folded) return null;
  if (isRemade && now.sequence !== sequence) return null;
  await client.query(
    `UPDATE document SET snapshot = $2, folded = $3, removals = $4,
       edited_at = coalesce((SELECT max(at) FROM document_update WHERE document_id = id), edited_at)
     WHERE id = $1`,
    [documentId, Buffer.from(state), sequence, isRemade ? null : addRemovals(removals, log)],
  );
  await client.query('DELETE FROM document_update WHERE document_id = $1 AND sequence <= $2', [
    documentId,
    sequence,
  ]);
  if (!isRemade) return { incarnation: Number(incarnation), sequence: now.sequence, folded: sequence };
  await carryPassages(client, documentId, carry);
  const next = newIncarnation();
  await client.query('UPDATE document_head SET incarnation = $2 WHERE document_id = $1', [documentId, next]);
  await client.query('DELETE FROM document_client WHERE document_id = $1', [documentId]);
  return { incarnation: next, sequence, folded: sequence };
}

/** Whoever keeps a version holds the row of the text, which was written before this: there is none to come. */
async function forget(client: Client, { documentId }: StoredText): Promise<void> {
  await client.query('DELETE FROM document_version WHERE document_id = $1', [documentId]);
  await client.query('UPDATE document SET forget_history_at = NULL WHERE id = $1', [documentId]);
}

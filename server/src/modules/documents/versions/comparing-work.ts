/** Laying two versions over each other, in the thread. */
import type { TextBlock } from '@leerkring/shared/contract/document-versions';
import type { Client } from 'pg';
import type { OrderOf } from '../document-orders.js';
import { fold } from '../document-state.js';
import { readStored, type StoredText } from '../stored-text.js';
import { blocksOf } from './blocks.js';
import { Overlay } from './overlay.js';
import { reunited } from './reunited.js';
import { whoseOf } from './whose.js';

interface Side {
  incarnation: string;
  sequence: number;
  made_at: Date;
  state: Uint8Array;
}

/** Null: there is no such text, or no such version of it. */
export async function compareVersions(
  client: Client,
  { documentId, before, after }: OrderOf<'compare'>,
): Promise<TextBlock[] | null> {
  const text = await readStored(client, documentId);
  if (!text) return null;
  const { rows } = await client.query<Side & { id: string }>(
    `SELECT id, incarnation, sequence, made_at, state FROM document_version
     WHERE document_id = $1 AND id = ANY ($2)`,
    [documentId, after ? [before, after] : [before]],
  );
  const one = rows.find(({ id }) => id === before);
  const other = after ? rows.find(({ id }) => id === after) : now(text);
  if (!one || !other) return null;
  const isOneHistory = one.incarnation === other.incarnation;
  const isInOrder = isOneHistory ? one.sequence <= other.sequence : one.made_at <= other.made_at;
  const [older, newer] = isInOrder ? [one, other] : [other, one];
  const overlay = new Overlay(older.state, newer.state, isOneHistory);
  return reunited(blocksOf(overlay, await whoseOf(client, text)));
}

const now = ({ incarnation, sequence, snapshot, log }: StoredText): Side => ({
  incarnation,
  sequence,
  made_at: new Date(8.64e15),
  state: fold(
    snapshot,
    log.map(({ update }) => update),
  ).state,
});

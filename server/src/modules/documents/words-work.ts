/** What a text says, put together in the thread: a line for each block, without what was deleted. */
import type { Client } from 'pg';
import type { OrderOf, StoredWords } from './document-orders.js';
import { linesOf } from './document-state.js';
import { readStored } from './stored-text.js';

/** Null when there is no such text. */
export async function readWords(
  client: Client,
  { documentId }: OrderOf<'words'>,
): Promise<StoredWords | null> {
  const text = await readStored(client, documentId);
  if (!text) return null;
  const { incarnation, sequence, snapshot, log } = text;
  const lines = linesOf(
    snapshot,
    log.map(({ update }) => update),
  );
  return { head: `${incarnation}:${sequence}`, words: lines.join('\n') };
}

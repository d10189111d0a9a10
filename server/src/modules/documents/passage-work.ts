/** Looking for a passage in a text, in the thread. */
import type { Client } from 'pg';
import type { Found, OrderOf } from './document-orders.js';
import { lengthOfPassage } from './document-state.js';
import { readStored } from './stored-text.js';

/** Null when there is no such text. */
export async function findPassage(
  client: Client,
  { documentId, passage }: OrderOf<'find'>,
): Promise<Found | null> {
  const text = await readStored(client, documentId);
  if (!text) return null;
  const updates = text.log.map(({ update }) => update);
  return {
    incarnation: Number(text.incarnation),
    length: lengthOfPassage(text.snapshot, updates, passage),
  };
}

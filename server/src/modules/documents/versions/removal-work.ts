/** Judging whether somebody just took away more than half of a text, in the thread. */
import type { DocumentVersionId, PersonId } from '@leerkring/shared/contract/common';
import type { Client } from 'pg';
import * as Y from 'yjs';
import type { OrderOf } from '../document-orders.js';
import { readStored, type StoredText } from '../stored-text.js';
import { blocksOf } from './blocks.js';
import { besidesDecided, decidedBy } from './decided.js';
import { isLargeRemoval } from './large-removal.js';
import { Overlay } from './overlay.js';
import { momentAt, storeVersion } from './version-work.js';
import { whoseOf } from './whose.js';

/** Deletions of one person that follow each other sooner than this are one. */
const togetherMs = 60_000;

/** The version of just before, which is kept when they did; null when they did not. */
export async function judgeRemoval(
  client: Client,
  { documentId, version, personId }: OrderOf<'judge-removal'>,
): Promise<DocumentVersionId | null> {
  const text = await readStored(client, documentId);
  const first = text && firstRemoval(text, personId);
  if (!text || first === null) return null;
  const before = momentAt(text, text.folded + first);
  const now = momentAt(text, text.sequence);
  if (!before || !now) return null;
  const whose = await whoseOf(client, text);
  const decided = decidedBy(personId, { ...before, log: text.log.slice(first), author: whose.author });
  const blocks = blocksOf(new Overlay(before.state, now.state), besidesDecided(whose, decided));
  return isLargeRemoval(blocks, personId) ? storeVersion(client, before, version, personId) : null;
}

/** The place in the log where this person began to take away; null when they do not. */
const firstRemoval = ({ log }: StoredText, personId: PersonId): number | null => {
  let first: number | null = null;
  let at = Number.POSITIVE_INFINITY;
  for (const [index, row] of [...log.entries()].reverse()) {
    if (row.personId !== personId || Y.decodeUpdate(row.update).ds.clients.size === 0) continue;
    if (first !== null && at - row.at.getTime() > togetherMs) break;
    first = index;
    at = row.at.getTime();
  }
  return first;
};

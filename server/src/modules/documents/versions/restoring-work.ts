/** Working out the edit that puts a version back, in the thread; it is written as any other (version-restorer.ts). */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { Client } from 'pg';
import type { OrderOf, Restoration } from '../document-orders.js';
import { readStored } from '../stored-text.js';
import { Overlay } from './overlay.js';
import { replacingUpdates, restoringUpdates } from './restoring.js';
import { type KnownVersion, momentAt, storeVersion } from './version-work.js';
import { whoseOf } from './whose.js';

/** Null: there is no such version, or the text is just being made anew. */
export async function restoreVersion(
  client: Client,
  { documentId, from, personId, version }: OrderOf<'restore'>,
): Promise<Restoration | null> {
  const text = await readStored(client, documentId);
  const { rows } = await client.query<KnownVersion>(
    'SELECT * FROM document_version WHERE document_id = $1 AND id = $2',
    [documentId, from],
  );
  const [wanted] = rows;
  const moment = text && momentAt(text, text.sequence);
  if (!moment || !wanted) return null;
  const incarnation = Number(moment.text.incarnation);
  const whose = await whoseOf(client, moment.text);
  const keeps = (clientId: number) => staysAfter(wanted.removed_by, whose.author(clientId));
  const updates =
    wanted.incarnation === moment.text.incarnation
      ? restoringUpdates(new Overlay(wanted.state, moment.state), personId, keeps)
      : replacingUpdates(wanted.state, moment.state, personId);
  const before = updates.length > 0 ? await storeVersion(client, moment, version) : null;
  return { updates, incarnation, before };
}

/** What somebody took away is put back beside what the others wrote since. */
const staysAfter = (removedBy: PersonId | null, author: PersonId | null): boolean =>
  removedBy !== null && author !== removedBy;

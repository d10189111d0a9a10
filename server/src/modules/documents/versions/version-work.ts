/** Keeping a version of a text, in the thread. No push waits for it. */
import type { DocumentVersionId, PersonId } from '@leerkring/shared/contract/common';
import type { VersionKind } from '@leerkring/shared/contract/document-versions';
import type { Client } from 'pg';
import * as Y from 'yjs';
import type { NewVersion, OrderOf } from '../document-orders.js';
import { fold } from '../document-state.js';
import { readStored, type StoredText } from '../stored-text.js';
import { blocksOf, peopleIn } from './blocks.js';
import { Overlay } from './overlay.js';
import { whoseOf } from './whose.js';

/** Between two that nobody asked for. */
export const automaticEveryMs = 5 * 60_000;
/** Of one text: beyond it the oldest without a name go. */
const maxVersions = 200;
const maxBytes = 64 * 1024 * 1024;

/** Of two at one moment, the kind that says more stays. */
const weight: Record<VersionKind, number> = {
  automatic: 0,
  'before-restore': 1,
  'before-removal': 2,
  phase: 3,
  named: 4,
};

export interface KnownVersion {
  id: DocumentVersionId;
  incarnation: string;
  sequence: number;
  kind: VersionKind;
  made_at: Date;
  removed_by: PersonId | null;
  state: Buffer;
}

/** How a text was after one edit of its log. */
export interface Moment {
  text: StoredText;
  sequence: number;
  state: Uint8Array;
}

export async function keepVersion(
  client: Client,
  { documentId, version, upTo }: OrderOf<'keep-version'>,
): Promise<DocumentVersionId | null> {
  const text = await readStored(client, documentId);
  if (!text) return null;
  // What is folded by now cannot be taken apart any more.
  const sequence = Math.min(text.sequence, Math.max(text.folded, upTo ?? text.sequence));
  const last = await lastBefore(client, text, sequence);
  const isSoon = last !== null && version.now - last.made_at.getTime() < automaticEveryMs;
  if (version.kind === 'automatic' && (isSoon || last?.sequence === sequence)) return null;
  const moment = momentAt(text, sequence);
  return moment && storeVersion(client, moment, version);
}

/** Null: it cannot be read in one way, and is to be made anew first. `sequence`: not before the snapshot. */
export const momentAt = (text: StoredText, sequence: number): Moment | null => {
  const log = text.log.slice(0, sequence - text.folded).map(({ update }) => update);
  const { state, isRemade } = fold(text.snapshot, log);
  return isRemade ? null : { text, sequence, state };
};

/** The last version of the same history up to here. */
export async function lastBefore(
  client: Client,
  { documentId, incarnation }: StoredText,
  sequence: number,
): Promise<KnownVersion | null> {
  const { rows } = await client.query<KnownVersion>(
    `SELECT * FROM document_version WHERE document_id = $1 AND incarnation = $2 AND sequence <= $3
     ORDER BY sequence DESC LIMIT 1`,
    [documentId, incarnation, sequence],
  );
  return rows[0] ?? null;
}

export async function storeVersion(
  client: Client,
  moment: Moment,
  version: NewVersion,
  removedBy: PersonId | null = null,
): Promise<DocumentVersionId | null> {
  const authors = await authorsOf(client, moment);
  await client.query('BEGIN');
  try {
    const id = await insert(client, moment, { ...version, authors, removedBy });
    await client.query(id ? 'COMMIT' : 'ROLLBACK');
    return id;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Whoever wrote or took away something since the version before; nobody of the first words, which the server wrote. */
async function authorsOf(client: Client, { text, sequence, state }: Moment): Promise<PersonId[]> {
  const before = await lastBefore(client, text, sequence - 1);
  const overlay = new Overlay(before?.state ?? Y.encodeStateAsUpdate(new Y.Doc()), state);
  const seen = peopleIn(blocksOf(overlay, await whoseOf(client, text)));
  const since = Math.max(0, (before?.sequence ?? 0) - text.folded);
  const logged = text.log.slice(since, sequence - text.folded).map(({ personId }) => personId);
  return [...new Set([...seen, ...logged])];
}

type Full = NewVersion & { authors: PersonId[]; removedBy: PersonId | null };

/**
 * The row of the text, which no push touches, is what whoever forgets the history holds as well: a version is
 * either of the history that is there, or not kept.
 */
async function insert(client: Client, moment: Moment, version: Full): Promise<DocumentVersionId | null> {
  const { text, sequence, state } = moment;
  await client.query('SELECT FROM document WHERE id = $1 FOR NO KEY UPDATE', [text.documentId]);
  const { rows: heads } = await client.query<{ incarnation: string }>(
    'SELECT incarnation FROM document_head WHERE document_id = $1',
    [text.documentId],
  );
  if (heads[0]?.incarnation !== text.incarnation) return null;
  const { rows: known } = await client.query<Same>(
    'SELECT id, kind, removed_by FROM document_version WHERE document_id = $1 AND incarnation = $2 AND sequence = $3',
    [text.documentId, text.incarnation, sequence],
  );
  const { kind, name, now, madeBy, authors, removedBy } = version;
  const [same] = known;
  if (same) return isToldAgain(same, version) ? null : update(client, same, version);
  await client.query(
    `INSERT INTO document_version
       (id, document_id, incarnation, sequence, kind, name, made_at, made_by, removed_by, removed_at, authors, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      version.id,
      text.documentId,
      text.incarnation,
      sequence,
      kind,
      name,
      new Date(now),
      madeBy,
      removedBy,
      removedBy && new Date(now),
      authors,
      Buffer.from(state),
    ],
  );
  await trim(client, text);
  return version.id;
}

type Same = Pick<KnownVersion, 'id' | 'kind' | 'removed_by'>;

/** Whoever goes on taking away is told of once. */
const isToldAgain = ({ removed_by }: Same, { removedBy }: Full): boolean =>
  removedBy !== null && removed_by === removedBy;

/** At the same moment, for another reason. */
async function update(client: Client, { id, kind }: Same, version: Full): Promise<DocumentVersionId> {
  const at = new Date(version.now);
  if (version.removedBy)
    await client.query('UPDATE document_version SET removed_by = $2, removed_at = $3 WHERE id = $1', [
      id,
      version.removedBy,
      at,
    ]);
  if (weight[version.kind] >= weight[kind])
    await client.query(
      'UPDATE document_version SET kind = $2, name = $3, made_at = $4, made_by = $5 WHERE id = $1',
      [id, version.kind, version.name, at, version.madeBy],
    );
  return id;
}

async function trim(client: Client, { documentId }: StoredText): Promise<void> {
  await client.query(
    `DELETE FROM document_version WHERE kind <> 'named' AND id IN (
       SELECT id FROM (
         SELECT id, row_number() OVER newest AS place, sum(octet_length(state)) OVER newest AS bytes
         FROM document_version WHERE document_id = $1
         WINDOW newest AS (ORDER BY made_at DESC, sequence DESC)) AS counted
       WHERE place > $2 OR (bytes > $3 AND place > 1))`,
    [documentId, maxVersions, maxBytes],
  );
}

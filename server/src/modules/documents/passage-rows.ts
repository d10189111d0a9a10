/** Passages of texts in the database: four numbers, or none when their words are gone for good. */
import type { Passage } from '@leerkring/shared/contract/documents';
import type { Client } from 'pg';

export interface PassageRow {
  id: string;
  /** What PostgreSQL gives for a bigint. */
  firstClient: string | null;
  firstClock: string | null;
  lastClient: string | null;
  lastClock: string | null;
}

export const PASSAGE_COLUMNS = `id, first_client AS "firstClient", first_clock AS "firstClock",
  last_client AS "lastClient", last_clock AS "lastClock"`;

export const passageOf = ({ firstClient, firstClock, lastClient, lastClock }: PassageRow): Passage | null =>
  firstClient === null
    ? null
    : {
        first: { client: Number(firstClient), clock: Number(firstClock) },
        last: { client: Number(lastClient), clock: Number(lastClock) },
      };

export const numbersOf = ({ first, last }: Passage): [number, number, number, number] => [
  first.client,
  first.clock,
  last.client,
  last.clock,
];

/** To the same text made anew, in the transaction of that. */
export async function carryPassages(
  client: Client,
  documentId: string,
  carry: (passage: Passage) => Passage | null,
): Promise<void> {
  const { rows } = await client.query<PassageRow>(
    `SELECT ${PASSAGE_COLUMNS} FROM document_passage WHERE document_id = $1 AND first_client IS NOT NULL`,
    [documentId],
  );
  for (const row of rows) {
    const before = passageOf(row);
    const after = before && carry(before);
    await client.query(
      `UPDATE document_passage SET first_client = $2, first_clock = $3, last_client = $4, last_clock = $5
       WHERE id = $1`,
      [row.id, ...(after ? numbersOf(after) : [null, null, null, null])],
    );
  }
}

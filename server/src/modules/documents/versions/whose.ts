import type { PersonId } from '@leerkring/shared/contract/common';
import type { Client } from 'pg';
import type { StoredText } from '../stored-text.js';
import type { Whose } from './blocks.js';
import { addRemovals, removerOf } from './removals.js';

/** Who wrote and who took away what in a text, as far as its history reaches. */
export async function whoseOf(client: Client, { documentId, removals, log }: StoredText): Promise<Whose> {
  const { rows } = await client.query<{ client_id: string; person_id: PersonId }>(
    'SELECT client_id, person_id FROM document_client WHERE document_id = $1',
    [documentId],
  );
  const authors = new Map(rows.map(({ client_id, person_id }) => [Number(client_id), person_id]));
  const removed = addRemovals(removals, log);
  return {
    author: (clientId) => authors.get(clientId) ?? null,
    remover: (clientId, clock) => removerOf(removed, clientId, clock),
  };
}

/**
 * Texts in the database: a snapshot up to edit `folded`, the log of edits since, and the head, which says
 * how far the log goes and which incarnation it belongs to. Each read is one statement, so that what it
 * returns is of one moment whoever writes or folds meanwhile.
 */
import type { DocumentId, GroupId, PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Gathered } from '../../platform/database/gathered.js';
import { AppError } from '../../platform/http/app-error.js';
import { TokenBuckets } from '../../platform/http/token-buckets.js';

export interface Head {
  incarnation: number;
  sequence: number;
  /** The snapshot holds the edits up to this one. */
  folded: number;
}
/** Everything of a text. */
export interface Content extends Head {
  snapshot: Buffer;
  /** The edits folded + 1 up to sequence. */
  log: Buffer[];
}
/** What came after a number; the log has a hole at its beginning when that number was folded away. */
export interface News extends Head {
  documentId: DocumentId;
  log: Buffer[];
}
export interface Place {
  groupId: GroupId;
  subjectKind: string;
  subjectId: string;
}
interface Asked {
  personId: PersonId;
  documentId: DocumentId;
}
type Row<T extends Head> = Omit<T, 'incarnation'> & { incarnation: string };

/** A tab has one Yjs client for as long as the page is open; nobody opens a text every minute of an hour. */
const maxNewClientsPerHour = 60;

const heads = <T extends Head>(rows: Row<T>[]): T[] =>
  rows.map((row) => ({ ...row, incarnation: Number(row.incarnation) }) as unknown as T);

@Injectable()
export class DocumentStore {
  /** Of a person in a text, on this node. */
  private readonly newClients: TokenBuckets;
  private readonly readable = new Gathered((asked: readonly Asked[]) => this.placeForEach(asked));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    const perSecond = maxNewClientsPerHour / 3_600;
    this.newClients = new TokenBuckets(perSecond, maxNewClientsPerHour, () => clock.now().getTime());
  }

  async place(documentId: DocumentId): Promise<Place | null> {
    const [place] = await this.database.prepared<Place>(
      'document-place',
      `SELECT group_id AS "groupId", subject_kind AS "subjectKind", subject_id AS "subjectId"
       FROM document WHERE id = $1`,
      [documentId],
    );
    return place ?? null;
  }

  /** The same, when the database itself lets this person read the text. */
  placeFor(personId: PersonId, documentId: DocumentId): Promise<Place | null> {
    return this.readable.answer({ personId, documentId });
  }

  async head(documentId: DocumentId): Promise<Head> {
    const [head] = heads(
      await this.database.prepared<Row<Head>>(
        'document-head',
        'SELECT incarnation, sequence, folded FROM document_head JOIN document ON id = document_id WHERE id = $1',
        [documentId],
      ),
    );
    if (!head) throw new AppError('not-found');
    return head;
  }

  async content(documentId: DocumentId): Promise<Content> {
    const [content] = heads(
      await this.database.prepared<Row<Content>>(
        'document-content',
        `SELECT incarnation, sequence, folded, snapshot,
           array(SELECT update FROM document_update WHERE document_id = id ORDER BY sequence) AS log
         FROM document JOIN document_head ON document_id = id WHERE id = $1`,
        [documentId],
      ),
    );
    if (!content) throw new AppError('not-found');
    return content;
  }

  /** Of each text that has another head than is known here; a text that is gone is not among the answers. */
  async newer(known: ReadonlyArray<readonly [DocumentId, Head]>): Promise<News[]> {
    return heads(
      await this.database.prepared<Row<News>>(
        'document-newer',
        `SELECT id AS "documentId", h.incarnation, h.sequence, folded,
           array(SELECT update FROM document_update u
             WHERE u.document_id = id AND u.sequence > known.sequence ORDER BY u.sequence) AS log
         FROM unnest($1::uuid[], $2::bigint[], $3::int[]) AS known (document_id, incarnation, sequence)
         JOIN document_head h ON h.document_id = known.document_id
         JOIN document ON id = known.document_id
         WHERE h.sequence <> known.sequence OR h.incarnation <> known.incarnation`,
        [
          known.map(([id]) => id),
          known.map(([, { incarnation }]) => incarnation),
          known.map(([, { sequence }]) => sequence),
        ],
      ),
    );
  }

  async existing(ids: readonly DocumentId[]): Promise<Set<DocumentId>> {
    const rows = await this.database.prepared<{ id: DocumentId }>(
      'document-existing',
      'SELECT document_id AS id FROM document_head WHERE document_id = ANY ($1::uuid[])',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Whose Yjs clients wrote in this text. */
  async owners(documentId: DocumentId): Promise<Map<number, PersonId>> {
    const rows = await this.database.prepared<{ clientId: string; personId: PersonId }>(
      'document-owners',
      'SELECT client_id AS "clientId", person_id AS "personId" FROM document_client WHERE document_id = $1',
      [documentId],
    );
    return new Map(rows.map(({ clientId, personId }) => [Number(clientId), personId]));
  }

  /** Gives Yjs clients to a person, for good. False when one of them is somebody else's. */
  async bind(documentId: DocumentId, clientIds: readonly number[], personId: PersonId): Promise<boolean> {
    for (const _ of clientIds)
      if (this.newClients.take(`${documentId} ${personId}`) > 0) throw new AppError('too-many-requests');
    const bound = await this.database.prepared<{ personId: PersonId }>(
      'document-bind',
      `INSERT INTO document_client (document_id, client_id, person_id, bound_at)
       SELECT $1, client, $3, $4 FROM unnest($2::bigint[]) AS client ORDER BY client
       ON CONFLICT (document_id, client_id) DO UPDATE SET person_id = document_client.person_id
       RETURNING person_id AS "personId"`,
      [documentId, clientIds, personId, this.clock.now()],
    );
    return bound.every((row) => row.personId === personId);
  }

  private async placeForEach(asked: readonly Asked[]): Promise<Array<Place | null>> {
    const rows = await this.database.prepared<Place & { at: number }>(
      'document-place-for-each',
      `SELECT at::int, text.group_id AS "groupId", text.subject_kind AS "subjectKind", text.subject_id AS "subjectId"
       FROM unnest($1::uuid[], $3::uuid[]) WITH ORDINALITY AS asked (person_id, document_id, at)
       CROSS JOIN LATERAL text_read_by(asked.person_id, $2, asked.document_id) AS text`,
      [asked.map(({ personId }) => personId), this.clock.now(), asked.map(({ documentId }) => documentId)],
    );
    const places = new Map(rows.map(({ at, ...place }) => [at - 1, place]));
    return asked.map((_, index) => places.get(index) ?? null);
  }
}

import type { DocumentId, GroupId } from '@leerkring/shared/contract/common';
import type { DocumentOpened } from '@leerkring/shared/contract/documents';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { Document } from './document.entity.js';
import { DocumentCopies } from './document-copies.js';
import { fold, isReadableUpdate, missingFrom, stateVectorOf } from './document-state.js';
import { DocumentUpdate } from './document-update.entity.js';

export type DocumentRight = 'none' | 'read' | 'write';

/** Asked at every frame, so it must be cheap; `none` is answered as if the document did not exist. */
export type DocumentPolicy = (
  actor: Actor,
  document: { groupId: GroupId; subjectId: string },
) => Promise<DocumentRight>;

interface Stored {
  snapshot: Buffer;
  log: Buffer[];
  sequences: string[];
}

type Place = Pick<Document, 'id' | 'groupId' | 'subjectKind' | 'subjectId'>;

/** Edits after which an opening also folds them into the snapshot. */
const foldAfter = 200;

/** Co-edited texts. A push is stored before it is acknowledged or shown to anybody. */
@Injectable()
export class DocumentsService {
  private readonly policies = new Map<string, DocumentPolicy>();
  /** What a document belongs to never changes, so it is read once. */
  private readonly places = new Map<DocumentId, Place>();
  private readonly copies = new DocumentCopies((documentId) => this.state(documentId));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The module that owns the subject says who may read and write its texts. */
  judgeWith(subjectKind: string, policy: DocumentPolicy): void {
    this.policies.set(subjectKind, policy);
  }

  async create(
    tx: EntityManager,
    subject: { groupId: GroupId; subjectKind: string; subjectId: string },
    content: Uint8Array,
  ): Promise<DocumentId> {
    const id = newId<DocumentId>();
    await tx.insert(Document, {
      id,
      ...subject,
      snapshot: Buffer.from(content),
      eraseAt: null,
    });
    return id;
  }

  /** Throws not-found for strangers, as for a document that does not exist. */
  async rightOf(actor: Actor, documentId: DocumentId): Promise<'read' | 'write'> {
    const place = await this.place(documentId);
    const right = (place && (await this.policies.get(place.subjectKind)?.(actor, place))) ?? 'none';
    if (right === 'none') throw new AppError('not-found');
    return right;
  }

  /** Of a document that somebody has open. */
  knownGroupOf(documentId: DocumentId): GroupId | null {
    return this.places.get(documentId)?.groupId ?? null;
  }

  async open(actor: Actor, documentId: DocumentId, stateVector: Uint8Array | null): Promise<DocumentOpened> {
    const right = await this.rightOf(actor, documentId);
    const state = await this.state(documentId);
    try {
      return {
        update: missingFrom(state, stateVector),
        stateVector: stateVectorOf(state),
        mayWrite: right === 'write',
      };
    } catch (error) {
      if (error instanceof RangeError) throw new AppError('bad-update');
      throw error;
    }
  }

  /** Appends one edit to the log; resolves with its place in the log once it is in the database. */
  async push(actor: Actor, documentId: DocumentId, update: Uint8Array): Promise<number> {
    if ((await this.rightOf(actor, documentId)) !== 'write') throw new AppError('read-only');
    if (!isReadableUpdate(update) || !(await this.copies.take(documentId, update)))
      throw new AppError('bad-update');
    try {
      const [row] = await this.database.manager.query<{ sequence: string }[]>(
        'INSERT INTO document_update (document_id, person_id, at, update) VALUES ($1, $2, $3, $4) RETURNING sequence',
        [documentId, actor.personId, this.clock.now(), Buffer.from(update)],
      );
      if (!row) throw new AppError('unavailable');
      return Number(row.sequence);
    } catch (error) {
      this.copies.forget(documentId);
      throw error;
    }
  }

  async eraseAfter(tx: EntityManager, ids: DocumentId[], eraseAt: Date): Promise<void> {
    await tx.update(Document, { id: In(ids) }, { eraseAt });
  }

  /** Removes the texts whose time has come, with every edit that made them. */
  async eraseDue(now: Date): Promise<number> {
    const erased = await this.database.manager.delete(Document, { eraseAt: LessThanOrEqual(now) });
    return erased.affected ?? 0;
  }

  private async place(documentId: DocumentId): Promise<Place | null> {
    const known = this.places.get(documentId);
    if (known) return known;
    const place = await this.database.manager.findOne(Document, {
      select: { id: true, groupId: true, subjectKind: true, subjectId: true },
      where: { id: documentId },
    });
    if (place) this.places.set(documentId, place);
    return place;
  }

  private async state(documentId: DocumentId): Promise<Uint8Array> {
    const { snapshot, log } = await this.read(this.database.manager, documentId);
    if (log.length >= foldAfter) await this.keepFolded(documentId);
    return fold(snapshot, log);
  }

  /** Snapshot and edits in one statement: both are of the same moment, whoever folds meanwhile. */
  private async read(manager: EntityManager, documentId: DocumentId): Promise<Stored> {
    const [stored] = await manager.query<Stored[]>(
      `SELECT snapshot,
         array(SELECT update FROM document_update WHERE document_id = $1 ORDER BY sequence) AS log,
         array(SELECT sequence FROM document_update WHERE document_id = $1 ORDER BY sequence) AS sequences
       FROM document WHERE id = $1`,
      [documentId],
    );
    if (!stored) throw new AppError('not-found');
    return stored;
  }

  /**
   * One folds at a time, the next finds it done. Deletes exactly the edits that were read: one that
   * commits meanwhile stays in the log.
   */
  private keepFolded(documentId: DocumentId): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT FROM document WHERE id = $1 FOR NO KEY UPDATE', [documentId]);
      const { snapshot, log, sequences } = await this.read(tx, documentId);
      if (log.length < foldAfter) return;
      await tx.update(Document, { id: documentId }, { snapshot: Buffer.from(fold(snapshot, log)) });
      await tx.delete(DocumentUpdate, { sequence: In(sequences) });
    });
  }
}

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
import { fold, isReadableUpdate, missingFrom, stateVectorOf } from './document-state.js';
import { DocumentUpdate } from './document-update.entity.js';

export type DocumentRight = 'none' | 'read' | 'write';

/** Asked at every frame, so it must be cheap; `none` is answered as if the document did not exist. */
export type DocumentPolicy = (
  actor: Actor,
  document: { groupId: GroupId; subjectId: string },
) => Promise<DocumentRight>;

type Place = Pick<Document, 'id' | 'groupId' | 'subjectKind' | 'subjectId'>;

/** Edits after which an opening also folds them into the snapshot. */
const foldAfter = 200;

/** Co-edited texts. A push is stored before it is acknowledged or shown to anybody. */
@Injectable()
export class DocumentsService {
  private readonly policies = new Map<string, DocumentPolicy>();
  /** What a document belongs to never changes, so it is read once. */
  private readonly places = new Map<DocumentId, Place>();

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
    if (!isReadableUpdate(update)) throw new AppError('bad-update');
    const [row] = await this.database.manager.query<{ sequence: string }[]>(
      'INSERT INTO document_update (document_id, person_id, at, update) VALUES ($1, $2, $3, $4) RETURNING sequence',
      [documentId, actor.personId, this.clock.now(), Buffer.from(update)],
    );
    if (!row) throw new AppError('unavailable');
    return Number(row.sequence);
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

  private state(documentId: DocumentId): Promise<Uint8Array> {
    return this.database.transaction(async (tx) => {
      const document = await tx.findOne(Document, {
        where: { id: documentId },
        lock: { mode: 'pessimistic_read' },
      });
      if (!document) throw new AppError('not-found');
      const log = await tx.find(DocumentUpdate, { where: { documentId }, order: { sequence: 'ASC' } });
      const state = fold(
        document.snapshot,
        log.map((entry) => entry.update),
      );
      if (log.length >= foldAfter) await this.keepFolded(tx, documentId, state, log);
      return state;
    });
  }

  /** Deletes exactly the edits that were read: one that commits meanwhile stays in the log. */
  private async keepFolded(
    tx: EntityManager,
    documentId: DocumentId,
    state: Uint8Array,
    log: DocumentUpdate[],
  ) {
    await tx.update(Document, { id: documentId }, { snapshot: Buffer.from(state) });
    await tx.delete(DocumentUpdate, { sequence: In(log.map((entry) => entry.sequence)) });
  }
}

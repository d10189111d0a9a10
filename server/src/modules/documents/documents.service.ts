/** Co-edited texts, for the modules whose texts they are: making them, who may do what, and forgetting. */
import type { TextPage } from '@leerkring/shared/contract/comments';
import type { DocumentId, GroupId } from '@leerkring/shared/contract/common';
import type { DocumentText } from '@leerkring/shared/contract/documents';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { Document } from './document.entity.js';
import { DocumentFolder } from './document-folder.js';
import type { StoredWords } from './document-orders.js';
import { DocumentRooms } from './document-rooms.js';
import { type Content, DocumentStore, type Place } from './document-store.js';
import { DocumentWall } from './document-wall.js';
import { DocumentWriter, maxBytes } from './document-writer.js';
import { newIncarnation } from './incarnation.js';

/** Each holds the ones before it; `comment`: may say something about it and not change it. */
export type DocumentRight = 'none' | 'read' | 'comment' | 'write';

/** Asked at every frame, so it must be cheap; `none` is answered as if the document did not exist. */
export type DocumentPolicy = (
  actor: Actor,
  document: { groupId: GroupId; subjectId: string },
) => Promise<DocumentRight>;

/** For who may read the text; null when what it belongs to is no more. */
export type Signpost = (document: { id: DocumentId; subjectId: string }) => Promise<Whereabouts | null>;

/** Where people find a text, and what it is called away from there, such as in a file. */
export interface Whereabouts {
  title: string;
  page: TextPage;
}

/** What belongs to texts, and goes with what goes of them. */
export interface Companion {
  /** In the transaction that erases the texts. */
  erased(tx: EntityManager, ids: readonly DocumentId[]): Promise<void>;
  /** What was ever deleted in the text is gone. */
  forgotten(id: DocumentId): Promise<void>;
}

/** When a text, or what was deleted in it, is to be gone. */
export interface Terms {
  forgetHistoryAt: Date;
  eraseAt: Date;
}

@Injectable()
export class DocumentsService {
  private readonly policies = new Map<string, DocumentPolicy>();
  private readonly signposts = new Map<string, Signpost>();
  private readonly companions: Companion[] = [];
  /** What a document belongs to never changes, so of one that is open here it is read once. */
  private readonly places = new Map<DocumentId, Place>();

  constructor(
    private readonly database: Database,
    private readonly store: DocumentStore,
    private readonly wall: DocumentWall,
    private readonly rooms: DocumentRooms,
    private readonly folder: DocumentFolder,
    private readonly writer: DocumentWriter,
  ) {}

  /** The module that owns the subject says who may read and write its texts. */
  judgeWith(subjectKind: string, policy: DocumentPolicy): void {
    this.policies.set(subjectKind, policy);
  }

  /** The same module says where people find them, and by what name. */
  pointWith(subjectKind: string, signpost: Signpost): void {
    this.signposts.set(subjectKind, signpost);
  }

  goWith(companion: Companion): void {
    this.companions.push(companion);
  }

  /** Null when its module does not say. */
  async whereabouts(id: DocumentId): Promise<Whereabouts | null> {
    const place = await this.placeOf(id);
    return (place && (await this.signposts.get(place.subjectKind)?.({ id, ...place }))) ?? null;
  }

  /** When the text is erased, for who was let in; null: with what it belongs to. */
  async erasedAt(id: DocumentId): Promise<Date | null> {
    const found = await this.database.manager.findOne(Document, { where: { id }, select: { eraseAt: true } });
    return found?.eraseAt ?? null;
  }

  /** The text as bytes, for who was let in. */
  content(documentId: DocumentId): Promise<Content> {
    return this.store.content(documentId);
  }

  /** The text as somebody gets it who opens it and holds nothing of it; who may not open it gets nothing here either. */
  async text(actor: Actor, documentId: DocumentId): Promise<DocumentText> {
    await this.require(actor, documentId);
    const { incarnation, sequence, snapshot, log } = await this.store.content(documentId);
    return { incarnation, sequence, updates: [snapshot, ...log].map((update) => update.toString('base64')) };
  }

  /** The text as words to look for; null when there is no such text. */
  words(documentId: DocumentId): Promise<StoredWords | null> {
    return this.folder.words(documentId);
  }

  /**
   * Edits that the server made for somebody, from this content: they go the way of every edit, in their order.
   * Throws limit-reached before anything is written, and what the writer throws.
   */
  async write(
    { personId }: Actor,
    documentId: DocumentId,
    from: Content,
    updates: readonly Uint8Array[],
  ): Promise<void> {
    const bytes = [from.snapshot, ...from.log, ...updates].reduce((sum, part) => sum + part.byteLength, 0);
    if (bytes > maxBytes) throw new AppError('limit-reached');
    const visit = newId<string>();
    const room = await this.rooms.enter(documentId, visit);
    try {
      const catchUp = () => this.rooms.catchUp([room]);
      await catchUp();
      if (room.incarnation !== from.incarnation) throw new AppError('document-replaced');
      for (const update of updates) await this.writer.write(room, { personId, update }, catchUp);
    } finally {
      this.rooms.leave(room, visit);
    }
  }

  async create(tx: EntityManager, subject: Place, content: Uint8Array): Promise<DocumentId> {
    const id = newId<DocumentId>();
    await tx.insert(Document, {
      id,
      ...subject,
      snapshot: Buffer.from(content),
      folded: 0,
      forgetHistoryAt: null,
      eraseAt: null,
    });
    await tx.query('INSERT INTO document_head (document_id, incarnation, sequence) VALUES ($1, $2, 0)', [
      id,
      newIncarnation(),
    ]);
    return id;
  }

  async rightOf(actor: Actor, documentId: DocumentId): Promise<DocumentRight> {
    const place = await this.wall.place(actor.personId, documentId);
    if (!place) return 'none';
    this.places.set(documentId, place);
    return (await this.policies.get(place.subjectKind)?.(actor, place)) ?? 'none';
  }

  /** Throws not-found for strangers, as for a document that does not exist. */
  async require(actor: Actor, documentId: DocumentId): Promise<Exclude<DocumentRight, 'none'>> {
    const right = await this.rightOf(actor, documentId);
    if (right === 'none') throw new AppError('not-found');
    return right;
  }

  async placeOf(documentId: DocumentId): Promise<Place | null> {
    const known = this.places.get(documentId);
    if (known) return known;
    const place = await this.store.place(documentId);
    // Who is in it asks at every frame; who comes by once has nobody to let it go again.
    if (place && this.rooms.get(documentId)) this.places.set(documentId, place);
    return place;
  }

  /** When each was last edited; one that nobody edited yet is not among them. */
  async lastEdits(ids: DocumentId[]): Promise<Map<DocumentId, Date>> {
    const edits: { id: DocumentId; at: Date | null }[] = await this.database.manager.query(
      `SELECT id, greatest(edited_at, (SELECT max(at) FROM document_update WHERE document_id = id)) AS at
       FROM document WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(edits.flatMap(({ id, at }) => (at ? [[id, at]] : [])));
  }

  /** Nobody here has it open: what it belongs to is read again when somebody does. */
  letGo(documentId: DocumentId): void {
    this.places.delete(documentId);
    this.wall.letGo(documentId);
  }

  async forgetAfter(tx: EntityManager, ids: DocumentId[], terms: Terms): Promise<void> {
    await tx.update(Document, { id: In(ids) }, { ...terms });
  }

  /**
   * Writes a text anew without what was ever deleted in it, and without who wrote what. Whoever has it open
   * gets it anew. False when somebody wrote meanwhile: then it is for the next time.
   */
  async forgetHistory(documentId: DocumentId): Promise<boolean> {
    const head = await this.folder.forgetHistory(documentId);
    if (!head) return false;
    this.rooms.replaced(documentId, head);
    for (const companion of this.companions) await companion.forgotten(documentId);
    return true;
  }

  /** The histories whose time has come. */
  async forgetDue(now: Date): Promise<void> {
    const due: { id: DocumentId }[] = await this.database.manager.query(
      'SELECT id FROM document WHERE forget_history_at <= $1',
      [now],
    );
    for (const { id } of due) await this.forgetHistory(id);
  }

  /** Removes the texts whose time has come, with every edit that made them. */
  async eraseDue(now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due: { id: DocumentId }[] = await tx.query(
        `SELECT document_id AS id FROM document_head JOIN document ON id = document_id
         WHERE erase_at <= $1 ORDER BY document_id FOR UPDATE OF document_head`,
        [now],
      );
      const ids = due.map(({ id }) => id);
      // Under the lock of the heads nobody appends.
      for (const table of ['document_update', 'document_client'])
        await tx.query(`DELETE FROM ${table} WHERE document_id = ANY ($1::uuid[])`, [ids]);
      await tx.query('DELETE FROM document WHERE id = ANY ($1::uuid[])', [ids]);
      if (ids.length > 0) for (const companion of this.companions) await companion.erased(tx, ids);
      return ids.length;
    });
  }
}

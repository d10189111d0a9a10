/**
 * Images of texts: files that belong to a text, for who may read it. One stays for as long as an earlier state of
 * the text can show it: until the history of the text is forgotten, or the text itself is erased.
 */
import type { DocumentId, FileId } from '@leerkring/shared/contract/common';
import { type DocumentImage, maxImages } from '@leerkring/shared/contract/document-images';
import { documentRoot } from '@leerkring/shared/contract/documents';
import { imageExtensions } from '@leerkring/shared/contract/file-types';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import * as Y from 'yjs';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/actor.js';
import { AppError } from '../../../platform/http/app-error.js';
import { FilesService } from '../../files/files.service.js';
import { type Companion, DocumentsService } from '../documents.service.js';
import { imageIdsIn } from './image-ids.js';

const kind = 'document';

@Injectable()
export class DocumentImages implements OnModuleInit, Companion {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsService,
    private readonly files: FilesService,
  ) {}

  onModuleInit(): void {
    this.files.judgeWith(
      kind,
      async (actor, { id }) => (await this.documents.rightOf(actor, id as DocumentId)) !== 'none',
    );
    this.documents.goWith(this);
  }

  async add(actor: Actor, documentId: DocumentId, fileId: FileId): Promise<DocumentImage> {
    if ((await this.documents.require(actor, documentId)) !== 'write') throw new AppError('read-only');
    const file = await this.files.require(actor, fileId);
    if (!imageExtensions.includes(file.extension)) throw new AppError('file-type-not-accepted');
    const groupId = (await this.documents.placeOf(documentId))?.groupId;
    if (!groupId) throw new AppError('not-found');
    return this.database.transaction(async (tx) => {
      if ((await this.files.count(tx, kind, documentId)) >= maxImages) throw new AppError('limit-reached');
      const { id, size } = await this.files.attach(tx, actor, file, { kind, id: documentId, groupId });
      if (!size) throw new AppError('file-type-not-accepted');
      return { fileId: id, ...size };
    });
  }

  async erased(tx: EntityManager, ids: readonly DocumentId[]): Promise<void> {
    await this.files.release(tx, kind, ids);
  }

  async forgotten(documentId: DocumentId): Promise<void> {
    const all = (await this.files.of(kind, [documentId])).get(documentId) ?? [];
    if (all.length === 0) return;
    const { snapshot, log } = await this.documents.content(documentId);
    const doc = new Y.Doc();
    for (const update of [snapshot, ...log]) Y.applyUpdate(doc, update);
    const shown = imageIdsIn(doc.getXmlFragment(documentRoot));
    const gone = all.filter(({ id }) => !shown.has(id)).map(({ id }) => id);
    if (gone.length > 0)
      await this.database.transaction((tx) => this.files.remove(tx, kind, documentId, gone));
  }
}

/**
 * Puts a version back as an edit of who asked: judged, stored, told and acknowledged like any other. How the
 * text was just before becomes a version first, so that this can be put back as well.
 */
import { randomUUID } from 'node:crypto';
import type { DocumentId, DocumentVersionId, PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { EventLog } from '../../../platform/events/event-log.js';
import type { Actor } from '../../../platform/http/actor.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { Restoration } from '../document-orders.js';
import { DocumentRooms } from '../document-rooms.js';
import { DocumentWriter } from '../document-writer.js';
import { DocumentsService } from '../documents.service.js';
import { VersionKeeper } from './version-keeper.js';

@Injectable()
export class VersionRestorer {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly documents: DocumentsService,
    private readonly rooms: DocumentRooms,
    private readonly writer: DocumentWriter,
    private readonly keeper: VersionKeeper,
  ) {}

  /** Resolves with the version of just before; null when the text was like that already. */
  async restore(
    actor: Actor,
    documentId: DocumentId,
    from: DocumentVersionId,
  ): Promise<DocumentVersionId | null> {
    if ((await this.documents.require(actor, documentId)) !== 'write') throw new AppError('read-only');
    const restoration = await this.keeper.restoration(documentId, from, actor.personId);
    if (!restoration) throw new AppError('not-found');
    if (restoration.updates.length === 0) return null;
    await this.write(documentId, actor.personId, restoration);
    const place = await this.documents.placeOf(documentId);
    await this.database.transaction((tx) =>
      this.events.record(tx, 'document.restored', {
        actorId: actor.personId,
        groupId: place?.groupId ?? null,
        subjectId: documentId,
        data: { versionId: from },
      }),
    );
    this.keeper.tell(documentId);
    return restoration.before;
  }

  /** The text is open here for as long as that takes, as if somebody had come in. */
  private async write(
    documentId: DocumentId,
    personId: PersonId,
    { updates, incarnation }: Restoration,
  ): Promise<void> {
    const visit = `restoring ${randomUUID()}`;
    const room = await this.rooms.enter(documentId, visit);
    try {
      const catchUp = () => this.rooms.catchUp([room]);
      if (room.incarnation !== incarnation) await catchUp();
      if (room.incarnation !== incarnation) throw new AppError('document-replaced');
      for (const update of updates) await this.writer.write(room, { personId, update }, catchUp);
    } finally {
      this.rooms.leave(room, visit);
      if (room.socketIds.size === 0) this.documents.letGo(documentId);
    }
  }
}

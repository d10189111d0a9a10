/**
 * When a text is folded. A long log costs whoever opens it, and folding costs a second of a core, so: when
 * many edits came since the last time, or when everybody left, and never twice in half a minute.
 */
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/http/app-error.js';
import { Logger } from '../../platform/logging/logger.js';
import { DocumentFolder } from './document-folder.js';
import type { DocumentRoom } from './document-room.js';
import { DocumentRooms } from './document-rooms.js';

/** Edits after which a text is folded while people write in it; fewer would fold a growing text too often. */
export const foldAfter = 500;
/** Edits for which it is worth it when everybody left. */
const foldWhenLeft = 20;
const atMostEveryMs = 30_000;

@Injectable()
export class DocumentUpkeep {
  constructor(
    private readonly folder: DocumentFolder,
    private readonly logger: Logger,
    private readonly rooms: DocumentRooms,
  ) {
    rooms.onGrown((room) => {
      if (room.isTorn) void this.remake(room);
      else if (this.isDue(room)) void this.fold(room);
    });
  }

  private isDue({ socketIds, unfolded, foldAskedAt }: DocumentRoom): boolean {
    const enough = socketIds.size === 0 ? foldWhenLeft : foldAfter;
    return unfolded >= enough && Date.now() - foldAskedAt >= atMostEveryMs;
  }

  private async fold(room: DocumentRoom): Promise<void> {
    room.foldAskedAt = Date.now();
    try {
      const head = await this.folder.fold(room.documentId);
      if (!head) return;
      // It was made anew: those who have it open are told when the heads are compared, at the next beat.
      if (head.incarnation === room.incarnation) room.unfolded = room.sequence - head.folded;
      room.content = null;
    } catch (error) {
      // The log stays as it is, and the next edit after half a minute tries again.
      if (!(error instanceof AppError)) this.logger.failure(error, { job: 'fold' });
    }
  }

  /** What is in the log, as everybody saw it and without what cannot stand there, under a new incarnation. */
  private async remake(room: DocumentRoom): Promise<void> {
    const { documentId } = room;
    room.isTorn = false;
    this.logger.security('two nodes were told two things at once', { documentId });
    try {
      const head = await this.folder.remake(documentId);
      // Null: somebody wrote meanwhile.
      if (head) this.rooms.replaced(documentId, head);
      else room.isTorn = true;
    } catch (error) {
      this.logger.failure(error, { job: 'remake' });
    }
  }
}

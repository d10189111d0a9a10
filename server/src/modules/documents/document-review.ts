/**
 * Rights that change while a text is open. Every frame asks for the right of its author anyway; this is about
 * who listens. Whenever something happens in a group, everybody who has one of its texts open is judged
 * again, on every node; and everybody else now and then, because time takes rights away too.
 */
import type { DocumentId, GroupId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Logger } from '../../platform/logging/logger.js';
import type { LiveSocket } from '../../platform/realtime/live-socket.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { Carets } from './carets.js';
import type { DocumentRoom } from './document-room.js';
import { DocumentRooms, roomName } from './document-rooms.js';
import { DocumentsService } from './documents.service.js';
import { type Opened, openedBy } from './opened.js';

/** Everybody is judged again within this many beats of the pulse. */
const beatsPerRound = 30;
/** A caret that is not renewed this long belongs to nobody any more; clients renew theirs every 15 s. */
const caretMs = 45_000;

@Injectable()
export class DocumentReview {
  private beats = 0;

  constructor(
    private readonly documents: DocumentsService,
    private readonly rooms: DocumentRooms,
    private readonly carets: Carets,
    private readonly realtime: Realtime,
    private readonly logger: Logger,
  ) {}

  /** Something happened in this group. After all who follow the same event: some of them remember rights. */
  reviewSoon(groupId: GroupId): void {
    setImmediate(() => {
      this.reviewGroup(groupId).catch((error: unknown) => this.logger.failure(error));
    });
  }

  /** Not in this text any more: no frame either way from here on. */
  async close(socket: LiveSocket, documentId: DocumentId): Promise<void> {
    const opened = openedBy(socket).get(documentId);
    if (!opened) return;
    openedBy(socket).delete(documentId);
    opened.isClosed = true;
    await socket.leave(roomName(documentId));
    this.carets.remove(opened);
    this.rooms.leave(opened.room, socket.id);
    if (opened.room.socketIds.size === 0) this.documents.letGo(documentId);
  }

  async closeAll(socket: LiveSocket): Promise<void> {
    for (const documentId of openedBy(socket).keys()) await this.close(socket, documentId);
  }

  /** Null: closed, because this person may not read it any more. */
  async judge(socket: LiveSocket, documentId: DocumentId): Promise<boolean | null> {
    const right = await this.documents.rightOf(socket.data.actor, documentId);
    const opened = openedBy(socket).get(documentId);
    if (!opened) return null;
    const mayWrite = right === 'none' ? null : right === 'write' && !opened.outdated;
    if (mayWrite === opened.mayWrite) return mayWrite;
    if (mayWrite === null) await this.close(socket, documentId);
    else this.keep(opened, mayWrite);
    socket.emit('document.right', { documentId, mayWrite });
    return mayWrite;
  }

  /** At each beat of the pulse: a part of all texts, and those that are gone. */
  async beat(): Promise<void> {
    this.beats = (this.beats + 1) % beatsPerRound;
    const { all } = this.rooms;
    const gone = await this.rooms.gone();
    for (const [index, room] of all.entries()) {
      if (gone.has(room)) this.documents.letGo(room.documentId);
      if (!gone.has(room) && index % beatsPerRound !== this.beats) continue;
      if (room.dropCaretsBefore(Date.now() - caretMs)) this.rooms.showSoon(room);
      await this.review(room);
    }
  }

  private keep(opened: Opened, mayWrite: boolean): void {
    opened.mayWrite = mayWrite;
    if (!mayWrite) this.carets.remove(opened);
  }

  private async reviewGroup(groupId: GroupId): Promise<void> {
    for (const room of this.rooms.all)
      if ((await this.documents.placeOf(room.documentId))?.groupId === groupId) await this.review(room);
  }

  private async review(room: DocumentRoom): Promise<void> {
    for (const socketId of [...room.socketIds]) {
      const socket = this.realtime.server.sockets.sockets.get(socketId);
      if (socket) await this.judge(socket, room.documentId);
    }
  }
}

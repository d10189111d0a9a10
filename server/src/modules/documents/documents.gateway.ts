import { documentSchemaVersion } from '@leerkring/shared/contract/documents';
import type { ParsedCommand } from '@leerkring/shared/contract/events';
import { Injectable } from '@nestjs/common';
import { AppError, TooManyRequests } from '../../platform/http/app-error.js';
import { TokenBuckets } from '../../platform/http/token-buckets.js';
import { Command, noAnswer } from '../../platform/realtime/command.js';
import type { LiveSocket } from '../../platform/realtime/live-socket.js';
import { Carets } from './carets.js';
import { DocumentReader } from './document-reader.js';
import { DocumentReview } from './document-review.js';
import { DocumentRooms, roomName } from './document-rooms.js';
import { DocumentWriter } from './document-writer.js';
import { DocumentsService } from './documents.service.js';
import { type Opened, openedBy } from './opened.js';

/** A whole text for a frame of some bytes: at first as often as a page needs, in the long run once a second. */
const opensPerSecond = 1;
const opensAtOnce = 10;

/** The documents on the socket. */
@Injectable()
export class DocumentsGateway {
  private readonly opens = new TokenBuckets(opensPerSecond, opensAtOnce);

  constructor(
    private readonly documents: DocumentsService,
    private readonly rooms: DocumentRooms,
    private readonly reader: DocumentReader,
    private readonly writer: DocumentWriter,
    private readonly review: DocumentReview,
    private readonly carets: Carets,
  ) {}

  @Command('document.open')
  async open(socket: LiveSocket, { documentId, schemaVersion, holds }: ParsedCommand<'document.open'>) {
    const right = await this.documents.require(socket.data.actor, documentId);
    const wait = this.opens.take(`${socket.id} ${documentId}`);
    if (wait > 0) throw new TooManyRequests(Math.ceil(wait));
    const room = await this.rooms.enter(documentId, socket.id);
    const outdated = schemaVersion !== documentSchemaVersion;
    const before = openedBy(socket).get(documentId);
    const opened: Opened = before ?? {
      room,
      seat: this.rooms.nextSeat(),
      mayWrite: false,
      outdated,
      caret: null,
      isClosed: false,
    };
    opened.outdated = outdated;
    opened.mayWrite = right === 'write' && !outdated;
    openedBy(socket).set(documentId, opened);
    try {
      // First the room, then the text: an edit that lands between the two arrives twice, never not at all.
      await socket.join(roomName(documentId));
      const lacks = await this.reader.lacks(room, holds);
      // Whoever was shown out while coming in was not seen by those who show people out.
      const mayWrite = socket.connected ? await this.review.judge(socket, documentId) : null;
      if (mayWrite === null) throw new AppError('not-found');
      return { ...lacks, mayWrite, outdated, seat: opened.seat, carets: room.present };
    } catch (error) {
      await this.review.close(socket, documentId);
      throw error;
    }
  }

  /** Right, gate, log, tell everybody, and then the answer, which says that it is saved. */
  @Command('document.push')
  async push(
    socket: LiveSocket,
    { documentId, incarnation, update, cursor, number }: ParsedCommand<'document.push'>,
  ) {
    const { actor } = socket.data;
    if ((await this.documents.require(actor, documentId)) !== 'write') throw new AppError('read-only');
    const opened = openedBy(socket).get(documentId);
    if (!opened) throw new AppError('not-open');
    if (opened.outdated) throw new AppError('outdated-client');
    const { room } = opened;
    const catchUp = () => this.rooms.catchUp([room]);
    // Another node may have rewritten it, and told this tab already.
    if (incarnation !== room.incarnation) await catchUp();
    if (incarnation !== room.incarnation) throw new AppError('document-replaced');
    let isTold = false;
    const onStored = () => {
      if (cursor !== undefined) this.carets.place(actor, opened, cursor);
      if (number === undefined || opened.isClosed) return;
      room.acknowledge(opened.seat, number);
      isTold = true;
    };
    const sequence = await this.writer.write(room, { personId: actor.personId, update, onStored }, catchUp);
    return isTold ? noAnswer : { sequence };
  }

  @Command('document.caret')
  async caret(socket: LiveSocket, { documentId, cursor }: ParsedCommand<'document.caret'>) {
    const right = await this.documents.require(socket.data.actor, documentId);
    if (cursor && right !== 'write') throw new AppError('read-only');
    const opened = openedBy(socket).get(documentId);
    if (!opened) throw new AppError('not-open');
    this.carets.move(socket.data.actor, opened, cursor);
    return {};
  }

  @Command('document.close')
  async close(socket: LiveSocket, { documentId }: ParsedCommand<'document.close'>) {
    await this.review.close(socket, documentId);
    return {};
  }
}

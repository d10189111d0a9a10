/**
 * The texts that somebody on this node has open, and telling them. Edits are told in the order of the log on
 * every node: what this node commits is told at once when nothing came in between; what another node
 * committed is read from the database, when that node gives a word and at every beat of the pulse.
 */
import { randomInt } from 'node:crypto';
import type { DocumentId } from '@leerkring/shared/contract/common';
import type { Caret } from '@leerkring/shared/contract/documents';
import { Injectable } from '@nestjs/common';
import { Logger } from '../../platform/logging/logger.js';
import { Bus } from '../../platform/nodes/bus.js';
import { Pulse } from '../../platform/nodes/pulse.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { type Committed, DocumentLog } from './document-log.js';
import { DocumentRoom } from './document-room.js';
import { DocumentStore, type Head, type News } from './document-store.js';

export const roomName = (documentId: DocumentId) => `document:${documentId}`;

/** Carets that move wait this long for company. */
const caretsEveryMs = 100;
/** Seats are numbered from the number of the node, so that no two nodes give out the same. */
const seatsPerNode = 2 ** 24;

@Injectable()
export class DocumentRooms {
  private readonly rooms = new Map<DocumentId, DocumentRoom>();
  private readonly entering = new Map<DocumentId, Promise<DocumentRoom>>();
  private readonly restless = new Set<DocumentRoom>();
  private caretTimer: NodeJS.Timeout | undefined;
  private readonly firstSeat = randomInt(1, 2 ** 28) * seatsPerNode;
  private seats = 0;
  /** Carets that the other nodes are to hear of. */
  private placed: Array<[DocumentId, Caret]> = [];
  private readonly grown: Array<(room: DocumentRoom) => void> = [];
  private catching: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: DocumentStore,
    private readonly realtime: Realtime,
    private readonly bus: Bus,
    private readonly logger: Logger,
    log: DocumentLog,
    pulse: Pulse,
  ) {
    log.onCommitted((committed) => this.tellCommitted(committed));
    bus.on('documents', ({ heads }) => this.hear(heads));
    bus.on('carets', ({ placed }) => this.hearCarets(placed as Array<[DocumentId, Caret]>));
    pulse.each('documents', () => this.beat());
  }

  /** Runs when a text has more edits than before, or nobody here has it open any more. */
  onGrown(listener: (room: DocumentRoom) => void): void {
    this.grown.push(listener);
  }

  get all(): DocumentRoom[] {
    return [...this.rooms.values()];
  }

  nextSeat(): number {
    this.seats = (this.seats + 1) % seatsPerNode;
    return this.firstSeat + this.seats;
  }

  get(documentId: DocumentId): DocumentRoom | undefined {
    return this.rooms.get(documentId);
  }

  /** The socket hears this text from here on. Throws not-found when there is no such text. */
  async enter(documentId: DocumentId, socketId: string): Promise<DocumentRoom> {
    const room = this.rooms.get(documentId) ?? (await this.load(documentId));
    room.socketIds.add(socketId);
    return room;
  }

  leave(room: DocumentRoom, socketId: string): void {
    if (!room.socketIds.delete(socketId) || room.socketIds.size > 0) return;
    this.rooms.delete(room.documentId);
    this.restless.delete(room);
    for (const listen of this.grown) listen(room);
  }

  /** Goes with the next frame of the text. */
  placeCaret(room: DocumentRoom, caret: Caret): void {
    room.moveCaret(caret, Date.now());
    this.placed.push([room.documentId, caret]);
  }

  showSoon(room: DocumentRoom): void {
    this.restless.add(room);
    this.caretTimer ??= setTimeout(() => {
      this.caretTimer = undefined;
      for (const waiting of [...this.restless]) this.show(waiting);
      this.tellPlaced();
    }, caretsEveryMs);
  }

  /** Reads what other nodes stored, for all texts or for some. */
  catchUp(rooms: readonly DocumentRoom[] = this.all): Promise<void> {
    // One after another, so that two answers never cross.
    this.catching = this.catching
      .then(() => this.read(rooms))
      .catch((error: unknown) => this.logger.failure(error));
    return this.catching;
  }

  /** This text has another incarnation: everybody opens it anew. */
  replaced(documentId: DocumentId, head: Head): void {
    const room = this.rooms.get(documentId);
    this.bus.tell('documents', { heads: [[documentId, head.sequence]] });
    if (room) this.restart(room, head);
  }

  /** Texts that are open here and do not exist any more. */
  async gone(): Promise<Set<DocumentRoom>> {
    const { all } = this;
    if (all.length === 0) return new Set();
    const existing = await this.store.existing(all.map(({ documentId }) => documentId));
    return new Set(all.filter(({ documentId }) => !existing.has(documentId)));
  }

  private async load(documentId: DocumentId): Promise<DocumentRoom> {
    const known = this.entering.get(documentId);
    if (known) return known;
    const loading = this.store.head(documentId).then((head) => {
      const room = this.rooms.get(documentId) ?? new DocumentRoom(documentId, head);
      this.rooms.set(documentId, room);
      return room;
    });
    this.entering.set(documentId, loading);
    return loading.finally(() => this.entering.delete(documentId));
  }

  private tellCommitted(committed: readonly Committed[]): void {
    const behind: DocumentRoom[] = [];
    for (const { documentId, after, updates } of committed) {
      const room = this.rooms.get(documentId);
      if (!room) continue;
      if (room.accept(after, updates)) this.show(room);
      else behind.push(room);
    }
    if (behind.length > 0) void this.catchUp(behind);
    const heads = committed.map(({ documentId, after, updates }): [string, number] => [
      documentId,
      after + updates.length,
    ]);
    this.bus.tell('documents', { heads });
    this.tellPlaced();
  }

  /** What is shown here is told to the other nodes. */
  private tellPlaced(): void {
    if (this.placed.length === 0) return;
    this.bus.tell('carets', { placed: this.placed });
    this.placed = [];
  }

  private hear(heads: ReadonlyArray<readonly [string, number]>): void {
    const behind = heads.flatMap(([id, sequence]) => {
      const room = this.rooms.get(id as DocumentId);
      return room && room.sequence <= sequence ? [room] : [];
    });
    if (behind.length > 0) void this.catchUp(behind);
  }

  private hearCarets(placed: ReadonlyArray<readonly [DocumentId, Caret]>): void {
    for (const [documentId, caret] of placed) {
      const room = this.rooms.get(documentId);
      if (!room) continue;
      room.moveCaret(caret, Date.now());
      this.showSoon(room);
    }
  }

  private async read(rooms: readonly DocumentRoom[]): Promise<void> {
    const open = rooms.filter((room) => this.rooms.get(room.documentId) === room);
    if (open.length === 0) return;
    for (const news of await this.store.newer(open.map((room) => [room.documentId, room.head]))) {
      const room = this.rooms.get(news.documentId);
      if (room) this.take(room, news);
    }
  }

  private take(room: DocumentRoom, news: News): void {
    const after = news.sequence - news.log.length;
    if (news.incarnation !== room.incarnation || after > room.sequence) {
      this.restart(room, news);
      return;
    }
    const missed = news.log.slice(Math.max(0, room.sequence - after));
    if (missed.length === 0) return;
    room.writing?.then(
      ({ index }) => {
        const agrees = missed.map((update) => index.addUpdate(update));
        if (!agrees.includes(false)) return;
        room.isTorn = true;
        for (const listen of this.grown) listen(room);
      },
      () => undefined,
    );
    room.accept(after, news.log);
    this.show(room);
  }

  private restart(room: DocumentRoom, head: Head): void {
    const isReplaced = head.incarnation !== room.incarnation;
    room.restart(head);
    if (isReplaced)
      this.realtime.emit(roomName(room.documentId), 'document.replaced', { documentId: room.documentId });
    else this.show(room);
  }

  private show(room: DocumentRoom): void {
    this.restless.delete(room);
    room.hasSpoken = true;
    this.realtime.emit(roomName(room.documentId), 'document.updated', room.nextFrame());
    for (const listen of this.grown) listen(room);
  }

  /** After a pause everybody hears once more how far the text is: a frame that got lost is missed then. */
  private async beat(): Promise<void> {
    for (const room of this.all) {
      room.letContentGo();
      if (!room.hasSpoken && room.owesNumber) {
        room.owesNumber = false;
        this.realtime.emit(roomName(room.documentId), 'document.updated', room.nextFrame());
      } else if (room.hasSpoken) {
        room.hasSpoken = false;
        room.owesNumber = true;
      }
    }
    await this.catchUp();
  }
}

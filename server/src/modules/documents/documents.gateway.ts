import type { DocumentId, GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { ParsedCommand } from '@leerkring/shared/contract/events';
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { Command } from '../../platform/realtime/command.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { IdentityService } from '../identity/identity.service.js';
import { type CaretOwner, type CaretState, readCaret, writeCaret } from './awareness.js';
import { DocumentsService } from './documents.service.js';

/** Colours of carets, dark enough for white names. */
const caretColors = ['#0b5563', '#b3432c', '#6a4c93', '#2c7650', '#8a5a12', '#3b5170', '#a3386a', '#4d5b1f'];

const roomPrefix = 'document:';
const roomOf = (documentId: DocumentId) => `${roomPrefix}${documentId}`;
const documentIn = (room: string) =>
  room.startsWith(roomPrefix) ? (room.slice(roomPrefix.length) as DocumentId) : null;
const actorOf = (socket: Socket): Actor => socket.data.actor;
const caretsOf = (socket: Socket): Map<DocumentId, CaretState> => {
  socket.data.carets ??= new Map<DocumentId, CaretState>();
  return socket.data.carets;
};

/** The documents on the socket: right, store, acknowledge and tell the others, in that order. */
@Injectable()
export class DocumentsGateway {
  constructor(
    private readonly documents: DocumentsService,
    private readonly identity: IdentityService,
    private readonly realtime: Realtime,
    events: EventLog,
  ) {
    realtime.onDisconnect((socket) => {
      for (const documentId of caretsOf(socket).keys()) this.removeCaret(socket, documentId);
    });
    events.onCommitted(({ kind, groupId, subjectId }) => {
      if (kind === 'group.member-left') this.showOut(subjectId as PersonId, groupId);
    });
  }

  @Command('document.open')
  async open(socket: Socket, { documentId, stateVector }: ParsedCommand<'document.open'>) {
    await this.documents.rightOf(actorOf(socket), documentId);
    // First the room, then the state: an edit that lands between the two arrives twice, never not at all.
    await socket.join(roomOf(documentId));
    try {
      return await this.documents.open(actorOf(socket), documentId, stateVector);
    } catch (error) {
      await socket.leave(roomOf(documentId));
      throw error;
    }
  }

  @Command('document.push')
  async push(socket: Socket, { documentId, update }: ParsedCommand<'document.push'>) {
    const sequence = await this.documents.push(actorOf(socket), documentId, update);
    socket.to(roomOf(documentId)).emit('document.updated', { documentId, update });
    return { sequence };
  }

  @Command('document.awareness')
  async awareness(socket: Socket, { documentId, update }: ParsedCommand<'document.awareness'>) {
    const caret = readCaret(update);
    if (!caret) throw new AppError('bad-update');
    if (caret.cursor === null) {
      this.removeCaret(socket, documentId);
      return {};
    }
    if ((await this.documents.rightOf(actorOf(socket), documentId)) !== 'write')
      throw new AppError('read-only');
    const held = caretsOf(socket).get(documentId);
    if (held ? held.clientId !== caret.clientId : this.isHeldByAnother(socket, documentId, caret.clientId))
      throw new AppError('not-allowed');
    caretsOf(socket).set(documentId, caret);
    const frame = writeCaret(caret, await this.ownerOf(socket));
    socket.to(roomOf(documentId)).emit('document.awareness', { documentId, update: frame });
    return {};
  }

  @Command('document.close')
  async close(socket: Socket, { documentId }: ParsedCommand<'document.close'>) {
    this.removeCaret(socket, documentId);
    await socket.leave(roomOf(documentId));
    return {};
  }

  /** Somebody left the group: its texts, and their caret in them, are closed from here on. */
  private showOut(personId: PersonId, groupId: GroupId | null): void {
    const { adapter, sockets } = this.realtime.server.sockets;
    for (const socketId of adapter.rooms.get(`person:${personId}`) ?? []) {
      const socket = sockets.get(socketId);
      for (const room of socket?.rooms ?? []) {
        const documentId = documentIn(room);
        if (!socket || !documentId || this.documents.knownGroupOf(documentId) !== groupId) continue;
        this.removeCaret(socket, documentId);
        void socket.leave(room);
      }
    }
  }

  private removeCaret(socket: Socket, documentId: DocumentId): void {
    const caret = caretsOf(socket).get(documentId);
    if (!caret) return;
    caretsOf(socket).delete(documentId);
    const gone = writeCaret({ ...caret, clock: caret.clock + 1 }, 'gone');
    socket.to(roomOf(documentId)).emit('document.awareness', { documentId, update: gone });
  }

  private isHeldByAnother(socket: Socket, documentId: DocumentId, clientId: number): boolean {
    const inRoom = this.realtime.server.sockets.adapter.rooms.get(roomOf(documentId)) ?? new Set<string>();
    return [...inRoom].some((id) => {
      const other = this.realtime.server.sockets.sockets.get(id);
      return other && other.id !== socket.id && caretsOf(other).get(documentId)?.clientId === clientId;
    });
  }

  private async ownerOf(socket: Socket): Promise<CaretOwner> {
    if (!socket.data.caretOwner) {
      const { personId } = actorOf(socket);
      const person = (await this.identity.people([personId])).get(personId);
      const color = caretColors[Number.parseInt(personId.slice(-2), 16) % caretColors.length] ?? '#0b5563';
      socket.data.caretOwner = { id: personId, name: person?.givenName ?? '', color } satisfies CaretOwner;
    }
    return socket.data.caretOwner;
  }
}

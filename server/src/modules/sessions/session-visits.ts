/**
 * Coming in and going out. A socket is in the room of a session only after the group's door was asked,
 * and leaves it at once when its person is no longer in the group. Another role is another seat.
 */
import type { PersonId, SessionId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { EventLog, type RecordedEvent } from '../../platform/events/event-log.js';
import { Logger } from '../../platform/logging/logger.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import type { GroupAccess } from '../groups/groups.access.js';
import type { LiveSession } from './live-session.js';
import { ownRoom, SessionBroadcast, sessionRoom } from './session-broadcast.js';
import { SessionPresence } from './session-presence.js';
import { SessionsService } from './sessions.service.js';

const sessionsOf = (socket: Socket): Set<SessionId> => {
  socket.data.sessions ??= new Set<SessionId>();
  return socket.data.sessions;
};

const seatFor = (groupRole: unknown) => (groupRole === 'observer' ? 'observer' : 'member');

@Injectable()
export class SessionVisits {
  constructor(
    private readonly realtime: Realtime,
    private readonly presence: SessionPresence,
    private readonly broadcast: SessionBroadcast,
    private readonly sessions: SessionsService,
    events: EventLog,
    logger: Logger,
  ) {
    realtime.onDisconnect(async (socket) => {
      for (const sessionId of sessionsOf(socket)) await this.leave(socket, sessionId);
    });
    events.onCommitted((event) => {
      this.follow(event).catch((error: unknown) => logger.failure(error));
    });
  }

  async enter(socket: Socket, live: LiveSession, access: GroupAccess<'session.enter'>): Promise<void> {
    const { personId } = access;
    await this.sessions.takeSeat(live, personId, seatFor(access.groupRole));
    sessionsOf(socket).add(live.id);
    await socket.join([sessionRoom(live.id), ownRoom(live.id, personId)]);
    // A tab that was closed meanwhile has already said goodbye.
    if (socket.disconnected) return;
    live.sentMine.delete(personId);
    if (await this.presence.enter(live.id, personId, socket.id)) this.broadcast.present(live);
  }

  async leave(socket: Socket, sessionId: SessionId): Promise<void> {
    if (!sessionsOf(socket).delete(sessionId)) return;
    const { personId } = socket.data.actor;
    await socket.leave(sessionRoom(sessionId));
    await socket.leave(ownRoom(sessionId, personId));
    if (!(await this.presence.leave(sessionId, personId, socket.id))) return;
    this.broadcast.present(await this.sessions.get(sessionId));
    if (this.presence.present(sessionId).size === 0) this.sessions.release(sessionId);
  }

  /** This person is not in the group: no frame of the session reaches them from here on. */
  async showOut(live: LiveSession, personId: PersonId): Promise<void> {
    const rooms = [sessionRoom(live.id), ownRoom(live.id, personId)];
    for (const room of rooms) this.realtime.leaveRoom(personId, room);
    for (const socketId of this.realtime.server.sockets.adapter.rooms.get(`person:${personId}`) ?? [])
      await this.presence.leave(live.id, personId, socketId);
    await this.sessions.leaveSeat(live, personId);
    this.broadcast.present(live);
  }

  private async follow({ kind, groupId, subjectId, data }: RecordedEvent): Promise<void> {
    if (kind !== 'group.member-left' && kind !== 'group.member-changed') return;
    const personId = subjectId as PersonId;
    for (const live of await this.sessions.inGroup(groupId)) {
      const isSeated = live.state.seats.some((seat) => seat.personId === personId);
      if (kind === 'group.member-left') await this.showOut(live, personId);
      else if (isSeated) await this.sessions.takeSeat(live, personId, seatFor(data['role']));
    }
  }
}

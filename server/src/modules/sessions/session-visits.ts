/**
 * Coming in and going out. A socket is in the room of a session only after the group's door was asked,
 * and leaves it at once when its person is no longer in the group, on every node. Another role is another
 * seat.
 */
import type { PersonId, SessionId } from '@leerkring/shared/contract/common';
import { type Relation, roleMay } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { EventLog } from '../../platform/events/event-log.js';
import type { RecordedEvent } from '../../platform/events/recorded-event.js';
import { Logger } from '../../platform/logging/logger.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import type { GroupAccess } from '../groups/groups.access.js';
import { GroupsService } from '../groups/groups.service.js';
import type { LiveSession } from './live-session.js';
import { ownRoom, sessionRoom } from './session-broadcast.js';
import { SessionPresence } from './session-presence.js';
import { SessionsService } from './sessions.service.js';

/** Where this socket has come in. */
export const sessionsOf = (socket: Socket): Set<SessionId> => {
  socket.data.sessions ??= new Set<SessionId>();
  return socket.data.sessions;
};

const changesSeats: ReadonlySet<string> = new Set([
  'group.member-left',
  'group.member-changed',
  'break-glass.ended',
]);

const seatFor = (groupRole: Relation) => (roleMay(groupRole, 'session.take-part') ? 'member' : 'observer');

@Injectable()
export class SessionVisits {
  constructor(
    private readonly realtime: Realtime,
    private readonly presence: SessionPresence,
    private readonly sessions: SessionsService,
    private readonly groups: GroupsService,
    events: EventLog,
    private readonly logger: Logger,
  ) {
    realtime.onDisconnect(async (socket) => {
      for (const sessionId of sessionsOf(socket)) await this.leave(socket, sessionId);
    });
    events.onCommitted((event) => {
      this.follow(event).catch((error: unknown) => logger.failure(error));
    });
  }

  async enter(socket: Socket, live: LiveSession, access: GroupAccess): Promise<void> {
    const { personId } = access;
    await this.sessions.takeSeat(live, personId, seatFor(access.groupRole));
    sessionsOf(socket).add(live.id);
    await socket.join([sessionRoom(live.id), ownRoom(live.id, personId)]);
    // A tab that was closed meanwhile has already said goodbye.
    if (socket.disconnected) return;
    live.sentMine.delete(personId);
    await this.presence.enter(live.id, personId, socket.id).catch(async (error: unknown) => {
      await this.leave(socket, live.id);
      throw error;
    });
  }

  async leave(socket: Socket, sessionId: SessionId): Promise<void> {
    if (!sessionsOf(socket).delete(sessionId)) return;
    const { personId } = socket.data.actor;
    await socket.leave(sessionRoom(sessionId));
    await socket.leave(ownRoom(sessionId, personId));
    await this.presence.leave(sessionId, personId, socket.id);
  }

  /** This person is not in the group: no frame of the session reaches them on this node from here on. */
  async showOut(live: LiveSession, personId: PersonId): Promise<void> {
    const rooms = [sessionRoom(live.id), ownRoom(live.id, personId)];
    for (const room of rooms) this.realtime.leaveRoom(personId, room);
    for (const socketId of this.realtime.server.sockets.adapter.rooms.get(`person:${personId}`) ?? [])
      await this.presence.leave(live.id, personId, socketId);
    await this.sessions.leaveSeat(live, personId);
  }

  /** Every node does this, possibly late: it goes by what this person is in the group now. */
  private async follow({ kind, groupId, subjectId }: RecordedEvent): Promise<void> {
    if (!groupId || !changesSeats.has(kind)) return;
    const personId = subjectId as PersonId;
    const sessions = await this.sessions.inGroup(groupId);
    if (sessions.length === 0) return;
    const role = await this.groups.relationOf(groupId, personId).catch((error: unknown) => {
      this.logger.failure(error);
      // In doubt somebody is shown out; a member can come in again.
      return null;
    });
    for (const live of sessions) {
      const isSeated = live.state.seats.some((seat) => seat.personId === personId);
      if (role === null) await this.showOut(live, personId);
      else if (isSeated) await this.sessions.takeSeat(live, personId, seatFor(role));
    }
  }
}

import type { SessionId } from '@leerkring/shared/contract/common';
import type { ParsedCommand } from '@leerkring/shared/contract/events';
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { Command } from '../../platform/realtime/command.js';
import { allows } from '../groups/groups.access.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import type { LiveSession } from './live-session.js';
import { NoteTabs } from './note-tabs.js';
import { SessionBroadcast } from './session-broadcast.js';
import { SessionDoor } from './session-door.js';
import { SessionVisits } from './session-visits.js';
import { SessionsService } from './sessions.service.js';

const actorOf = (socket: Socket): Actor => socket.data.actor;

/** The live session on the socket. Every command asks the group's door first. */
@Injectable()
export class SessionsGateway {
  constructor(
    private readonly door: SessionDoor,
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
    private readonly visits: SessionVisits,
    private readonly broadcast: SessionBroadcast,
    private readonly notes: NoteTabs,
  ) {}

  @Command('session.join')
  async join(socket: Socket, { meetingId }: ParsedCommand<'session.join'>) {
    const meeting = await this.meetings.load(meetingId);
    if (!meeting || meeting.status === 'cancelled') throw new AppError('not-found');
    const access = await this.door.require(actorOf(socket), meeting.groupId, 'session.enter');
    const live = await this.sessions.ofMeeting(access.personId, meeting);
    await this.visits.enter(socket, live, access);
    await this.stillIn(socket, live);
    const note = await this.notes.open(live.id, access.personId);
    return {
      ...(await this.broadcast.joined(live, access.personId, note)),
      onlyReads: !allows(access, 'session.act'),
    };
  }

  @Command('session.leave')
  async leave(socket: Socket, { sessionId }: ParsedCommand<'session.leave'>) {
    await this.visits.leave(socket, sessionId);
    return {};
  }

  @Command('session.act')
  async act(socket: Socket, { sessionId, action }: ParsedCommand<'session.act'>) {
    const { live, personId } = await this.admitted(socket, sessionId);
    return { revision: await this.sessions.act(live, personId, action) };
  }

  @Command('note.write')
  async writeNote(socket: Socket, { sessionId, text, revision }: ParsedCommand<'note.write'>) {
    const { live, personId } = await this.admitted(socket, sessionId);
    const basedOn = { sessionId: live.id, personId, revision };
    return { revision: await this.notes.write(basedOn, text, socket.id) };
  }

  /** Who was taken out of the group while coming in was not seen by those who show people out. */
  private async stillIn(socket: Socket, live: LiveSession): Promise<void> {
    const actor = actorOf(socket);
    try {
      await this.door.require(actor, live.groupId, 'session.enter');
    } catch (error) {
      await this.visits.showOut(live, actor.personId);
      throw error;
    }
  }

  private async admitted(socket: Socket, sessionId: SessionId) {
    const live = await this.sessions.get(sessionId);
    const { personId } = await this.door.require(actorOf(socket), live.groupId, 'session.act');
    return { live, personId };
  }
}

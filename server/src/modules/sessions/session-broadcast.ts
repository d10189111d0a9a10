/**
 * Telling the room. Everybody gets the same public view; what is one person's own goes to that person's
 * sockets alone, and only when it changed. Each node tells the sockets that are connected to it.
 */
import type { PersonId, SessionId } from '@leerkring/shared/contract/common';
import type { Joined, SessionFrame } from '@leerkring/shared/contract/sessions';
import { privateView, publicView } from '@leerkring/shared/rules/session/view';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { isTimeForVideo } from '../meetings/meeting.view.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import type { LiveSession } from './live-session.js';
import { SessionPresence } from './session-presence.js';

export const sessionRoom = (id: SessionId) => `session:${id}`;
export const ownRoom = (id: SessionId, personId: PersonId) => `session:${id}:${personId}`;

@Injectable()
export class SessionBroadcast {
  constructor(
    private readonly realtime: Realtime,
    private readonly clock: Clock,
    private readonly presence: SessionPresence,
    private readonly identity: IdentityService,
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
  ) {
    presence.onChange((sessionId) => this.present(sessionId));
  }

  state(live: LiveSession): void {
    const view = publicView(live.state, live.plan, live.revision, this.clock.now().getTime());
    this.realtime.emit(sessionRoom(live.id), 'session.changed', { sessionId: live.id, view });
    for (const personId of this.presence.here(live.id)) this.mine(live, personId);
  }

  async frame(live: LiveSession): Promise<void> {
    this.realtime.emit(sessionRoom(live.id), 'session.framed', await this.frameOf(live));
  }

  /** Everything somebody who comes in needs to draw the room. */
  async joined(
    live: LiveSession,
    personId: PersonId,
    note: Joined['note'],
  ): Promise<Omit<Joined, 'onlyReads'>> {
    const frame = await this.frameOf(live);
    return {
      frame,
      view: publicView(live.state, live.plan, live.revision, this.clock.now().getTime()),
      mine: privateView(live.state, live.revision, personId),
      present: [...this.presence.present(live.id)],
      note,
    };
  }

  /** To the author's tabs, but the one that wrote it. */
  note(sessionId: SessionId, personId: PersonId, note: Joined['note'], exceptSocketId?: string): void {
    this.realtime.server
      .to(ownRoom(sessionId, personId))
      .except(exceptSocketId ?? [])
      .emit('note.written', { sessionId, ...note });
  }

  private present(sessionId: SessionId): void {
    const present = [...this.presence.present(sessionId)];
    this.realtime.emit(sessionRoom(sessionId), 'session.present', { sessionId, present });
  }

  private mine(live: LiveSession, personId: PersonId): void {
    const { revision, ...own } = privateView(live.state, live.revision, personId);
    const text = JSON.stringify(own);
    if (live.sentMine.get(personId) === text) return;
    live.sentMine.set(personId, text);
    const mine = { revision, ...own };
    this.realtime.emit(ownRoom(live.id, personId), 'session.mine', { sessionId: live.id, mine });
  }

  private async frameOf(live: LiveSession): Promise<SessionFrame> {
    const meeting = await this.meetings.load(live.meetingId);
    const members = (await this.groups.members(live.groupId)).map((member) => member.personId);
    const seated = live.state.seats.map((seat) => seat.personId);
    const people = await this.identity.people([...new Set([...members, ...seated])]);
    return {
      sessionId: live.id,
      meetingId: live.meetingId,
      groupName: (await this.groups.names([live.groupId])).get(live.groupId) ?? '',
      meetingStartsAt: meeting?.startsAt.toISOString() ?? new Date(live.loadedAt).toISOString(),
      videoUrl: meeting && isTimeForVideo(meeting, this.clock.now()) ? meeting.videoUrl : null,
      plan: live.plan,
      people: [...people.values()],
      lookingOn: seated.filter((personId) => !members.includes(personId)),
      documents: live.documents,
    };
  }
}

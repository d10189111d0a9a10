/** Meetings as others meet them: read by the group and its planners, run by a session. */
import type { MeetingId, PersonId } from '@leerkring/shared/contract/common';
import {
  Agenda,
  type MeetingStatus,
  type MeetingSummary,
  type MeetingView,
} from '@leerkring/shared/contract/meetings';
import type { GroupAction } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { CasesService } from '../cases/cases.service.js';
import { allows, type GroupAccess, GroupsAccess, policyActor } from '../groups/groups.access.js';
import { lockMeeting } from './lock-meeting.js';
import { Meeting } from './meeting.entity.js';
import { summariseMeeting, viewMeeting } from './meeting.view.js';
import { MeetingAnswerRow } from './meeting-answer.entity.js';
import { MeetingPictures } from './meeting-pictures.js';

/** What a session needs to know of the meeting it is the live run of. */
export type MeetingFacts = Readonly<Meeting>;

@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly access: GroupsAccess,
    private readonly cases: CasesService,
    private readonly pictures: MeetingPictures,
  ) {}

  /** The meetings of my groups, or of these those; for a moderator those of all groups. In order of time. */
  async list(actor: Actor, ids?: MeetingId[]): Promise<MeetingSummary[]> {
    const groupIds = await this.access.groupsFor(actor, 'meeting.see');
    const meetings = await this.database.manager.find(Meeting, {
      where: { ...(groupIds !== 'all' && { groupId: In(groupIds) }), ...(ids && { id: In(ids) }) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const pictures = await this.pictures.of(meetings);
    return pictures.map((picture) => summariseMeeting(policyActor(actor), picture));
  }

  async get(access: GroupAccess, meetingId: MeetingId): Promise<MeetingView> {
    const meeting = await this.load(meetingId);
    const [picture] = meeting ? await this.pictures.of([meeting]) : [];
    if (picture?.meeting.groupId !== access.groupId) throw new AppError('not-found');
    const offered = allows(access, 'case.read')
      ? await this.cases.offeredFor(access.personId, meetingId)
      : null;
    return viewMeeting(access, picture, offered, this.clock.now());
  }

  /** The gate for everything that happens in a meeting. */
  async require<Asked extends GroupAction>(
    actor: Actor,
    meetingId: MeetingId,
    action: Asked,
  ): Promise<{ access: GroupAccess<Asked>; meeting: MeetingFacts }> {
    const meeting = await this.load(meetingId);
    if (!meeting) throw new AppError('not-found');
    return { meeting, access: await this.access.require(actor, meeting.groupId, action) };
  }

  /** Without asking who wants to know. */
  async load(meetingId: MeetingId): Promise<MeetingFacts | null> {
    const meeting = await this.database.manager.findOneBy(Meeting, { id: meetingId });
    return meeting && { ...meeting, agenda: Agenda.parse(meeting.agenda) };
  }

  async startsOf(meetingIds: MeetingId[]): Promise<Map<MeetingId, Date>> {
    const meetings = await this.database.manager.findBy(Meeting, { id: In(meetingIds) });
    return new Map(meetings.map(({ id, startsAt }) => [id, startsAt]));
  }

  /** Who said that they do not come. */
  async declined(meetingId: MeetingId): Promise<Set<PersonId>> {
    const rows = await this.database.manager.findBy(MeetingAnswerRow, { meetingId, answer: 'no' });
    return new Set(rows.map(({ personId }) => personId));
  }

  markRunning(tx: EntityManager, meetingId: MeetingId): Promise<void> {
    return this.mark(tx, meetingId, 'running', ['planned']);
  }

  markEnded(tx: EntityManager, meetingId: MeetingId): Promise<void> {
    return this.mark(tx, meetingId, 'ended', ['planned', 'running']);
  }

  /** Doing it twice changes nothing. */
  private async mark(
    tx: EntityManager,
    meetingId: MeetingId,
    status: 'running' | 'ended',
    from: MeetingStatus[],
  ): Promise<void> {
    const meeting = await lockMeeting(tx, meetingId);
    if (meeting.status === status) return;
    if (!from.includes(meeting.status)) throw new AppError('conflict');
    await tx.update(Meeting, { id: meetingId }, { status, revision: meeting.revision + 1 });
    await this.events.record(tx, status === 'running' ? 'meeting.started' : 'meeting.ended', {
      actorId: null,
      groupId: meeting.groupId,
      subjectId: meetingId,
      announce: { kind: 'meeting', id: meetingId },
    });
  }
}

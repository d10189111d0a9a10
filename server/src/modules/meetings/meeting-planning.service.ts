/**
 * Planning, changing and cancelling meetings, and saying whether one comes. A plan can change until the
 * meeting runs; whoever changes it names the revision they saw.
 */
import type { CaseId, MeetingId } from '@leerkring/shared/contract/common';
import type { Agenda, MeetingAnswer, MeetingInput, MeetingView } from '@leerkring/shared/contract/meetings';
import type { FieldError } from '@leerkring/shared/contract/problem';
import { roleMay } from '@leerkring/shared/rules/can';
import { reminderMoment } from '@leerkring/shared/rules/meeting-reminders';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { CasesService } from '../cases/cases.service.js';
import { allows, type GroupAccess } from '../groups/groups.access.js';
import { GroupsService } from '../groups/groups.service.js';
import { agendaFaults, casesOn, keepUnseenCases } from './agenda.js';
import { lockMeeting } from './lock-meeting.js';
import { Meeting } from './meeting.entity.js';
import { MeetingAnswerRow } from './meeting-answer.entity.js';
import { MeetingsService } from './meetings.service.js';

type Planner = GroupAccess<'meeting.plan'>;

/** All municipalities share it; kept per meeting, because the wall clock decides when a meeting is. */
const timeZone = 'Europe/Amsterdam';

@Injectable()
export class MeetingPlanningService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly groups: GroupsService,
    private readonly cases: CasesService,
    private readonly meetings: MeetingsService,
  ) {}

  async plan(access: Planner, input: MeetingInput): Promise<MeetingView> {
    mustFit(await this.faults(access, input, input.agenda, []), '');
    const id = newId<MeetingId>();
    await this.database.transaction(async (tx) => {
      const { groupId } = access;
      const plan = columns(input);
      const remindAt = reminderMoment(plan.startsAt, this.clock.now());
      const begun = { status: 'planned', remindAt, revision: 0 } as const;
      await tx.insert(Meeting, { ...plan, id, groupId, timeZone, ...begun });
      await this.record(tx, 'meeting.planned', access, id);
    });
    return this.meetings.get(access, id);
  }

  async change(
    access: Planner,
    meetingId: MeetingId,
    revision: number,
    input: MeetingInput,
  ): Promise<MeetingView> {
    const stored = await this.meetings.load(meetingId);
    if (stored?.revision !== revision) throw new AppError('conflict');
    const seesCases = allows(access, 'case.read');
    const agenda = seesCases ? input.agenda : keepUnseenCases(input.agenda, stored.agenda);
    mustFit(await this.faults(access, input, agenda, casesOn(stored.agenda)), '/meeting');
    await this.database.transaction(async (tx) => {
      const current = await lockMeeting(tx, meetingId);
      if (current.status !== 'planned' || current.revision !== revision) throw new AppError('conflict');
      const plan = columns(input);
      const moved = plan.startsAt.getTime() !== current.startsAt.getTime();
      const remindAt = moved ? reminderMoment(plan.startsAt, this.clock.now()) : current.remindAt;
      await tx.update(Meeting, { id: meetingId }, { ...plan, agenda, remindAt, revision: revision + 1 });
      await this.record(tx, 'meeting.changed', access, meetingId);
    });
    return this.meetings.get(access, meetingId);
  }

  async cancel(access: Planner, meetingId: MeetingId): Promise<MeetingView> {
    await this.database.transaction(async (tx) => {
      const { status, revision } = await lockMeeting(tx, meetingId);
      if (status !== 'planned') throw new AppError('conflict');
      await tx.update(
        Meeting,
        { id: meetingId },
        { status: 'cancelled', remindAt: null, revision: revision + 1 },
      );
      await this.record(tx, 'meeting.cancelled', access, meetingId);
    });
    return this.meetings.get(access, meetingId);
  }

  /** The last answer counts. It is no part of the plan and leaves its revision alone. */
  async answer(
    access: GroupAccess<'meeting.answer'>,
    meetingId: MeetingId,
    answer: MeetingAnswer,
  ): Promise<MeetingView> {
    const { personId } = access;
    await this.database.transaction(async (tx) => {
      const { status } = await lockMeeting(tx, meetingId);
      if (status === 'ended' || status === 'cancelled') throw new AppError('conflict');
      const row = { meetingId, personId, answer, answeredAt: this.clock.now() };
      await tx.upsert(MeetingAnswerRow, row, ['meetingId', 'personId']);
      await this.record(tx, 'meeting.answered', access, meetingId);
    });
    return this.meetings.get(access, meetingId);
  }

  /** A case may be on the programme when the group can read it and the planner too, or it was there already. */
  private async faults(access: Planner, input: MeetingInput, agenda: Agenda, already: CaseId[]) {
    const role = await this.groups.relationOf(access.groupId, input.facilitatorId);
    const leads = roleMay(role, 'meeting.lead');
    const known = allows(access, 'case.read')
      ? await this.cases.readableIn(access.groupId, casesOn(agenda))
      : [];
    return [
      ...(leads ? [] : [{ pointer: '/facilitatorId', code: 'not-a-member' }]),
      ...agendaFaults(agenda, new Set([...known, ...already])),
    ];
  }

  private record(tx: EntityManager, kind: string, access: GroupAccess, meetingId: MeetingId): Promise<void> {
    return this.events.record(tx, kind, {
      actorId: access.personId,
      groupId: access.groupId,
      subjectId: meetingId,
      announce: { kind: 'meeting', id: meetingId },
    });
  }
}

const columns = (input: MeetingInput) => ({
  ...input,
  startsAt: new Date(input.startsAt),
  endsAt: new Date(input.endsAt),
});

/** `under`: where in the request's body the meeting stands. */
const mustFit = (faults: FieldError[], under: string): void => {
  if (faults.length === 0) return;
  const errors = faults.map(({ pointer, code }) => ({ pointer: under + pointer, code }));
  throw new AppError('invalid-input', undefined, errors);
};

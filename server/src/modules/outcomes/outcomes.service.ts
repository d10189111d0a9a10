/**
 * What a meeting leaves behind. Learnings and actions are written down in the session and harvested when
 * it ends; actions come back at the next meeting of the group, where their owners tell how it went.
 */
import type { ActionItemId, GroupId, MeetingId, PersonId } from '@leerkring/shared/contract/common';
import type { ActionItemView, ActionReport, LearningView } from '@leerkring/shared/contract/outcomes';
import { Injectable } from '@nestjs/common';
import { type EntityManager, type FindOptionsWhere, In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { GroupsAccess } from '../groups/groups.access.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { viewAction, viewLearning } from './action.view.js';
import { ActionItem } from './action-item.entity.js';
import { Learning } from './learning.entity.js';

export interface Harvest {
  groupId: GroupId;
  meetingId: MeetingId;
  learnings: { id: string; text: string; authorId: PersonId }[];
  actions: { id: string; text: string; ownerId: PersonId; dueOn: string | null }[];
}

@Injectable()
export class OutcomesService {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly access: GroupsAccess,
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
  ) {}

  async harvest(tx: EntityManager, { groupId, meetingId, learnings, actions }: Harvest): Promise<void> {
    await tx.insert(
      Learning,
      learnings.map((learning) => ({ ...learning, groupId, meetingId })),
    );
    await tx.insert(
      ActionItem,
      actions.map((action) => ({
        ...action,
        id: action.id as ActionItemId,
        groupId,
        meetingId,
        status: 'open',
        note: '',
        revision: 0,
      })),
    );
    await this.events.record(tx, 'outcomes.harvested', {
      actorId: null,
      groupId,
      subjectId: meetingId,
      data: { learnings: learnings.length, actions: actions.length },
      announce: { kind: 'meeting', id: meetingId },
    });
  }

  /** Actions of a group that nobody has rounded off: what the next opening starts with. */
  async openActions(groupId: GroupId): Promise<ActionItemView[]> {
    const { manager } = this.database;
    return this.views(await actionsIn(manager, { groupId, status: In(['open', 'busy']) }));
  }

  /** For those who may read the meeting's report. */
  async ofMeeting(
    reader: PersonId,
    meetingId: MeetingId,
  ): Promise<{ learnings: LearningView[]; actions: ActionItemView[] }> {
    const { learnings, actions } = await this.database.asPerson(reader, async (tx) => ({
      learnings: await tx.find(Learning, { where: { meetingId }, order: { id: 'ASC' } }),
      actions: await actionsIn(tx, { meetingId }),
    }));
    return { learnings: learnings.map(viewLearning), actions: await this.views(actions) };
  }

  /** My actions in the groups I am still in; those I rounded off too. */
  async mine(actor: Actor): Promise<ActionItemView[]> {
    const groupIds = await this.access.groupsFor(actor, 'action.see-own');
    const where = groupIds === 'all' ? {} : { groupId: In(groupIds) };
    return this.readBy(actor.personId, { ownerId: actor.personId, ...where });
  }

  async report(
    actor: Actor,
    actionId: ActionItemId,
    revision: number,
    report: ActionReport,
  ): Promise<ActionItemView> {
    const [action] = await this.readBy(actor.personId, { id: actionId });
    if (!action) throw new AppError('not-found');
    await this.access.require(actor, action.groupId, 'action.report', action.ownerId === actor.personId);
    await this.database.transaction((tx) => this.write(tx, actor.personId, actionId, report, revision));
    const [view] = await this.readBy(actor.personId, { id: actionId });
    if (!view) throw new AppError('not-found');
    return view;
  }

  /** The session has judged who reports; the last word counts. */
  reportInSession(tx: EntityManager, actionId: ActionItemId, report: ActionReport): Promise<void> {
    return this.write(tx, null, actionId, report, null);
  }

  private async write(
    tx: EntityManager,
    actorId: PersonId | null,
    id: ActionItemId,
    { status, note }: ActionReport,
    basedOn: number | null,
  ): Promise<void> {
    const row = await tx.findOne(ActionItem, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new AppError('not-found');
    if (basedOn !== null && row.revision !== basedOn) throw new AppError('conflict');
    await tx.update(ActionItem, { id }, { status, note, revision: row.revision + 1 });
    await this.events.record(tx, 'action.reported', {
      actorId,
      groupId: row.groupId,
      subjectId: id,
      data: { status },
      announce: { kind: 'action', id },
    });
  }

  private async readBy(reader: PersonId, where: FindOptionsWhere<ActionItem>): Promise<ActionItemView[]> {
    return this.views(await this.database.asPerson(reader, (tx) => actionsIn(tx, where)));
  }

  private async views(rows: ActionItem[]): Promise<ActionItemView[]> {
    const names = await this.groups.names([...new Set(rows.map(({ groupId }) => groupId))]);
    const starts = await this.meetings.startsOf([...new Set(rows.map(({ meetingId }) => meetingId))]);
    return rows.map((row) =>
      viewAction(row, {
        groupName: names.get(row.groupId) ?? '',
        meetingStartedAt: starts.get(row.meetingId) ?? new Date(0),
      }),
    );
  }
}

const actionsIn = (manager: EntityManager, where: FindOptionsWhere<ActionItem>): Promise<ActionItem[]> =>
  manager.find(ActionItem, { where, order: { id: 'ASC' } });

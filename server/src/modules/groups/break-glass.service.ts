/**
 * Reading in a group that one is not in. What it gives is a relation like a role in the group (can.ts), which
 * the door finds in this table (memberships.ts), so there is no way in beside the door. The group is told of the
 * beginning and the end; whoever has something open when it ends is shown out by the event of the end.
 */
import {
  type BreakGlassInput,
  type BreakGlassView,
  breakGlassMinutes,
} from '@leerkring/shared/contract/break-glass';
import type { BreakGlassId, GroupId, PersonId } from '@leerkring/shared/contract/common';
import { can } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { IdentityService } from '../identity/identity.service.js';
import { BreakGlass } from './break-glass.entity.js';
import { viewBreakGlass } from './break-glass.view.js';
import { Group } from './group.entity.js';
import { type GroupAccess, GroupsAccess, policyActor } from './groups.access.js';

const AT_MOST = 200;

/** Of those that have not ended. */
interface Which {
  id?: BreakGlassId;
  personId?: PersonId;
  groupId?: GroupId;
  /** The time is over. */
  onlyDue?: boolean;
}

@Injectable()
export class BreakGlassService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly identity: IdentityService,
    private readonly access: GroupsAccess,
  ) {}

  /** In my groups, or everywhere for those who watch over administrators; the newest first. */
  async list(actor: Actor): Promise<BreakGlassView[]> {
    const visible = await this.access.groupsFor(actor, 'break-glass.see');
    const rows = await this.database.manager.find(BreakGlass, {
      where: visible === 'all' ? {} : { groupId: In(visible) },
      order: { since: 'DESC', id: 'DESC' },
      take: AT_MOST,
    });
    return this.views(actor, rows);
  }

  async groups(actor: Actor): Promise<{ id: GroupId; name: string }[]> {
    if (!can(policyActor(actor), 'break-glass.start', null)) throw new AppError('not-found');
    const groups = await this.database.manager.find(Group, { order: { name: 'ASC', id: 'ASC' } });
    return groups.map(({ id, name }) => ({ id, name }));
  }

  async start(
    actor: Actor,
    { groupId, personId, groupRole }: GroupAccess<'break-glass.start'>,
    { kind, reason }: BreakGlassInput,
  ): Promise<BreakGlassView> {
    // Whoever is in the group reads already, and whoever did it before waits until that is over.
    if (groupRole !== null) throw new AppError('conflict');
    const since = this.clock.now();
    const until = new Date(since.getTime() + breakGlassMinutes * 60_000);
    const row = { id: newId<BreakGlassId>(), groupId, personId, kind, reason, since, until };
    await this.database.transaction(async (tx) => {
      await this.endAll(tx, { personId, groupId, onlyDue: true }, null);
      await tx.insert(BreakGlass, { ...row, endedAt: null, endedBy: null });
      await this.record(tx, 'break-glass.started', row, personId);
    });
    const [view] = await this.views(actor, [{ ...row, endedAt: null, endedBy: null }]);
    if (!view) throw new AppError('not-found');
    return view;
  }

  async end({ groupId, personId }: GroupAccess<'break-glass.end'>, id: BreakGlassId): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await tx.existsBy(BreakGlass, { id, groupId }))) throw new AppError('not-found');
      const ended = await this.endAll(tx, { id }, personId);
      if (ended === 0) throw new AppError('conflict');
    });
  }

  /** This person is no administrator any more, or left. */
  async endOf(tx: EntityManager, personId: PersonId, by: PersonId | null): Promise<void> {
    await this.endAll(tx, { personId }, by);
  }

  /** Those of which the time is over, on whichever node looks first. */
  async endDue(): Promise<void> {
    const now = this.clock.now();
    const due = await this.database.prepared<{ id: string }>(
      'break-glass-due',
      'select id from break_glass where ended_at is null and until <= $1 limit 1',
      [now],
    );
    if (due.length === 0) return;
    await this.database.transaction((tx) => this.endAll(tx, { onlyDue: true }, null));
  }

  private async endAll(tx: EntityManager, which: Which, by: PersonId | null): Promise<number> {
    const { id = null, personId = null, groupId = null, onlyDue = false } = which;
    const ended: Pick<BreakGlass, 'id' | 'groupId' | 'personId'>[] = await tx.query(
      `with ended as (
         update break_glass
         set ended_at = least(until, $1), ended_by = case when until <= $1 then null else $2::uuid end
         where ended_at is null and ($3::uuid is null or id = $3) and ($4::uuid is null or person_id = $4)
           and ($5::uuid is null or group_id = $5) and (until <= $1 or not $6::boolean)
         returning id, group_id, person_id
       ) select id, group_id as "groupId", person_id as "personId" from ended`,
      [this.clock.now(), by, id, personId, groupId, onlyDue],
    );
    for (const row of ended) await this.record(tx, 'break-glass.ended', row, by);
    return ended.length;
  }

  private record(
    tx: EntityManager,
    kind: 'break-glass.started' | 'break-glass.ended',
    { id, groupId, personId }: Pick<BreakGlass, 'id' | 'groupId' | 'personId'>,
    actorId: PersonId | null,
  ): Promise<void> {
    return this.events.record(tx, kind, {
      actorId,
      concernsId: personId,
      groupId,
      subjectId: personId,
      data: { breakGlassId: id },
      announce: { kind: 'group', id: groupId },
    });
  }

  private async views(actor: Actor, rows: BreakGlass[]): Promise<BreakGlassView[]> {
    const ids = rows.flatMap(({ personId, endedBy }) => [personId, ...(endedBy ? [endedBy] : [])]);
    const people = await this.identity.people([...new Set(ids)]);
    const groups = await this.database.manager.findBy(Group, {
      id: In([...new Set(rows.map(({ groupId }) => groupId))]),
    });
    const groupNames = new Map(groups.map(({ id, name }) => [id, name]));
    const endable = await this.access.groupsFor(actor, 'break-glass.end');
    const now = this.clock.now();
    return rows.flatMap((row) => {
      const person = people.get(row.personId);
      const mayEnd = endable === 'all' || endable.includes(row.groupId);
      return person ? [viewBreakGlass(row, person, { people, groupNames, mayEnd }, now)] : [];
    });
  }
}

import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { GroupInput, GroupRole, GroupSummary, GroupView } from '@leerkring/shared/contract/groups';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { breakGlass, can, type Relation } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { IdentityService } from '../identity/identity.service.js';
import { Group } from './group.entity.js';
import { summariseGroup, viewGroup } from './group.view.js';
import { allows, type GroupAccess, GroupsAccess, policyActor } from './groups.access.js';
import { Membership } from './membership.entity.js';
import { countsAsMember, currentMemberships } from './memberships.js';

export interface Member {
  personId: PersonId;
  role: GroupRole;
  /** Counts for the size of the group. */
  counts: boolean;
}

@Injectable()
export class GroupsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly identity: IdentityService,
    private readonly access: GroupsAccess,
  ) {}

  /** The groups I am in; for a moderator all of them. */
  async list(actor: Actor): Promise<GroupSummary[]> {
    const visible = await this.access.groupsFor(actor, 'group.see');
    const groups = await this.database.manager.find(Group, {
      where: visible === 'all' ? {} : { id: In(visible) },
      order: { name: 'ASC' },
    });
    const members = await this.current(groups.map(({ id }) => id));
    const standings = await this.access.standingsOf(actor.personId);
    const broken = new Map(
      standings.flatMap(({ groupId, role, until }) => (role === breakGlass ? [[groupId, until]] : [])),
    );
    return groups.map((group) =>
      summariseGroup(
        policyActor(actor),
        group,
        members.filter(({ groupId }) => groupId === group.id),
        broken.get(group.id) ?? null,
      ),
    );
  }

  /** Whoever forms a group is its facilitator until somebody else takes over. */
  async create(actor: Actor, input: GroupInput): Promise<GroupView> {
    if (!can(policyActor(actor), 'group.create', null)) throw new AppError('not-allowed');
    const id = newId<GroupId>();
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await tx.insert(Group, { ...input, id, createdAt: now, revision: 0 });
      await tx.insert(Membership, {
        id: newId(),
        groupId: id,
        personId: actor.personId,
        role: 'facilitator',
        since: now,
        until: null,
        leftAt: null,
      });
      await this.events.record(tx, 'group.created', { actorId: actor.personId, groupId: id });
    });
    return this.get(await this.access.require(actor, id, 'group.see'));
  }

  async get(access: GroupAccess): Promise<GroupView> {
    const group = await this.database.manager.findOneByOrFail(Group, { id: access.groupId });
    const members = await this.current([access.groupId]);
    const people = await this.identity.people(members.map(({ personId }) => personId));
    const closed = allows(access, 'group.manage-members') ? await this.closed(access.groupId) : [];
    return viewGroup(access, group, members, people, closed);
  }

  async members(groupId: GroupId): Promise<Member[]> {
    return (await this.rosters([groupId])).get(groupId) ?? [];
  }

  async rosters(groupIds: GroupId[]): Promise<Map<GroupId, Member[]>> {
    const rosters = new Map(groupIds.map((id): [GroupId, Member[]] => [id, []]));
    for (const { groupId, personId, role } of await this.current(groupIds))
      rosters.get(groupId)?.push({ personId, role, counts: countsAsMember(role) });
    return rosters;
  }

  relationOf(groupId: GroupId, personId: PersonId): Promise<Relation> {
    return this.access.relationOf(groupId, personId);
  }

  async names(groupIds: GroupId[]): Promise<Map<GroupId, string>> {
    const groups = await this.database.manager.findBy(Group, { id: In(groupIds) });
    return new Map(groups.map(({ id, name }) => [id, name]));
  }

  /** Who were in it when their account was closed. */
  private async closed(groupId: GroupId): Promise<PersonView[]> {
    const left = await this.database.manager.findBy(Membership, { groupId, leftAt: Not(IsNull()) });
    const people = await this.identity.people([...new Set(left.map(({ personId }) => personId))]);
    return [...people.values()].filter(({ active }) => !active);
  }

  private current(groupIds: GroupId[]): Promise<Membership[]> {
    return currentMemberships(this.database.manager, this.clock.now(), { groupId: In(groupIds) });
  }
}

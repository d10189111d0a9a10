/**
 * In which groups people are, for who looks after accounts and not after groups: names and roles. And leaving
 * all of them at once, when somebody's account is closed.
 */
import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { GroupRole } from '@leerkring/shared/contract/groups';
import { roleMay } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { AppError } from '../../platform/http/app-error.js';
import { Group } from './group.entity.js';
import { Membership } from './membership.entity.js';
import { currentMemberships } from './memberships.js';

export interface Place {
  personId: PersonId;
  group: Pick<Group, 'id' | 'name'>;
  role: GroupRole;
  until: Date | null;
}

/** `to`: who leads it from now on; null: nobody, until a moderator chooses somebody. */
export interface HandOver {
  groupId: GroupId;
  to: PersonId | null;
}

@Injectable()
export class PeopleInGroups {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
  ) {}

  async of(personIds: PersonId[]): Promise<Place[]> {
    const { manager } = this.database;
    const memberships = await currentMemberships(manager, this.clock.now(), { personId: In(personIds) });
    const groups = await manager.find(Group, {
      where: { id: In([...new Set(memberships.map(({ groupId }) => groupId))]) },
      order: { name: 'ASC' },
    });
    return groups.flatMap((group) =>
      memberships
        .filter(({ groupId }) => groupId === group.id)
        .map(({ personId, role, until }) => ({ personId, group, role, until })),
    );
  }

  /** Groups that nobody else leads, and who of their members could. */
  async onlyFacilitatorOf(
    personId: PersonId,
  ): Promise<{ group: Pick<Group, 'id' | 'name'>; successors: PersonId[] }[]> {
    const led = (await this.of([personId])).filter(({ role }) => role === 'facilitator');
    const members = await currentMemberships(this.database.manager, this.clock.now(), {
      groupId: In(led.map(({ group }) => group.id)),
    });
    return led.flatMap(({ group }) => {
      const others = members.filter((other) => other.groupId === group.id && other.personId !== personId);
      if (others.some(({ role }) => role === 'facilitator')) return [];
      return [{ group, successors: others.filter(mayTakeOver).map((other) => other.personId) }];
    });
  }

  /** Before the person is locked, as adding somebody to a group does: in the other order two would wait for each other. */
  async lockGroupsOf(tx: EntityManager, personId: PersonId): Promise<void> {
    await tx.query(
      `select 1 from intervision_group where id in (select group_id from membership
         where person_id = $1 and left_at is null) order by id for update`,
      [personId],
    );
  }

  /** Throws last-facilitator for a group that would lose its last one without anybody having said so. */
  async leaveAll(tx: EntityManager, personId: PersonId, handOvers: HandOver[], by: PersonId): Promise<void> {
    const now = this.clock.now();
    for (const membership of await currentMemberships(tx, now, { personId })) {
      await this.handOver(tx, membership, handOvers, by);
      await tx.update(Membership, { id: membership.id }, { leftAt: now });
      await this.record(tx, 'group.member-left', membership.groupId, personId, by);
      await tx.increment(Group, { id: membership.groupId }, 'revision', 1);
    }
  }

  private async handOver(
    tx: EntityManager,
    { groupId, personId, role }: Membership,
    handOvers: HandOver[],
    by: PersonId,
  ): Promise<void> {
    if (role !== 'facilitator') return;
    const members = await currentMemberships(tx, this.clock.now(), { groupId });
    const others = members.filter((other) => other.personId !== personId);
    if (others.some((other) => other.role === 'facilitator')) return;
    const chosen = handOvers.find((handOver) => handOver.groupId === groupId);
    if (!chosen) throw new AppError('last-facilitator');
    if (chosen.to === null) return;
    const successor = others.find((other) => other.personId === chosen.to);
    // Nobody gives themselves a group.
    if (!successor || !mayTakeOver(successor) || chosen.to === by) throw new AppError('conflict');
    await tx.update(Membership, { id: successor.id }, { role: 'facilitator' });
    await this.record(tx, 'group.member-changed', groupId, chosen.to, by, { role: 'facilitator' });
  }

  private record(
    tx: EntityManager,
    kind: 'group.member-left' | 'group.member-changed',
    groupId: GroupId,
    subjectId: PersonId,
    actorId: PersonId,
    data?: { role: GroupRole },
  ): Promise<void> {
    return this.events.record(tx, kind, {
      actorId,
      concernsId: subjectId,
      groupId,
      subjectId,
      ...(data ? { data } : {}),
      announce: { kind: 'group', id: groupId },
    });
  }
}

const mayTakeOver = ({ role }: Membership): boolean => roleMay(role, 'meeting.lead');

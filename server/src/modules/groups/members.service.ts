/**
 * Who comes into a group and who leaves it. Each change locks the group's row, so that two at once
 * cannot take away its last facilitator. Leaving is told as `group.member-left`, which is what closes
 * the live session and the documents, and the room of the group, to somebody who has them open.
 */
import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { GroupRole, GroupView, MemberInput } from '@leerkring/shared/contract/groups';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { can } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { IdentityService } from '../identity/identity.service.js';
import { Group } from './group.entity.js';
import type { GroupAccess } from './groups.access.js';
import { GroupsService } from './groups.service.js';
import { Membership } from './membership.entity.js';
import { currentMemberships } from './memberships.js';

type Manager = GroupAccess<'group.manage-members'>;

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly identity: IdentityService,
    private readonly groups: GroupsService,
  ) {}

  async add(access: Manager, input: MemberInput): Promise<GroupView> {
    const { groupId } = access;
    const { personId, role } = input;
    const until = input.until === null ? null : new Date(input.until);
    if (!mayAdd(access, personId)) throw new AppError('not-allowed');
    if (until && until <= this.clock.now()) throw wrongField('/until', 'in-the-past');
    if (!(await this.identity.people([personId])).has(personId))
      throw wrongField('/personId', 'unknown-person');
    await this.changing(access, async (tx, now) => {
      await this.identity.requireOpen(tx, personId).catch(() => {
        throw wrongField('/personId', 'unknown-person');
      });
      const [open] = await tx.findBy(Membership, { groupId, personId, leftAt: IsNull() });
      if (open && (open.until === null || open.until > now)) throw new AppError('conflict');
      if (open) await this.end(tx, open, open.until ?? now, access.personId);
      await tx.insert(Membership, { id: newId(), groupId, personId, role, since: now, until, leftAt: null });
      await this.record(tx, 'group.member-joined', access, personId, { role });
    });
    return this.groups.get(access);
  }

  async change(access: Manager, personId: PersonId, role: GroupRole): Promise<GroupView> {
    await this.changing(access, async (tx, now) => {
      const member = await currentMember(tx, now, access.groupId, personId);
      if (role === 'guest' && member.until === null) throw wrongField('/role', 'guest-needs-end');
      if (role !== 'facilitator') await keepFacilitator(tx, now, member);
      await tx.update(Membership, { id: member.id }, role === 'guest' ? { role } : { role, until: null });
      await this.record(tx, 'group.member-changed', access, personId, { role });
    });
    return this.groups.get(access);
  }

  async remove(access: Manager, personId: PersonId): Promise<GroupView> {
    await this.changing(access, async (tx, now) => {
      const member = await currentMember(tx, now, access.groupId, personId);
      await keepFacilitator(tx, now, member);
      await this.end(tx, member, now, access.personId);
    });
    return this.groups.get(access);
  }

  async candidates(access: Manager): Promise<PersonView[]> {
    const members = await this.groups.members(access.groupId);
    const inGroup = new Set(members.map(({ personId }) => personId));
    const people = await this.identity.everybody();
    return people.filter(({ id, active }) => active && !inGroup.has(id) && mayAdd(access, id));
  }

  /** Guests leave by themselves when their time is over. */
  async endGuests(now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const guests = await tx.find(Membership, {
        where: { leftAt: IsNull(), until: LessThanOrEqual(now) },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      for (const guest of guests) await this.end(tx, guest, guest.until ?? now, null);
    });
  }

  private changing(access: Manager, work: (tx: EntityManager, now: Date) => Promise<void>): Promise<void> {
    return this.database.transaction(async (tx) => {
      const group = await tx.findOneOrFail(Group, {
        where: { id: access.groupId },
        lock: { mode: 'pessimistic_write' },
      });
      await work(tx, this.clock.now());
      await tx.update(Group, { id: group.id }, { revision: group.revision + 1 });
    });
  }

  private async end(tx: EntityManager, member: Membership, leftAt: Date, actorId: PersonId | null) {
    await tx.update(Membership, { id: member.id }, { leftAt });
    const { groupId, personId } = member;
    await this.record(tx, 'group.member-left', { personId: actorId, groupId }, personId);
  }

  private record(
    tx: EntityManager,
    kind: `group.member-${'joined' | 'changed' | 'left'}`,
    by: { personId: PersonId | null; groupId: GroupId },
    subjectId: PersonId,
    data?: { role: GroupRole },
  ): Promise<void> {
    const { personId: actorId, groupId } = by;
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

const mayAdd = (access: Manager, newcomer: PersonId): boolean =>
  can(access, 'group.add-member', access.groupRole, newcomer === access.personId);

const wrongField = (pointer: string, code: string) =>
  new AppError('invalid-input', undefined, [{ pointer, code }]);

const currentMember = async (tx: EntityManager, now: Date, groupId: GroupId, personId: PersonId) => {
  const [member] = await currentMemberships(tx, now, { groupId, personId });
  if (!member) throw new AppError('not-found');
  return member;
};

/** Somebody always answers for the group. */
const keepFacilitator = async (tx: EntityManager, now: Date, leaving: Membership): Promise<void> => {
  if (leaving.role !== 'facilitator') return;
  const all = await currentMemberships(tx, now, { groupId: leaving.groupId, role: 'facilitator' });
  if (all.length < 2) throw new AppError('last-facilitator');
};

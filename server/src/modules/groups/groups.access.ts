/**
 * The one door to everything inside a group, for REST, sockets and documents alike. What comes out is a
 * GroupAccess; only this file can make one, so a service that asks for it as its first argument cannot
 * be reached around the policy. It is a fact of one moment: ask again for each request or command,
 * because somebody may have left in between.
 */
import { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { GroupRole } from '@leerkring/shared/contract/groups';
import { can, type GroupAction, type PolicyActor, type Relation, refusal } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { Group } from './group.entity.js';
import type { Membership } from './membership.entity.js';
import { currentMemberships, currentRole } from './memberships.js';

const minted = Symbol('minted by GroupsAccess');

/** Proof that this person may do `action` in this group. */
export interface GroupAccess<Allowed extends GroupAction = GroupAction> extends PolicyActor {
  readonly [minted]: Allowed;
  readonly groupId: GroupId;
  /** Null for a moderator who is not in the group. */
  readonly groupRole: Relation;
}

/** Somebody as the policy sees them. */
export const policyActor = ({ personId, role }: Actor): PolicyActor => ({ personId, networkRole: role });

@Injectable()
export class GroupsAccess {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async require<Asked extends GroupAction>(
    actor: Actor,
    groupId: GroupId,
    action: Asked,
  ): Promise<GroupAccess<Asked>> {
    const who = policyActor(actor);
    const groupRole = await this.roleOf(groupId, actor.personId);
    if (!can(who, action, groupRole)) throw new AppError(refusal(who, action, groupRole));
    if (groupRole === null && !(await this.database.manager.existsBy(Group, { id: groupId })))
      throw new AppError('not-found');
    return { [minted]: action, groupId, groupRole, ...who };
  }

  /** The groups in which this is allowed; `all` for a moderator who may do it from outside. */
  async groupsFor(actor: Actor, action: GroupAction): Promise<GroupId[] | 'all'> {
    const who = policyActor(actor);
    if (can(who, action, null)) return 'all';
    const mine = await this.memberships({ personId: actor.personId });
    return mine.filter(({ role }) => can(who, action, role)).map(({ groupId }) => groupId);
  }

  async groupsOf(personId: PersonId): Promise<GroupId[]> {
    return (await this.memberships({ personId })).map(({ groupId }) => groupId);
  }

  roleOf(groupId: GroupId, personId: PersonId): Promise<GroupRole | null> {
    return currentRole(this.database.manager, this.clock.now(), groupId, personId);
  }

  private memberships(where: { groupId?: GroupId; personId: PersonId }): Promise<Membership[]> {
    return currentMemberships(this.database.manager, this.clock.now(), where);
  }
}

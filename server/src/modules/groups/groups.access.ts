/**
 * The one door to everything inside a group, for REST, sockets and documents alike. What comes out is a
 * GroupAccess; only this file can make one, so a service that asks for it as its first argument cannot
 * be reached around the policy. It is a fact of one moment: ask again for each request or command,
 * because somebody may have left in between.
 */
import { GroupId, PersonId } from '@leerkring/shared/contract/common';
import {
  type Action,
  can,
  canReadCase,
  type GroupAction,
  type PledgeStanding,
  type PolicyActor,
  pledgeMissing,
  type Relation,
  refusal,
} from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Gathered } from '../../platform/database/gathered.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { Group } from './group.entity.js';
import { currentGroupsEach, currentStandingEach, currentStandings, type Standing } from './memberships.js';

const minted = Symbol('minted by GroupsAccess');

/** Proof that this person may do `action` in this group. */
export interface GroupAccess<Allowed extends GroupAction = GroupAction> extends PolicyActor {
  readonly [minted]: Allowed;
  readonly groupId: GroupId;
  /** Null for a moderator who is not in the group. */
  readonly groupRole: Relation;
  /** When it ends by itself; null: it does not. */
  readonly until: Date | null;
  /** Null for a moderator who is not in the group. */
  readonly pledge: PledgeStanding | null;
}

/** Whether this person may do something else in the same group, at the moment the access is of. */
export const allows = (access: GroupAccess, action: GroupAction): boolean =>
  can(access, action, access.groupRole) && !(access.pledge && pledgeMissing(action, access.pledge));

/** Somebody as the policy sees them. */
export const policyActor = ({ personId, role }: Pick<Actor, 'personId' | 'role'>): PolicyActor => ({
  personId,
  networkRole: role,
});

@Injectable()
export class GroupsAccess {
  private readonly groups = new Gathered((people: readonly PersonId[]) =>
    currentGroupsEach(this.database, this.clock.now(), people),
  );
  private readonly standings = new Gathered(
    (asked: ReadonlyArray<{ personId: PersonId; groupId: GroupId }>) =>
      currentStandingEach(this.database, this.clock.now(), asked),
  );

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async require<Asked extends GroupAction>(
    actor: Actor,
    groupId: GroupId,
    action: Asked,
    /** What it is about belongs to this person. */
    isOwn = false,
  ): Promise<GroupAccess<Asked>> {
    const who = policyActor(actor);
    const standing = await this.standingOf(groupId, actor.personId);
    const groupRole = standing?.role ?? null;
    if (!this.permits(who, action, groupRole, isOwn)) throw new AppError(refusal(who, action, groupRole));
    if (groupRole === null && !(await this.database.manager.existsBy(Group, { id: groupId })))
      throw new AppError('not-found');
    if (standing && pledgeMissing(action, standing)) throw new AppError('pledge-needed');
    const until = standing?.until ?? null;
    return { [minted]: action, groupId, groupRole, until, pledge: standing, ...who };
  }

  /** The groups in which this is allowed, whosever the things are; `all` for a moderator who may do it from outside. */
  async groupsFor(actor: Actor, action: GroupAction): Promise<GroupId[] | 'all'> {
    const who = policyActor(actor);
    if (can(who, action, null)) return 'all';
    const mine = await this.standingsOf(actor.personId);
    return mine
      .filter((standing) => can(who, action, standing.role) && !pledgeMissing(action, standing))
      .map(({ groupId }) => groupId);
  }

  /** The policy, as this door and those who decide about one thing ask it. */
  permits(who: PolicyActor, action: Action, relation: Relation, isOwn: boolean): boolean {
    return can(who, action, relation, isOwn);
  }

  mayReadCase(actor: Actor, relation: Relation, about: Parameters<typeof canReadCase>[2]): boolean {
    return canReadCase(policyActor(actor), relation, about);
  }

  groupsOf(personId: PersonId): Promise<GroupId[]> {
    return this.groups.answer(personId);
  }

  async relationOf(groupId: GroupId, personId: PersonId): Promise<Relation> {
    return (await this.standingOf(groupId, personId))?.role ?? null;
  }

  standingsOf(personId: PersonId): Promise<(Standing & { groupId: GroupId })[]> {
    return currentStandings(this.database, this.clock.now(), personId);
  }

  standingOf(groupId: GroupId, personId: PersonId): Promise<Standing | null> {
    return this.standings.answer({ personId, groupId });
  }
}

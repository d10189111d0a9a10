/**
 * Who may do what: the one policy. A row is an action, its list names who may do it: the roles inside
 * the group, and `moderator` for the network's moderators, who form groups and plan meetings from
 * outside. What people say inside a group (cases, sessions, outcomes) is closed to a moderator who is
 * not in it. The server decides with this table; the client reads it to show what is possible.
 */
import type { PersonId } from '../contract/common.js';
import type { GroupRole } from '../contract/groups.js';
import type { NetworkRole } from '../contract/identity.js';

export interface PolicyActor {
  personId: PersonId;
  networkRole: NetworkRole;
}

/** The actor's role in the group at this moment; null for whoever is outside. */
export type Relation = GroupRole | null;

type Insider = GroupRole | 'moderator';

const inside = ['facilitator', 'member', 'guest', 'observer'] as const;
const takingPart = ['facilitator', 'member', 'guest'] as const;

const policy = {
  'group.create': ['moderator'],
  'group.see': [...inside, 'moderator'],
  'group.manage-members': ['facilitator', 'moderator'],
  'meeting.see': [...inside, 'moderator'],
  'meeting.plan': ['facilitator', 'moderator'],
  'meeting.answer': inside,
  'case.offer': takingPart,
  'case.read': inside,
  'session.enter': inside,
  'session.read-report': inside,
  'action.report': takingPart,
} as const satisfies Record<string, readonly Insider[]>;

export type Action = keyof typeof policy;
/** Actions that are asked inside one group. */
export type GroupAction = Exclude<Action, 'group.create'>;

export const can = (actor: PolicyActor, action: Action, relation: Relation): boolean => {
  const allowed: readonly Insider[] = policy[action];
  return (
    (relation !== null && allowed.includes(relation)) ||
    (actor.networkRole === 'moderator' && allowed.includes('moderator'))
  );
};

/**
 * What a refused actor hears. `not-found` for whoever may not even know that the thing is there: anybody
 * outside, and a moderator outside who reaches for what belongs to the group alone.
 */
export const refusal = (
  actor: PolicyActor,
  action: GroupAction,
  relation: Relation,
): 'not-allowed' | 'not-found' => {
  const aboutRoster = action.startsWith('group.') || action.startsWith('meeting.');
  const knows = relation !== null || (aboutRoster && can(actor, 'group.see', relation));
  return knows ? 'not-allowed' : 'not-found';
};

/** A case is its presenter's own, also after leaving the group; the group reads it once it was handed in. */
export const canReadCase = (
  actor: PolicyActor,
  relation: Relation,
  about: { presenterId: PersonId; draft: boolean },
): boolean => about.presenterId === actor.personId || (!about.draft && can(actor, 'case.read', relation));

/** What the presenter did stays with the presenter until the method shows it. */
export const canReadWithheldOutcome = (
  actor: PolicyActor,
  about: { presenterId: PersonId; unlocked: boolean },
): boolean => about.presenterId === actor.personId || about.unlocked;

/** Nobody lets themselves into a group: a moderator would read its cases that way. */
export const canAddMember = (actor: PolicyActor, relation: Relation, newcomer: PersonId): boolean =>
  can(actor, 'group.manage-members', relation) && newcomer !== actor.personId;

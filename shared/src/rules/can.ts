/**
 * Who may do what: the one policy, for REST, sockets and documents. A row is an action. `by` names who may
 * do it: roles inside the group, and roles in the network for what is done from outside. What people say
 * inside a group (cases, sessions, texts, agreements, outcomes) is closed to everybody in the network who is not in it,
 * moderators, privacy officers and administrators included. `own` is about the thing itself. The server
 * decides with this table; the client reads it to show what is possible. Which command may be given in
 * which phase of a live session, by those who are let in here, stands in session/commands.ts.
 */
import type { PersonId } from '../contract/common.js';
import type { GroupRole } from '../contract/groups.js';
import { NetworkRole } from '../contract/identity.js';

export interface PolicyActor {
  personId: PersonId;
  networkRole: NetworkRole;
}

/**
 * Of an administrator who broke the glass, in the open and for a short time: they read what an observer reads
 * and write nothing. It stands where a role in the group stands, so that requests, sockets and texts follow it.
 */
export const breakGlass = 'break-glass';

/** The actor's role in the group at this moment; null for whoever is outside. */
export type Relation = GroupRole | typeof breakGlass | null;

interface Rule {
  by: readonly (NonNullable<Relation> | NetworkRole)[];
  /**
   * `enough`: whoever it belongs to may as well, also after leaving the group. `needed`: of those in `by`
   * only whoever it belongs to. A case belongs to its presenter, an action to its owner, a meeting to who
   * leads it, an agreement to who made it, a membership to who has it.
   */
  own?: 'enough' | 'needed' | 'never';
  /**
   * Whoever is inside first pledged to keep the ground rules: as they are `now`, or as they were `once`, so
   * that a change of the rules closes no session on those who are in it.
   */
  pledge?: 'now' | 'once';
}

const inside = ['facilitator', 'member', 'guest', 'observer'] as const;
const takingPart = ['facilitator', 'member', 'guest'] as const;
const reading = [...inside, breakGlass] as const;
const nobody = [] as const;
/** Whoever has an account. */
const everybody = NetworkRole.options;
/** Who do the work, in the network; who keeps the house or watches over it adds nothing to it. */
const contributing = [
  'wijk-ggd',
  'policy-adviser',
  'project-lead',
  'chain-partner',
  'experience-expert',
  'moderator',
] as const;

const policy = {
  // the network
  /** With which role, is in given-roles.ts. */
  'person.invite': { by: ['moderator', 'administrator'] },
  /** Whoever is in needs nobody for it. */
  'person.readmit': { by: ['administrator'], own: 'never' },
  'organisation.manage': { by: ['administrator'] },
  'group.create': { by: ['moderator'] },
  'sign-in.end-of-other': { by: ['administrator'] },
  /** Who has which rights in an organisation, and that somebody looked whether that is still right. */
  'rights.review': { by: ['administrator'] },
  /** Another role or organisation, closed and opened again: never one's own. */
  'person.change-rights': { by: ['administrator'], own: 'never' },
  /** Who did what, of everybody, without content. */
  'audit.read-all': { by: ['privacy-officer'] },
  // what the network talks about
  'theme.manage': { by: ['moderator'] },
  'network-thread.read': { by: everybody },
  'network-thread.write': { by: everybody },
  /** Title, theme and step: of who asked; a moderator keeps order. */
  'network-thread.change': { by: ['moderator'], own: 'enough' },
  'network-thread.mark-answer': { by: ['moderator'], own: 'enough' },
  /** Pin, lock and split, what was flagged, and what waits for an answer. */
  'network-thread.moderate': { by: ['moderator'] },
  'network-post.change': { by: nobody, own: 'enough' },
  'network-post.remove': { by: ['moderator'], own: 'enough' },
  'network-post.flag': { by: everybody },
  /** Where somebody recognised a person. */
  'case-report.decide': { by: ['privacy-officer'] },
  // the library: what is there for the whole network belongs to an organisation, and to all its people
  'library.add': { by: contributing },
  /** For an organisation that sent it. */
  'library.add-for-another': { by: ['moderator'] },
  'library.change': { by: contributing, own: 'needed' },
  /** Of what the whole network reads: put it right, or take it away. Who may read it stays with its organisation. */
  'library.curate': { by: ['moderator'] },
  // the group
  'group.see': { by: [...reading, 'moderator'] },
  'group.manage-members': { by: ['facilitator', 'moderator'] },
  /** Nobody lets themselves into a group: a moderator would read its cases that way. */
  'group.add-member': { by: ['facilitator', 'moderator'], own: 'never' },
  /** The ground rules, who accepted them and who had access. */
  'group.see-pledge': { by: reading },
  'group.accept-pledge': { by: inside },
  'group.change-rules': { by: ['facilitator'] },
  /** Who did what in the group. */
  'audit.read-group': { by: ['facilitator'] },
  /** With a reason. It gives no more than what `break-glass` may do in this table, and not to who is inside. */
  'break-glass.start': { by: ['administrator'] },
  'break-glass.end': { by: ['facilitator', 'administrator'] },
  /** Who broke the glass, why and until when: the whole group, and those who watch over administrators. */
  'break-glass.see': { by: [...reading, 'administrator', 'privacy-officer'] },
  // its meetings
  'meeting.see': { by: [...reading, 'moderator'] },
  'meeting.plan': { by: ['facilitator', 'moderator'] },
  'meeting.answer': { by: inside },
  /** Asked about who is put down for it. */
  'meeting.lead': { by: ['facilitator', 'member'] },
  'meeting.see-link': { by: inside },
  /** More than a quarter of an hour before the start. */
  'meeting.see-link-early': { by: ['facilitator', 'moderator'], own: 'enough' },
  // its cases: a case is its presenter's own, the group reads it once it was handed in
  'case.offer': { by: takingPart },
  'case.read-draft': { by: nobody, own: 'enough' },
  'case.read': { by: reading, own: 'enough', pledge: 'now' },
  /** What the presenter did, until the method shows it to everybody who may read the case. */
  'case.read-withheld': { by: nobody, own: 'enough' },
  'case.change': { by: takingPart, own: 'needed' },
  'case.submit': { by: takingPart, own: 'needed' },
  'case.withdraw': { by: nobody, own: 'enough' },
  'case.close': { by: nobody, own: 'enough' },
  'case.erase': { by: nobody, own: 'enough' },
  // its live sessions
  'session.enter': { by: reading, pledge: 'now' },
  /** By those who came in: acting in it, and writing one's own notes. */
  'session.act': { by: inside, pledge: 'once' },
  /** The others watch: an observer has a seat from which nothing is said or written. */
  'session.take-part': { by: takingPart },
  'session.read-report': { by: reading, pledge: 'now' },
  // its texts
  'text.read': { by: reading, pledge: 'once' },
  'text.write': { by: takingPart, pledge: 'once' },
  /** Also in a text that is only there to read, such as the reflection of a session that ended. */
  'text.comment': { by: takingPart, pledge: 'once' },
  /** A comment is its author's own; a facilitator can take away what should not stand there. */
  'comment.change': { by: takingPart, own: 'needed', pledge: 'once' },
  'comment.remove': { by: ['facilitator'], own: 'enough', pledge: 'once' },
  // its agreements: what one says is a text of the group
  'agreement.read': { by: reading, pledge: 'once' },
  /** A guest writes along; to make one, and to take it a step further, is for who stays. */
  'agreement.create': { by: ['facilitator', 'member'], pledge: 'once' },
  'agreement.change': { by: ['facilitator', 'member'], pledge: 'once' },
  'agreement.withdraw': { by: ['facilitator'], pledge: 'once' },
  /** Belongs to who made it. */
  'agreement.withdraw-own': { by: takingPart, own: 'needed', pledge: 'once' },
  // its threads: a thread belongs to who started it, a post to who wrote it
  'thread.read': { by: reading, pledge: 'once' },
  'thread.write': { by: takingPart, pledge: 'once' },
  'thread.change': { by: ['facilitator'], own: 'enough', pledge: 'once' },
  'thread.mark-answer': { by: ['facilitator'], own: 'enough', pledge: 'once' },
  'thread.moderate': { by: ['facilitator'], pledge: 'once' },
  'post.change': { by: takingPart, own: 'needed', pledge: 'once' },
  'post.remove': { by: ['facilitator'], own: 'enough', pledge: 'once' },
  'post.flag': { by: inside, pledge: 'once' },
  // its items in the library: an item of a group is its maker's own, and the group's to read
  'library.read-in-group': { by: reading, pledge: 'once' },
  'library.add-to-group': { by: ['facilitator', 'member'], pledge: 'once' },
  'library.change-in-group': { by: ['facilitator', 'member'], own: 'needed', pledge: 'once' },
  'library.curate-in-group': { by: ['facilitator'], pledge: 'once' },
  // what a meeting leaves behind
  'action.see-own': { by: takingPart },
  'action.report': { by: takingPart, own: 'needed' },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof policy;
/** Actions that are asked inside one group. */
export type GroupAction = Exclude<
  Action,
  | 'person.invite'
  | 'person.readmit'
  | 'organisation.manage'
  | 'group.create'
  | 'sign-in.end-of-other'
  | 'audit.read-all'
  | 'rights.review'
  | 'person.change-rights'
  | 'theme.manage'
  | 'case-report.decide'
  | `network-${string}`
  | 'library.add'
  | 'library.add-for-another'
  | 'library.change'
  | 'library.curate'
>;
export type CaseAction = Extract<Action, `case.${string}`>;

/** `isOwn`: the thing it is about belongs to the actor. */
export const can = (actor: PolicyActor, action: Action, relation: Relation, isOwn = false): boolean => {
  const { by, own }: Rule = policy[action];
  const hasRole = (relation !== null && by.includes(relation)) || by.includes(actor.networkRole);
  if (own === 'enough') return isOwn || hasRole;
  if (own === 'needed') return isOwn && hasRole;
  return hasRole && !(own === 'never' && isOwn);
};

/** The version of the ground rules that somebody inside last accepted, and the one that counts now. */
export interface PledgeStanding {
  accepted: number | null;
  current: number;
}

/** Somebody may do it as soon as the ground rules are accepted. Nobody needs to for what is their own. */
export const pledgeMissing = (action: Action, { accepted, current }: PledgeStanding): boolean => {
  const { pledge }: Rule = policy[action];
  if (pledge === 'now') return accepted !== current;
  return pledge === 'once' && accepted === null;
};

/** Asked about somebody else of whom only the role in the group is known. */
export const roleMay = (relation: Relation, action: GroupAction): boolean => {
  const { by }: Rule = policy[action];
  return relation !== null && by.includes(relation);
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

export const canReadCase = (
  actor: PolicyActor,
  relation: Relation,
  about: { presenterId: PersonId; draft: boolean },
): boolean =>
  can(actor, about.draft ? 'case.read-draft' : 'case.read', relation, about.presenterId === actor.personId);

/** For somebody who may read the case. */
export const canReadWithheldOutcome = (
  actor: PolicyActor,
  about: { presenterId: PersonId; unlocked: boolean },
): boolean => about.unlocked || can(actor, 'case.read-withheld', null, about.presenterId === actor.personId);

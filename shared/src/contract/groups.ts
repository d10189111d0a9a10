import { z } from 'zod';
import { GroupId, Instant, PersonId, Revision, writtenText } from './common.js';
import { PersonView } from './identity.js';
import { route } from './route.js';

/** What somebody is inside one group. `guest`: takes part until an end date. */
export const GroupRole = z.enum(['facilitator', 'member', 'observer', 'guest']);
export type GroupRole = z.infer<typeof GroupRole>;

/** Limits of group size; warnings, not refusals (domain: 4-8 usual, above 10 a hard warning). */
export const groupSize = { min: 4, usual: 6, max: 8, warnAbove: 10 } as const;

export const GroupInput = z.strictObject({
  name: writtenText(80, 3),
  purpose: writtenText(400),
  /** `online`, `on-site` or a mix. */
  form: z.enum(['online', 'on-site', 'hybrid']),
  rhythmWeeks: z.int().min(1).max(26),
});
export type GroupInput = z.infer<typeof GroupInput>;

export const MemberView = z.object({
  person: PersonView,
  role: GroupRole,
  since: Instant,
  /** Guests only: the last moment of their access. */
  until: Instant.nullable(),
});
export type MemberView = z.infer<typeof MemberView>;

export const GroupSummary = z.object({
  id: GroupId,
  name: z.string(),
  purpose: z.string(),
  form: GroupInput.shape.form,
  rhythmWeeks: z.int(),
  /** Members and guests; facilitators and observers are not counted. */
  memberCount: z.int(),
  /** Null for a moderator who sees the group but is not in it. */
  myRole: GroupRole.nullable(),
  /** Of an administrator who broke the glass: when that ends. */
  breakGlassUntil: Instant.nullable(),
  /** False: the last one left Leerkring, and a moderator has to choose another. */
  hasFacilitator: z.boolean(),
  revision: Revision,
});
export type GroupSummary = z.infer<typeof GroupSummary>;

export const GroupView = GroupSummary.extend({
  members: z.array(MemberView),
  /** Who were in it until their account was closed, for those who manage it. */
  closed: z.array(PersonView),
  /** What I may do here, by the same rule the server applies. */
  mayManage: z.boolean(),
});
export type GroupView = z.infer<typeof GroupView>;

export const MemberInput = z
  .strictObject({ personId: PersonId, role: GroupRole, until: Instant.nullable() })
  .refine((m) => m.role !== 'guest' || m.until !== null, { path: ['until'], message: 'needed-for-guest' })
  .refine((m) => m.role === 'guest' || m.until === null, { path: ['until'], message: 'only-for-guest' });
export type MemberInput = z.infer<typeof MemberInput>;

/** What was agreed on how people deal with each other here, one sentence each. */
export const GroundRules = z.array(writtenText(200, 3)).min(1).max(15);

const Accepted = z.object({ version: z.int(), at: Instant });

/** The ground rules of a group, who pledged to keep them, and who had access to what is said here. */
export const PledgeView = z.object({
  groupId: GroupId,
  /** The first version is the standard set; whoever is inside pledges anew when it changes. */
  version: z.int(),
  rules: z.array(z.string()),
  /** Null for the standard set. */
  changed: z.object({ at: Instant, by: PersonView }).nullable(),
  /** What I last accepted since I came into the group. */
  mine: Accepted.nullable(),
  people: z.array(z.object({ person: PersonView, role: GroupRole, accepted: Accepted.nullable() })),
  /** Everybody who ever was in the group; `until` is null for who still is, without an end. */
  access: z.array(
    z.object({ person: PersonView, role: GroupRole, since: Instant, until: Instant.nullable() }),
  ),
  mayChange: z.boolean(),
});
export type PledgeView = z.infer<typeof PledgeView>;

/** A pledge that I still have to make before I see what is said in the group. */
export const DuePledge = z.object({
  groupId: GroupId,
  groupName: z.string(),
  version: z.int(),
  rules: z.array(z.string()),
  /** I pledged before, to an earlier version. */
  again: z.boolean(),
});
export type DuePledge = z.infer<typeof DuePledge>;

export const groupRoutes = {
  list: route('GET', '/groups', { summary: 'The groups that I may see', answer: z.array(GroupSummary) }),
  create: route('POST', '/groups', {
    summary: 'Form a group',
    problems: ['not-allowed'],
    body: GroupInput,
    answer: GroupView,
  }),
  get: route('GET', '/groups/:groupId', { summary: 'One group and its members', answer: GroupView }),
  /** Whom those who manage the members can add: everybody who is not in the group, without oneself. */
  candidates: route('GET', '/groups/:groupId/candidates', {
    summary: 'People who can be added to a group',
    problems: ['not-allowed'],
    answer: z.array(PersonView),
  }),
  addMember: route('POST', '/groups/:groupId/members', {
    summary: 'Add somebody to a group',
    problems: ['not-allowed', 'conflict'],
    body: MemberInput,
    answer: GroupView,
  }),
  changeMember: route('PATCH', '/groups/:groupId/members/:personId', {
    summary: 'Give a member another role',
    problems: ['not-allowed', 'last-facilitator'],
    body: z.strictObject({ role: GroupRole }),
    answer: GroupView,
  }),
  removeMember: route('DELETE', '/groups/:groupId/members/:personId', {
    summary: 'Take somebody out of a group, or leave it',
    problems: ['not-allowed', 'last-facilitator'],
    answer: GroupView,
  }),
  duePledges: route('GET', '/my-pledges', {
    summary: 'The ground rules that I still have to accept',
    answer: z.array(DuePledge),
  }),
  pledge: route('GET', '/groups/:groupId/pledge', {
    summary: 'The ground rules of a group, who accepted them and who had access',
    problems: ['not-allowed'],
    answer: PledgeView,
  }),
  /** Names the version that was read: nobody pledges to what they did not see. */
  acceptPledge: route('POST', '/groups/:groupId/pledge/acceptances', {
    summary: 'Accept the ground rules of a group',
    problems: ['not-allowed', 'conflict'],
    body: z.strictObject({ version: z.int() }),
    answer: PledgeView,
  }),
  changeRules: route('PUT', '/groups/:groupId/pledge', {
    summary: 'Change the ground rules of a group',
    problems: ['not-allowed', 'conflict'],
    body: z.strictObject({ version: z.int(), rules: GroundRules }),
    answer: PledgeView,
  }),
};

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
  revision: Revision,
});
export type GroupSummary = z.infer<typeof GroupSummary>;

export const GroupView = GroupSummary.extend({
  members: z.array(MemberView),
  /** What I may do here, by the same rule the server applies. */
  mayManage: z.boolean(),
});
export type GroupView = z.infer<typeof GroupView>;

export const MemberInput = z
  .strictObject({ personId: PersonId, role: GroupRole, until: Instant.nullable() })
  .refine((m) => m.role !== 'guest' || m.until !== null, { path: ['until'], message: 'needed-for-guest' })
  .refine((m) => m.role === 'guest' || m.until === null, { path: ['until'], message: 'only-for-guest' });
export type MemberInput = z.infer<typeof MemberInput>;

export const groupRoutes = {
  list: route('GET', '/groups', { answer: z.array(GroupSummary) }),
  create: route('POST', '/groups', { body: GroupInput, answer: GroupView }),
  get: route('GET', '/groups/:groupId', { answer: GroupView }),
  /** Whom those who manage the members can add: everybody who is not in the group, without oneself. */
  candidates: route('GET', '/groups/:groupId/candidates', { answer: z.array(PersonView) }),
  addMember: route('POST', '/groups/:groupId/members', { body: MemberInput, answer: GroupView }),
  changeMember: route('PATCH', '/groups/:groupId/members/:personId', {
    body: z.strictObject({ role: GroupRole }),
    answer: GroupView,
  }),
  removeMember: route('DELETE', '/groups/:groupId/members/:personId', { answer: GroupView }),
};

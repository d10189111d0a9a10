/**
 * Who has which rights: the list of an organisation, that it was looked at, and what changes when somebody gets
 * another role, moves or leaves. Names of groups stand in it, and nothing of what is said there.
 */
import { z } from 'zod';
import { GroupId, Instant, OrganisationId, PersonId } from './common.js';
import { GroupRole } from './groups.js';
import { NetworkRole, PersonView } from './identity.js';
import { route } from './route.js';

/** How somebody can sign in. */
export const WayIn = z.enum(['employer', 'passkey', 'code', 'invitation', 'demonstration']);
export type WayIn = z.infer<typeof WayIn>;

export const RightsRow = z.object({
  person: PersonView,
  groups: z.array(z.object({ id: GroupId, name: z.string(), role: GroupRole, until: Instant.nullable() })),
  /** Null: not in the ninety days that sign-ins are kept. */
  lastSeenAt: Instant.nullable(),
  waysIn: z.array(WayIn),
  closedAt: Instant.nullable(),
  /** In the review that is going on; null: not yet. */
  markedAt: Instant.nullable(),
});
export type RightsRow = z.infer<typeof RightsRow>;

export const ReviewStanding = z.object({
  organisation: z.object({ id: OrganisationId, name: z.string() }),
  active: z.int(),
  lastReview: z.object({ at: Instant, by: PersonView }).nullable(),
  /** How often, in months: more often where somebody watches over all. */
  everyMonths: z.int(),
  /** Null: it was never reviewed, so it is due now. */
  dueAt: Instant.nullable(),
});
export type ReviewStanding = z.infer<typeof ReviewStanding>;

export const RightsList = ReviewStanding.extend({ rows: z.array(RightsRow) });
export type RightsList = z.infer<typeof RightsList>;

export const PersonRights = z.object({
  row: RightsRow,
  organisations: z.array(z.object({ id: OrganisationId, name: z.string() })),
  /** Groups that nobody else leads, and who of their members could. */
  onlyFacilitatorOf: z.array(z.object({ id: GroupId, name: z.string(), successors: z.array(PersonView) })),
});
export type PersonRights = z.infer<typeof PersonRights>;

const Place = z.strictObject({ role: NetworkRole, organisationId: OrganisationId });

/** `was`: what it was based on. */
export const MoveInput = z.strictObject({ was: Place, now: Place });
export type MoveInput = z.infer<typeof MoveInput>;

/**
 * What becomes of each group that loses its last facilitator: one of its members takes over, or nobody, and
 * then a moderator has to choose somebody.
 */
export const CloseInput = z.strictObject({
  handOvers: z.array(z.strictObject({ groupId: GroupId, to: PersonId.nullable() })).max(200),
});
export type CloseInput = z.infer<typeof CloseInput>;

export const rightsRoutes = {
  overview: route('GET', '/rights', {
    summary: 'When the rights in each organisation were reviewed, for administrators',
    problems: ['not-found'],
    answer: z.array(ReviewStanding),
  }),
  list: route('GET', '/rights/:organisationId', {
    summary: 'Who of an organisation has which rights, for administrators',
    answer: RightsList,
  }),
  mark: route('PUT', '/rights/:organisationId/marks/:personId', {
    summary: 'This person was looked at and is right, for administrators',
    answer: RightsList,
  }),
  unmark: route('DELETE', '/rights/:organisationId/marks/:personId', {
    summary: 'Look at this person again, for administrators',
    answer: RightsList,
  }),
  review: route('POST', '/rights/:organisationId/reviews', {
    summary: 'Everybody of this organisation was looked at, for administrators',
    problems: ['review-incomplete'],
    answer: RightsList,
  }),
  ofPerson: route('GET', '/people/:personId/rights', {
    summary: 'The rights of one person, for administrators',
    answer: PersonRights,
  }),
  move: route('PUT', '/people/:personId/rights', {
    summary: 'Give somebody another role or organisation, for administrators',
    problems: ['not-allowed', 'conflict'],
    body: MoveInput,
    answer: PersonRights,
  }),
  close: route('POST', '/people/:personId/closure', {
    summary: 'Close the account of somebody who left, for administrators',
    problems: ['not-allowed', 'conflict', 'last-facilitator'],
    body: CloseInput,
    answer: PersonRights,
  }),
  reopen: route('DELETE', '/people/:personId/closure', {
    summary: 'Open a closed account again, without its groups, for administrators',
    problems: ['not-allowed', 'conflict'],
    answer: PersonRights,
  }),
};

/** Who did what, when, from where and to which thing: never what anybody wrote. */
import { z } from 'zod';
import { GroupId, Instant, PersonId } from './common.js';
import { PersonView } from './identity.js';
import { route } from './route.js';

/** `others`: what somebody did to the data of somebody else. */
export const AuditFilter = z.enum([
  'all',
  'others',
  'cases',
  'sign-ins',
  'groups',
  'meetings',
  'agreements',
  'library',
  'refusals',
]);
export type AuditFilter = z.infer<typeof AuditFilter>;

export const auditPageSize = 50;

export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  /** `noun.past`; the client has a sentence for each. */
  kind: z.string(),
  /** Null: Leerkring itself did it, or somebody who is not known. */
  actor: PersonView.nullable(),
  concerns: PersonView.nullable(),
  group: z.object({ id: GroupId, name: z.string() }).nullable(),
  subjectId: z.uuid().nullable(),
  /** The beginning of the network address, for whoever did it and for the privacy officer. */
  network: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditPage = z.object({
  entries: z.array(AuditEntry),
  /** Ask with this as `before` for what came earlier; null: there is nothing. */
  before: z.string().nullable(),
});
export type AuditPage = z.infer<typeof AuditPage>;

export const AuditQuery = z.strictObject({
  filter: AuditFilter.default('all'),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** Of one person: what they did and what was done to their data. */
export const WholeAuditQuery = AuditQuery.extend({ personId: PersonId.optional() });
export type WholeAuditQuery = z.infer<typeof WholeAuditQuery>;

export const auditRoutes = {
  mine: route('GET', '/me/events', {
    summary: 'What I did, and what was done to my data',
    query: AuditQuery,
    answer: AuditPage,
  }),
  ofGroup: route('GET', '/groups/:groupId/events', {
    summary: 'Who did what in a group, for its facilitators',
    problems: ['not-allowed'],
    query: AuditQuery,
    answer: AuditPage,
  }),
  /** For privacy officers. */
  all: route('GET', '/events', {
    summary: 'Who did what, for privacy officers',
    problems: ['not-found'],
    query: WholeAuditQuery,
    answer: AuditPage,
  }),
};

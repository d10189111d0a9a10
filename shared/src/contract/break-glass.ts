/**
 * Reading in a group that one is not in, by an administrator who says why: for a short time, in the open, and
 * without writing anything.
 */
import { z } from 'zod';
import { BreakGlassId, GroupId, Instant, writtenText } from './common.js';
import { PersonView } from './identity.js';
import { route } from './route.js';

/** How long it lasts; whoever needs longer gives a reason anew. */
export const breakGlassMinutes = 60;

export const BreakGlassKind = z.enum([
  /** Somebody is not safe, or says so. */
  'safety',
  'complaint',
  /** Somebody asks what is kept about them. */
  'data-subject-request',
  'security-incident',
  'fault',
]);
export type BreakGlassKind = z.infer<typeof BreakGlassKind>;

export const BreakGlassInput = z.strictObject({ kind: BreakGlassKind, reason: writtenText(300, 10) });
export type BreakGlassInput = z.infer<typeof BreakGlassInput>;

export const BreakGlassView = z.object({
  id: BreakGlassId,
  group: z.object({ id: GroupId, name: z.string() }),
  person: PersonView,
  kind: BreakGlassKind,
  reason: z.string(),
  since: Instant,
  /** When it ends by itself. */
  until: Instant,
  /** Null as long as it lasts. */
  endedAt: Instant.nullable(),
  /** Null: it ended by itself, or has not ended. */
  endedBy: PersonView.nullable(),
  mayEnd: z.boolean(),
});
export type BreakGlassView = z.infer<typeof BreakGlassView>;

export const breakGlassRoutes = {
  list: route('GET', '/break-glass', {
    summary: 'Who broke the glass: in my groups, and for administrators and privacy officers everywhere',
    answer: z.array(BreakGlassView),
  }),
  groups: route('GET', '/break-glass/groups', {
    summary: 'The names of all groups, for administrators',
    problems: ['not-found'],
    answer: z.array(z.object({ id: GroupId, name: z.string() })),
  }),
  start: route('POST', '/groups/:groupId/break-glass', {
    summary: 'Read in a group for a short time, with a reason that the group sees, for administrators',
    problems: ['not-allowed', 'conflict'],
    body: BreakGlassInput,
    answer: BreakGlassView,
  }),
  end: route('DELETE', '/groups/:groupId/break-glass/:breakGlassId', {
    summary: 'End it early, for administrators and the facilitators of the group',
    problems: ['not-allowed', 'conflict'],
  }),
};

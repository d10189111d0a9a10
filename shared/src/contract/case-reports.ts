/**
 * "Herken je een casus?": whoever recognises somebody in what was written here says so, also without an account. What
 * it points at is hidden at once, and a privacy officer gets the task. The answer never tells whether the address
 * was known. What keeps strangers from hiding what they like is in rules/case-reports.ts.
 */
import { z } from 'zod';
import {
  CaseReportId,
  GroupId,
  Instant,
  LibraryItemId,
  OrganisationId,
  oneLine,
  ThreadId,
  writtenText,
} from './common.js';
import { PersonView } from './identity.js';
import { route } from './route.js';

export const CaseReportInput = z.strictObject({
  /** The address of the page, as somebody copied it; empty when they do not have it. */
  address: oneLine(400).or(z.literal('')),
  story: writtenText(2_000, 10),
  /** How to reach who says so; empty: they rather not. */
  contact: oneLine(200).or(z.literal('')),
});
export type CaseReportInput = z.infer<typeof CaseReportInput>;

export const CaseReportDecision = z.enum(['restored', 'removed', 'noted']);
export type CaseReportDecision = z.infer<typeof CaseReportDecision>;

export const CaseReportView = z.object({
  id: CaseReportId,
  at: Instant,
  address: z.string(),
  story: z.string(),
  contact: z.string(),
  /** Signed in when they reported it; null: somebody who was not. */
  by: PersonView.nullable(),
  /** What it is about; null when the address leads nowhere. */
  about: z
    .object({
      /** Null: it is an item of the library. */
      threadId: ThreadId.nullable(),
      itemId: LibraryItemId.nullable(),
      group: z.object({ id: GroupId, name: z.string() }).nullable(),
      /** Of an item for the people of one organisation. */
      organisation: z.object({ id: OrganisationId, name: z.string() }).nullable(),
      /** It is hidden until somebody decides. */
      hidden: z.boolean(),
      /**
       * What it says, or what is said about an item; null when it is of a group or of another organisation: nobody
       * outside reads that, to judge it either.
       */
      words: z.object({ title: z.string(), posts: z.array(z.string()) }).nullable(),
    })
    .nullable(),
  decided: z.object({ decision: CaseReportDecision, at: Instant, by: PersonView }).nullable(),
});
export type CaseReportView = z.infer<typeof CaseReportView>;

export const caseReportRoutes = {
  report: route('POST', '/case-reports', {
    summary: 'Say that somebody can be recognised; nobody needs to sign in for it',
    access: 'public',
    guessable: true,
    problems: ['too-many-requests'],
    body: CaseReportInput,
  }),
  list: route('GET', '/case-reports', {
    summary: 'What was reported, what waits first; for privacy officers',
    problems: ['not-found'],
    answer: z.array(CaseReportView),
  }),
  decide: route('PUT', '/case-reports/:reportId/decision', {
    summary: 'Put back what was hidden, take it away for good, or note that there is nothing to do',
    problems: ['not-found', 'conflict'],
    body: z.strictObject({ decision: CaseReportDecision }),
  }),
};

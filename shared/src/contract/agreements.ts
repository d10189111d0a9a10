/**
 * Agreements that a group writes together, outside of a meeting. What an agreement says is a co-edited text;
 * here is what stands around it.
 */
import { z } from 'zod';
import {
  AgreementId,
  Day,
  DocumentId,
  GroupId,
  Instant,
  LibraryItemId,
  OrganisationId,
  Revision,
  writtenText,
} from './common.js';
import { DocumentText } from './documents.js';
import { PersonView } from './identity.js';
import { route } from './route.js';

/**
 * concept: it is being written. in-review: it is complete, and everybody says what is missing. withdrawn: it
 * can be read until its text is erased. Signing off adds states here and steps in rules/agreements.ts.
 */
export const AgreementState = z.enum(['concept', 'in-review', 'withdrawn']);
export type AgreementState = z.infer<typeof AgreementState>;

/** A year after it was withdrawn (domain 3.4), until each gemeente sets a term of its own. */
export const agreementRetentionDays = 365;

const title = writtenText(120, 3);

/** An item of the library, in the version of which the text was taken over. */
const BasedOn = z.strictObject({ itemId: LibraryItemId, version: z.int().min(1) });

export const AgreementInput = z.strictObject({
  title,
  templateKey: z.string().max(60),
  basedOn: BasedOn.optional(),
});
export type AgreementInput = z.infer<typeof AgreementInput>;

/** What is not named stays as it is. */
export const AgreementChange = z.strictObject({
  revision: Revision,
  title: title.optional(),
  state: z.enum(['concept', 'in-review']).optional(),
  /** When the group looks at it again. */
  reviewOn: Day.nullable().optional(),
  /** Which organisation keeps the text; one of somebody in the group. */
  leadId: OrganisationId.optional(),
  /** Null: nothing of the item came into the text after all. */
  basedOn: z.null().optional(),
});
export type AgreementChange = z.infer<typeof AgreementChange>;

export const AgreementSummary = z.object({
  id: AgreementId,
  groupId: GroupId,
  groupName: z.string(),
  title: z.string(),
  state: AgreementState,
  reviewOn: Day.nullable(),
  lead: PersonView.shape.organisation,
  /** The last change of anything, its text included. */
  changedAt: Instant,
  /** When all of it is erased; null as long as it is not withdrawn. */
  eraseAt: Instant.nullable(),
  /** In its text, now. */
  mayWrite: z.boolean(),
  revision: Revision,
});
export type AgreementSummary = z.infer<typeof AgreementSummary>;

export const AgreementView = AgreementSummary.extend({
  templateKey: z.string(),
  documentId: DocumentId,
  createdBy: PersonView,
  /** What its text was begun with; null as well when that is gone, or not for me to read. */
  basedOn: z.object({ ...BasedOn.shape, title: z.string() }).nullable(),
  /** Its title, state, lead and review date. */
  mayChange: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type AgreementView = z.infer<typeof AgreementView>;

export const agreementRoutes = {
  list: route('GET', '/agreements', {
    summary: 'The agreements of my groups',
    answer: z.array(AgreementSummary),
  }),
  ofGroup: route('GET', '/groups/:groupId/agreements', {
    summary: 'The agreements of a group',
    problems: ['pledge-needed'],
    answer: z.array(AgreementSummary),
  }),
  create: route('POST', '/groups/:groupId/agreements', {
    summary: 'Begin an agreement from a template',
    problems: ['not-allowed', 'pledge-needed'],
    body: AgreementInput,
    answer: AgreementView,
  }),
  get: route('GET', '/agreements/:agreementId', {
    summary: 'One agreement, and where its text is',
    problems: ['pledge-needed'],
    answer: AgreementView,
  }),
  text: route('GET', '/agreements/:agreementId/text', {
    summary: 'What the text of an agreement says now, to read before it is opened over the socket',
    problems: ['pledge-needed'],
    answer: DocumentText,
  }),
  change: route('PATCH', '/agreements/:agreementId', {
    summary:
      'Change the title, state, lead or review date of an agreement, or say that it began with nothing',
    problems: ['not-allowed', 'pledge-needed', 'conflict'],
    body: AgreementChange,
    answer: AgreementView,
  }),
  withdraw: route('POST', '/agreements/:agreementId/withdrawal', {
    summary: 'Withdraw an agreement: it can be read until its term is over',
    problems: ['not-allowed', 'pledge-needed', 'conflict'],
    answer: AgreementView,
  }),
};

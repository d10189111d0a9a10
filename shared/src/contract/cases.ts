import { z } from 'zod';
import { identifierKinds } from '../rules/identifier-detector.js';
import { CaseId, GroupId, Instant, MeetingId, Revision, writtenText } from './common.js';
import { PersonView } from './identity.js';
import { route } from './route.js';

export const QuestionKind = z.enum([
  'acting',
  'cooperating',
  'moral-dilemma',
  'own-role',
  'success',
  'consultation',
]);
export type QuestionKind = z.infer<typeof QuestionKind>;

export const CaseDomain = z.enum([
  'housing',
  'mental-health',
  'addiction',
  'mild-intellectual-disability',
  'dementia',
  'debt',
  'public-order',
  'domestic-violence',
  'youth',
  'homelessness',
  'cooperation',
  'privacy',
  'care-avoidance',
]);
export type CaseDomain = z.infer<typeof CaseDomain>;

/**
 * draft: only the presenter. submitted: the group may read. chosen: in a session.
 * discussed: after it. closed: the presenter is done with it. erased: only the title is left.
 */
export const CaseStatus = z.enum(['draft', 'submitted', 'chosen', 'discussed', 'closed', 'erased']);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** Days after which the text is erased: once it is on the table or was discussed, or after submission when never chosen. */
export const caseRetentionDays = { discussed: 30, notChosen: 90 } as const;

export const CaseInput = z.strictObject({
  workingTitle: writtenText(80),
  questionKind: QuestionKind,
  learningQuestion: writtenText(200, 0),
  situation: writtenText(1500, 0),
  peopleInvolved: z.array(z.strictObject({ role: writtenText(60), pseudonym: writtenText(40, 0) })).max(12),
  triedSoFar: writtenText(600, 0),
  whatTouchesMe: writtenText(300, 0),
  withheldOutcome: writtenText(600, 0),
  domains: z.array(CaseDomain).max(6),
  preferredMethodKey: z.string().max(60).nullable(),
  urgency: z.int().min(1).max(3).nullable(),
  /** The meeting it is offered for. */
  meetingId: MeetingId.nullable(),
});
export type CaseInput = z.infer<typeof CaseInput>;

export const Submission = z.strictObject({
  revision: Revision,
  /** "I made the text unrecognisable and checked it." */
  declaration: z.literal(true),
  /** Why a possibly identifying detail may stay; never for what blocks. */
  dismissals: z.array(z.strictObject({ kind: z.enum(identifierKinds), reason: writtenText(120, 3) })).max(20),
});
export type Submission = z.infer<typeof Submission>;

export const CaseSummary = z.object({
  id: CaseId,
  groupId: GroupId,
  groupName: z.string(),
  workingTitle: z.string(),
  learningQuestion: z.string(),
  questionKind: QuestionKind,
  status: CaseStatus,
  presenter: PersonView,
  mine: z.boolean(),
  meetingId: MeetingId.nullable(),
  /** When the text will be erased; null while it is a draft. */
  eraseAt: Instant.nullable(),
  revision: Revision,
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const CaseView = CaseSummary.extend({
  situation: z.string(),
  peopleInvolved: CaseInput.shape.peopleInvolved,
  triedSoFar: z.string(),
  whatTouchesMe: z.string(),
  /** Null for others until the method unlocks it. */
  withheldOutcome: z.string().nullable(),
  domains: z.array(CaseDomain),
  preferredMethodKey: z.string().nullable(),
  urgency: z.int().nullable(),
  /** Mine, and I still take part in the group; for as long as it is a draft. */
  mayChange: z.boolean(),
});
export type CaseView = z.infer<typeof CaseView>;

export const caseRoutes = {
  list: route('GET', '/cases', { summary: 'The cases that I may read', answer: z.array(CaseSummary) }),
  create: route('POST', '/groups/:groupId/cases', {
    summary: 'Begin a case, as a draft that only I can read',
    problems: ['not-allowed'],
    body: CaseInput,
    answer: CaseView,
  }),
  get: route('GET', '/cases/:caseId', { summary: 'One case', problems: ['pledge-needed'], answer: CaseView }),
  change: route('PUT', '/cases/:caseId', {
    summary: 'Change my case while it is a draft',
    problems: ['not-allowed', 'pledge-needed', 'conflict'],
    body: z.strictObject({ revision: Revision, case: CaseInput }),
    answer: CaseView,
  }),
  submit: route('POST', '/cases/:caseId/submission', {
    summary: 'Let the group read my case, after the check on details that identify somebody',
    problems: ['not-allowed', 'pledge-needed', 'conflict', 'identifiers-found'],
    body: Submission,
    answer: CaseView,
  }),
  /** Back to draft, so that it can be changed; not once it was chosen. */
  withdraw: route('DELETE', '/cases/:caseId/submission', {
    summary: 'Take my case back',
    problems: ['not-allowed', 'pledge-needed', 'conflict'],
    answer: CaseView,
  }),
  close: route('POST', '/cases/:caseId/closure', {
    summary: 'Be done with my case',
    problems: ['not-allowed', 'pledge-needed', 'conflict'],
    answer: CaseView,
  }),
  /** Erases the text at once, on the presenter's word. */
  erase: route('POST', '/cases/:caseId/erasure', {
    summary: 'Erase the text of my case',
    problems: ['not-allowed', 'pledge-needed', 'conflict'],
    answer: CaseView,
  }),
};

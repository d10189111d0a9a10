/**
 * The texts of a case: what the identifier scan reads when it is handed in, and what is erased when its
 * time is over. Of an erased case only the title and the kind of question are left.
 */
import { caseRetentionDays, type Submission } from '@leerkring/shared/contract/cases';
import type { FieldError } from '@leerkring/shared/contract/problem';
import { findIdentifiers, undismissed } from '@leerkring/shared/rules/identifiers';
import type { LearningCase } from './case.entity.js';

const DAY_MS = 24 * 3_600_000;

export const eraseAfter = (now: Date, why: keyof typeof caseRetentionDays): Date =>
  new Date(now.getTime() + caseRetentionDays[why] * DAY_MS);

export const erasedTexts = {
  learningQuestion: '',
  situation: '',
  peopleInvolved: [],
  triedSoFar: '',
  whatTouchesMe: '',
  withheldOutcome: '',
  domains: [],
  preferredMethodKey: null,
  urgency: null,
  dismissals: [],
} satisfies Partial<LearningCase>;

const textsOf = (row: LearningCase): [pointer: string, text: string][] => [
  ['/workingTitle', row.workingTitle],
  ['/learningQuestion', row.learningQuestion],
  ['/situation', row.situation],
  ...row.peopleInvolved.flatMap(({ role, pseudonym }, index): [string, string][] => [
    [`/peopleInvolved/${index}/role`, role],
    [`/peopleInvolved/${index}/pseudonym`, pseudonym],
  ]),
  ['/triedSoFar', row.triedSoFar],
  ['/whatTouchesMe', row.whatTouchesMe],
  ['/withheldOutcome', row.withheldOutcome],
];

/** Where somebody may still be recognised, as kinds per field; never what was found. */
export const recognisable = (row: LearningCase, dismissals: Submission['dismissals']): FieldError[] =>
  textsOf(row).flatMap(([pointer, text]) => {
    const kinds = new Set(undismissed(findIdentifiers(text), dismissals).map(({ kind }) => kind));
    return [...kinds].map((code) => ({ pointer, code }));
  });

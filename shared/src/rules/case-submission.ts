/**
 * What a case needs before the group may read it. A learning question is open and in the first person:
 * it starts with "hoe" or "wat" and says "ik". A moral question ("Is het goed om ...") is about what is
 * right and keeps its own form. Whether the text is unrecognisable is judged by identifiers.ts.
 */
import type { CaseInput } from '../contract/cases.js';
import type { FieldError } from '../contract/problem.js';

type Questioned = Pick<CaseInput, 'situation' | 'learningQuestion' | 'questionKind'>;

const learningQuestionFault = ({ learningQuestion, questionKind }: Questioned): string | null => {
  if (learningQuestion === '') return 'required';
  if (questionKind === 'moral-dilemma') return null;
  if (!/^(hoe|wat)\b/i.test(learningQuestion)) return 'starts-with-how-or-what';
  return /\bik\b/i.test(learningQuestion) ? null : 'first-person';
};

/** All faults at once, by field; none means it may be handed in. */
export const submissionFaults = (questioned: Questioned): FieldError[] => {
  const question = learningQuestionFault(questioned);
  return [
    ...(questioned.situation === '' ? [{ pointer: '/situation', code: 'required' }] : []),
    ...(question ? [{ pointer: '/learningQuestion', code: question }] : []),
  ];
};

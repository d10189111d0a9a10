/** A case while it is being written: what the form holds, and what in it could give somebody away. */
import type { CaseInput, CaseView } from '@leerkring/shared/contract/cases';
import { methodByKey } from '@leerkring/shared/methods/all';
import type { IdentifierKind, IdentifierLevel } from '@leerkring/shared/rules/identifier-detector';
import { findIdentifiers } from '@leerkring/shared/rules/identifiers';

export const emptyCase = (meetingId: CaseInput['meetingId']): CaseInput => ({
  workingTitle: '',
  questionKind: 'acting',
  learningQuestion: '',
  situation: '',
  peopleInvolved: [],
  triedSoFar: '',
  whatTouchesMe: '',
  withheldOutcome: '',
  domains: [],
  preferredMethodKey: null,
  urgency: null,
  meetingId,
});

export const draftOf = (view: CaseView): CaseInput => ({
  workingTitle: view.workingTitle,
  questionKind: view.questionKind,
  learningQuestion: view.learningQuestion,
  situation: view.situation,
  peopleInvolved: view.peopleInvolved,
  triedSoFar: view.triedSoFar,
  whatTouchesMe: view.whatTouchesMe,
  withheldOutcome: view.withheldOutcome ?? '',
  domains: view.domains,
  preferredMethodKey: view.preferredMethodKey,
  urgency: view.urgency,
  meetingId: view.meetingId,
});

/** A line without a role is a line somebody has yet to fill in; it is not sent. */
export const inputOf = (draft: CaseInput): CaseInput => ({
  ...draft,
  peopleInvolved: draft.peopleInvolved.filter(
    ({ role, pseudonym }) => role.trim() !== '' || pseudonym.trim() !== '',
  ),
});

/** Asked only for a method that hides it; what was written stays in sight when another method is chosen. */
export const asksOutcome = ({ preferredMethodKey, withheldOutcome }: CaseInput): boolean =>
  withheldOutcome !== '' ||
  (preferredMethodKey !== null && methodByKey(preferredMethodKey)?.withholdsOutcome === true);

const textFields = [
  'workingTitle',
  'learningQuestion',
  'situation',
  'triedSoFar',
  'whatTouchesMe',
  'withheldOutcome',
] as const satisfies readonly (keyof CaseInput)[];
export type TextFieldName = (typeof textFields)[number];
export type ScannedField = TextFieldName | 'peopleInvolved';

export interface Finding {
  field: ScannedField;
  kind: IdentifierKind;
  level: IdentifierLevel;
  /** The words themselves, for the writer's eyes only. */
  found: string;
}

const scan = (field: ScannedField, text: string): Finding[] =>
  findIdentifiers(text).map(({ kind, level, start, end }) => ({
    field,
    kind,
    level,
    found: text.slice(start, end),
  }));

/** Each finding once per field, in the order of the form. */
export const findingsOf = (draft: CaseInput): Finding[] => {
  const all = [
    ...textFields.flatMap((field) => scan(field, draft[field])),
    ...draft.peopleInvolved.flatMap(({ role, pseudonym }) =>
      [role, pseudonym].flatMap((text) => scan('peopleInvolved', text)),
    ),
  ];
  const seen = new Set<string>();
  return all.filter(({ field, kind, found }) => {
    const mark = `${field} ${kind} ${found}`;
    return !seen.has(mark) && seen.add(mark);
  });
};

/** Reasons to let a warning stand, by kind; an empty one is being thought of. */
export type Dismissals = Readonly<Partial<Record<IdentifierKind, string>>>;

/** The contract asks for at least three characters. */
export const isReason = (reason: string | undefined): reason is string => (reason?.trim().length ?? 0) >= 3;

export const standsInTheWay = ({ level, kind }: Finding, dismissals: Dismissals): boolean =>
  level === 'block' || (level === 'warn' && !isReason(dismissals[kind]));

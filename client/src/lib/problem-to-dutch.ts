/**
 * Turns what went wrong into a sentence that says what happened and what to do. The code is the
 * contract; the server's own words are for its log.
 */
import type { FieldError } from '@leerkring/shared/contract/problem';
import type { z } from 'zod';
import { fieldFaultText, otherFault, problemText } from '../text/problems';
import { ProblemError } from './http';

export const problemToDutch = (error: unknown): string =>
  problemText[error instanceof ProblemError ? error.problem.code : 'internal-error'];

/** A sentence per field, by the first word of its pointer; one field shows one fault at a time. */
export type FieldFaults = Readonly<Partial<Record<string, string>>>;

export const faultsByField = (
  faults: readonly FieldError[],
  words: Readonly<Record<string, string>> = {},
): FieldFaults => {
  const byField: Record<string, string> = {};
  for (const { pointer, code } of faults) {
    const field = pointer.split('/')[1] ?? '';
    byField[field] ??= words[code] ?? fieldFaultText[code] ?? otherFault;
  }
  return byField;
};

/** The faults the server names, below the part of the body that holds the form. */
export const serverFaults = (
  error: unknown,
  below = '',
  words: Readonly<Record<string, string>> = {},
): FieldFaults => {
  const faults = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return faultsByField(
    faults
      .filter(({ pointer }) => pointer.startsWith(below))
      .map((f) => ({ ...f, pointer: f.pointer.slice(below.length) })),
    words,
  );
};

/** The same faults as the server would name, found before anything is sent. */
export const schemaFaults = (error: z.ZodError): FieldError[] =>
  error.issues.map((issue) => ({
    pointer: `/${issue.path.join('/')}`,
    code: issue.code === 'custom' ? issue.message : issue.code.replaceAll('_', '-'),
  }));

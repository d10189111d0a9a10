import { describe, expect, it } from '@jest/globals';
import { type ProblemCode, problemStatus } from '@leerkring/shared/contract/problem';
import { z } from 'zod';
import { fieldFaultText, otherFault, problemText } from '../text/problems';
import { ProblemError } from './http';
import { faultsByField, problemToDutch, schemaFaults, serverFaults } from './problem-to-dutch';

const problem = (code: ProblemCode, errors?: { pointer: string; code: string }[]) =>
  new ProblemError({
    type: '',
    title: '',
    status: problemStatus[code],
    detail: 'english',
    instance: '',
    code,
    errors,
  });

describe('a problem in Dutch', () => {
  it.each(Object.keys(problemStatus) as ProblemCode[])('says what happened and what to do: %s', (code) => {
    const words = problemToDutch(problem(code));
    expect(words.split('. ').length).toBeGreaterThanOrEqual(code === 'read-only' ? 1 : 2);
    expect(words).not.toContain('!');
    expect(words).not.toContain(code);
  });

  it('calls anything unforeseen our own fault', () => {
    expect(problemToDutch(new TypeError('x is undefined'))).toBe(problemText['internal-error']);
  });
});

describe('faults of fields', () => {
  it('land on the field of the form, wherever the form sits in the body', () => {
    const error = problem('invalid-input', [{ pointer: '/meeting/endsAt', code: 'ends-before-start' }]);
    expect(serverFaults(error, '/meeting')).toEqual({ endsAt: fieldFaultText['ends-before-start'] });
  });

  it('show the first fault of a field, and nested faults at their field', () => {
    const faults = faultsByField([
      { pointer: '/peopleInvolved/2/role', code: 'too-big' },
      { pointer: '/peopleInvolved/3/role', code: 'invalid-type' },
    ]);
    expect(faults).toEqual({ peopleInvolved: fieldFaultText['too-big'] });
  });

  it('never show a code that has no words', () => {
    expect(faultsByField([{ pointer: '/name', code: 'brand-new-code' }])).toEqual({ name: otherFault });
  });

  it('read our own codes from a schema', () => {
    const schema = z.object({ name: z.string().refine((name) => name !== '', 'too-short') });
    const { error } = schema.safeParse({ name: '' });
    expect(error && schemaFaults(error)).toEqual([{ pointer: '/name', code: 'too-short' }]);
  });
});

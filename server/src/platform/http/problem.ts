/**
 * Everything that can be thrown becomes a Problem here, for HTTP and for sockets alike. What we did not
 * throw on purpose says nothing about itself: a stack, SQL or the text somebody wrote never leaves.
 */
import { type Problem, type ProblemCode, problemStatus } from '@leerkring/shared/contract/problem';
import { HttpException } from '@nestjs/common';
import { ZodError } from 'zod';
import { AppError } from './app-error.js';
import { problemDetails } from './problem-details.js';

export function toProblem(error: unknown, requestId: string): Problem {
  const { code, detail, errors } = toAppError(error);
  return {
    type: `urn:leerkring:problem:${code}`,
    title: `${code.charAt(0).toUpperCase()}${code.slice(1)}`.replaceAll('-', ' '),
    status: problemStatus[code],
    detail: detail ?? problemDetails[code],
    instance: requestId,
    code,
    ...(errors && { errors }),
  };
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) {
    const errors = error.issues.map((issue) => ({
      pointer: issue.path.map((part) => `/${escapePointer(String(part))}`).join(''),
      code: codeOf(issue),
    }));
    return new AppError('invalid-input', undefined, errors);
  }
  const status = statusOf(error);
  return new AppError(status ? codeOfStatus(status) : (databaseCode(error) ?? 'internal-error'));
}

/** Our own refinements say what is wrong in a code; zod's sentences are for developers. */
function codeOf(issue: ZodError['issues'][number]): string {
  return issue.code === 'custom' ? issue.message : issue.code.replaceAll('_', '-');
}

function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Nest's own errors and those of Express and its body parser. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' ? status : null;
}

function codeOfStatus(status: number): ProblemCode {
  const codes: Record<number, ProblemCode> = {
    401: 'not-signed-in',
    403: 'not-allowed',
    404: 'not-found',
    405: 'method-not-allowed',
    413: 'too-large',
    415: 'unsupported-type',
    429: 'too-many-requests',
    503: 'unavailable',
  };
  return codes[status] ?? (status < 500 ? 'invalid-input' : 'internal-error');
}

/**
 * PostgreSQL away, full, restarting or too slow (08, 53, 57), or two use cases in each other's way (40):
 * trying again helps. 23505: somebody else made the same thing first.
 */
function databaseCode(error: unknown): ProblemCode | null {
  const code = errorCode(error);
  if (code === '23505') return 'conflict';
  if (/^(08|40|53|57)|^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE)$/.test(code)) return 'unavailable';
  const poolIsEmpty =
    error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
  return poolIsEmpty ? 'unavailable' : null;
}

export function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

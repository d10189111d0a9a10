/**
 * Errors as RFC 9457 problems: the same object answers HTTP (application/problem+json) and sockets
 * (`{ ok: false, problem }`). The code is the contract; the client turns it into a Dutch sentence.
 */
import { z } from 'zod';

/** Every problem code with its HTTP status. */
export const problemStatus = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  'unsupported-type': 415,
  'identifiers-found': 422,
  'last-facilitator': 409,
  'limit-reached': 422,
  'too-many-requests': 429,
  'unknown-command': 400,
  // the live session
  'not-now': 409,
  'not-your-turn': 409,
  'presenter-listens': 409,
  'phase-moved-on': 409,
  'session-ended': 409,
  'facilitator-present': 409,
  // documents
  'read-only': 403,
  'bad-update': 400,
  'internal-error': 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;
const codes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]];

export const Problem = z.object({
  /** A stable name for the kind of problem: `urn:leerkring:problem:<code>`. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** The request id under which the server logged it. */
  instance: z.string(),
  code: z.enum(codes),
  /** All faults of the input at once; `pointer` is a JSON Pointer into the input. */
  errors: z.array(z.object({ pointer: z.string(), code: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
export type FieldError = NonNullable<Problem['errors']>[number];

/** What a socket command answers. */
export type Reply<Output> = { ok: true; data: Output } | { ok: false; problem: Problem };

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
  'not-encrypted': 403,
  /** Allowed, once the ground rules of the group have been accepted. */
  'pledge-needed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  'unsupported-type': 415,
  /** Of a file a part was asked for that it does not have. */
  'no-such-range': 416,
  'identifiers-found': 422,
  'last-facilitator': 409,
  'limit-reached': 422,
  'too-many-requests': 429,
  'unknown-command': 400,
  /** No organisation signs in here with an address of this kind. */
  'unknown-provider': 404,
  /** The sign-in page of the employer does not answer. */
  'provider-unreachable': 503,
  /** Somebody proved who they are, and has no account here any more. */
  'account-closed': 403,
  /** Not everybody on the list was looked at. */
  'review-incomplete': 409,
  /** Nobody writes in this thread any more. */
  'thread-locked': 409,
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
  /** The document was rewritten since it was opened. */
  'document-replaced': 409,
  /** Written to without being opened first. */
  'not-open': 409,
  /** The client's editor is of another time than the server. */
  'outdated-client': 409,
  // files
  /** Damaged, locked, or not what it says it is. */
  'file-not-readable': 422,
  'file-has-macros': 422,
  /** It takes more room or time than a text does. */
  'file-too-complex': 422,
  'file-name-not-accepted': 422,
  /** Not of a kind that is taken here. */
  'file-type-not-accepted': 422,
  /** Its content is of another kind than its name says. */
  'file-not-what-it-says': 422,
  /** Behind a password. */
  'file-locked': 422,
  /** It holds something that does something when it is opened, or fetches something from elsewhere. */
  'file-is-active': 422,
  'file-has-virus': 422,
  /** What arrived is not what was sent. */
  'file-damaged': 422,
  /** The virus scanner does not answer, and without it nothing comes in. */
  'scan-unavailable': 503,
  /** Somebody keeps as much here as one person may. */
  'quota-reached': 422,
  /** Another part of the same upload came first; ask how far it is. */
  'upload-moved-on': 409,
  /** Not all of it is there. */
  'upload-incomplete': 409,
  /** It is being checked already. */
  'upload-busy': 409,
  /** There is no room left where files are kept. */
  'storage-full': 507,
  // signing in without a provider
  /** Used, too old, replaced by a newer one, or never ours. */
  'link-not-valid': 422,
  /** It has to be opened in the browser that asked for it. */
  'link-elsewhere': 422,
  /** The step before this one is missing or took too long. */
  'begin-again': 409,
  'passkey-not-accepted': 422,
  'code-not-accepted': 422,
  'last-factor': 409,
  'proof-needed': 403,
  'already-invited': 409,
  /** This server has no way to send mail. */
  'mail-not-set-up': 503,
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

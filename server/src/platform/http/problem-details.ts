import type { ProblemCode } from '@leerkring/shared/contract/problem';

/** For whoever reads the API; the client speaks Dutch by the code. */
export const problemDetails: Record<ProblemCode, string> = {
  'invalid-input': 'The input does not have the expected form.',
  'not-signed-in': 'Sign in first.',
  'not-allowed': 'You may not do this.',
  'foreign-origin': 'The request does not come from a page of this site.',
  'not-found': 'This does not exist, or you have no access to it.',
  'method-not-allowed': 'This address does not take that method.',
  'last-facilitator': 'A group keeps at least one facilitator.',
  conflict: 'Somebody changed this in the meantime.',
  'too-large': 'The input is too large.',
  'unsupported-type': 'Send application/json.',
  'identifiers-found': 'The text holds details by which somebody can be recognised.',
  'limit-reached': 'The limit has been reached.',
  'too-many-requests': 'Too many requests in a short time.',
  'unknown-command': 'There is no such command.',
  'not-now': 'This is not possible at this moment.',
  'not-your-turn': 'It is not your turn.',
  'presenter-listens': 'The presenter listens in this phase.',
  'phase-moved-on': 'The session has moved on to another phase.',
  'session-ended': 'The session has ended.',
  'facilitator-present': 'The facilitator is present.',
  'read-only': 'You may read this, but not change it.',
  'bad-update': 'The update cannot be applied.',
  'internal-error': 'Something went wrong on the server.',
  unavailable: 'The server cannot do this right now; try again in a moment.',
};

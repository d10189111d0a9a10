/** Which problems a route can answer with: those it names itself, and those that follow from its form. */
import { type ProblemCode, problemStatus } from '@leerkring/shared/contract/problem';
import type { Route } from '@leerkring/shared/contract/route';
import { z } from 'zod';

const ALWAYS: ProblemCode[] = ['not-encrypted', 'too-many-requests', 'internal-error', 'unavailable'];
const SIGNED_IN: ProblemCode[] = ['not-signed-in'];
/** An address that cannot be decoded, and an id of nothing. */
const WITH_PARAMETERS: ProblemCode[] = ['invalid-input', 'not-found'];
const WITH_QUERY: ProblemCode[] = ['invalid-input'];
/** A route that answers with a redirect refuses only what never gets as far as that route. */
const WITH_REDIRECT: ProblemCode[] = ['invalid-input', 'not-encrypted', 'internal-error'];
const UNSAFE: ProblemCode[] = ['invalid-input', 'foreign-origin', 'too-large', 'unsupported-type'];

export const parametersOf = ({ path }: Route): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);

/** By name; each may be left out, or has a default. */
export const queryOf = ({ query }: Route): Array<[string, z.ZodType]> =>
  query instanceof z.ZodObject ? Object.entries(query.shape as Record<string, z.ZodType>) : [];

/** By status, the lowest first. */
export function refusalsOf(route: Route): Map<number, ProblemCode[]> {
  const codes = new Set(route.redirects ? WITH_REDIRECT : codesOf(route));
  const statuses = [...new Set([...codes].map((code) => problemStatus[code]))].sort((a, b) => a - b);
  return new Map(
    statuses.map((status) => [status, [...codes].filter((code) => problemStatus[code] === status)]),
  );
}

const codesOf = (route: Route): ProblemCode[] => [
  ...(route.method === 'GET' ? [] : UNSAFE),
  ...(parametersOf(route).length > 0 ? WITH_PARAMETERS : []),
  ...(queryOf(route).length > 0 ? WITH_QUERY : []),
  ...(route.access === 'public' ? [] : SIGNED_IN),
  ...route.problems,
  ...ALWAYS,
];

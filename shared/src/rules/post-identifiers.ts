/**
 * What in a post could make somebody recognisable. Residents are nobody's to expose; colleagues give each other
 * dates, pages and numbers to call. So a number that belongs to a resident is refused, and what may be of a
 * resident or of a colleague is for the writer to look at: they say that they did (`checked`).
 */
import type { FieldError } from '../contract/problem.js';
import type { IdentifierKind } from './identifier-detector.js';
import { findIdentifiers, type IdentifierHit } from './identifiers.js';
import { plainTextOf } from './post-body.js';

/** Between colleagues these say nothing of a resident. */
const harmless: ReadonlySet<IdentifierKind> = new Set(['url', 'handle', 'exact-date', 'ip-address']);
/** Of a colleague as often as of a resident. */
const doubtful: ReadonlySet<IdentifierKind> = new Set(['email', 'phone', 'postcode', 'address']);

const softened = (hit: IdentifierHit): IdentifierHit =>
  hit.level === 'block' && doubtful.has(hit.kind) ? { ...hit, level: 'warn' } : hit;

/** Offsets are in the text as it is given. */
export const hitsInText = (text: string): IdentifierHit[] =>
  findIdentifiers(text)
    .filter(({ kind, level }) => level !== 'tip' && !harmless.has(kind))
    .map(softened);

export interface PostFinding {
  kind: IdentifierKind;
  /** It cannot stand there, whoever looked at it. */
  refused: boolean;
  words: string;
}

/** Each kind once for each thing that was found; what is quoted was judged where it was written. */
export const findingsIn = (body: string): PostFinding[] => {
  const text = plainTextOf(body, { quotes: false });
  return hitsInText(text).map(({ kind, level, start, end }) => ({
    ...{ kind, refused: level === 'block' },
    words: text.slice(start, end),
  }));
};

/** Why the server does not take it; empty: it does. */
export const identifierFaults = (fields: Readonly<Record<string, string>>, checked: boolean): FieldError[] =>
  Object.entries(fields).flatMap(([field, body]) => {
    const kinds = findingsIn(body).flatMap(({ kind, refused }) => (refused || !checked ? [kind] : []));
    return [...new Set(kinds)].map((code) => ({ pointer: `/${field}`, code }));
  });

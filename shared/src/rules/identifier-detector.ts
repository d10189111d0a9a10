/** What a detector is: a pattern that proposes, and a level or a judge that decides. */

export const identifierKinds = [
  'bsn',
  'iban',
  'email',
  'phone',
  'address',
  'postcode',
  'street',
  'date-of-birth',
  'exact-date',
  'exact-age',
  'licence-plate',
  'foreigner-number',
  'population-number',
  'case-number',
  'police-number',
  'prosecution-number',
  'identity-document',
  'professional-number',
  'name',
  'url',
  'handle',
  'ip-address',
  'coordinates',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** `block`: has to go. `warn`: has to go or be explained. `tip`: a hint that stops nobody. */
export type IdentifierLevel = 'block' | 'warn' | 'tip';

/** The text right beside a find; both sides are cut to a fixed length, which keeps a scan linear. */
interface Surroundings {
  before: string;
  after: string;
}

export type Judge = (found: string, around: Surroundings) => IdentifierLevel | null;

/**
 * Every quantifier in a pattern has an upper bound and a find can start only at the edge of a word, so that
 * no text makes the scan slower than linear. Where a keyword gives a number away the pattern ends in
 * a group `value`, and only that group is the find.
 */
export interface Detector {
  kind: IdentifierKind;
  pattern: RegExp;
  level: IdentifierLevel | Judge;
}

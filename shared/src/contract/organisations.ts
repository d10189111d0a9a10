/**
 * Where people work. A municipality has the code that CBS gives it and days between which it exists; when two
 * merge, the old one stays, with who succeeded it. The list of CBS comes in as the text of a CSV file: it is
 * judged first (`preview`), and what was shown there is what is done (`import`), or nothing.
 */
import { z } from 'zod';
import { Day, OrganisationId, oneLine, Revision } from './common.js';
import { route } from './route.js';

export const OrganisationKind = z.enum([
  'municipality',
  'ggd',
  'mental-health',
  'police',
  'housing',
  'client-organisation',
  'programme',
  'other',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

export const Province = z.enum([
  'Drenthe',
  'Flevoland',
  'Fryslân',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
]);
export type Province = z.infer<typeof Province>;

/** `GM0505` is Dordrecht. */
export const MunicipalityCode = z.string().regex(/^GM\d{4}$/);
export type MunicipalityCode = z.infer<typeof MunicipalityCode>;

export const OrganisationName = oneLine(120);

export const OrganisationSummary = z.object({
  id: OrganisationId,
  name: z.string(),
  kind: OrganisationKind,
  province: Province.nullable(),
});
export type OrganisationSummary = z.infer<typeof OrganisationSummary>;

export const OrganisationView = OrganisationSummary.extend({
  revision: Revision,
  code: MunicipalityCode.nullable(),
  validFrom: Day.nullable(),
  /** The last day. */
  validUntil: Day.nullable(),
  successor: z.object({ id: OrganisationId, name: z.string() }).nullable(),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

export const OrganisationInput = z
  .strictObject({
    kind: OrganisationKind,
    name: OrganisationName,
    code: MunicipalityCode.nullable(),
    province: Province.nullable(),
    validFrom: Day.nullable(),
    validUntil: Day.nullable(),
    successorId: OrganisationId.nullable(),
  })
  .refine(({ kind, code }) => kind === 'municipality' || code === null, {
    path: ['code'],
    message: 'only-for-municipalities',
  })
  .refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validFrom <= validUntil, {
    path: ['validUntil'],
    message: 'ends-before-start',
  })
  .refine(({ successorId, validUntil }) => !successorId || validUntil !== null, {
    path: ['validUntil'],
    message: 'successor-without-end',
  });
export type OrganisationInput = z.infer<typeof OrganisationInput>;

/** Characters; the list of all municipalities that ever were has some 60,000. */
export const MUNICIPALITY_LIST_LENGTH = 120_000;
const MunicipalityList = z.string().min(1).max(MUNICIPALITY_LIST_LENGTH);

export const ImportFaultCode = z.enum([
  // of the whole file
  'not-csv',
  'not-utf8',
  'missing-columns',
  'no-lines',
  'too-many-lines',
  // of a line
  'wrong-number-of-columns',
  'invalid-code',
  'duplicate-code',
  'invalid-name',
  'unknown-province',
  'invalid-day',
  'ends-before-start',
  'unknown-successor',
  'own-successor',
  'successor-without-end',
  'successors-in-a-circle',
  'name-taken',
]);
export type ImportFaultCode = z.infer<typeof ImportFaultCode>;

export const ImportFault = z.object({
  /** As an editor counts them, from 1; null when it is the file as a whole. */
  line: z.int().nullable(),
  code: ImportFaultCode,
  /** What stands there, or which columns are missing. */
  value: z.string(),
});
export type ImportFault = z.infer<typeof ImportFault>;

export const ImportChange = z.object({
  field: z.enum(['code', 'name', 'province', 'validFrom', 'validUntil', 'successor']),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type ImportChange = z.infer<typeof ImportChange>;

export const ImportedMunicipality = z.object({
  code: MunicipalityCode,
  name: z.string(),
  province: Province.nullable(),
  validUntil: Day.nullable(),
  /** Its name. */
  successor: z.string().nullable(),
  changes: z.array(ImportChange),
});
export type ImportedMunicipality = z.infer<typeof ImportedMunicipality>;

export const ImportPreview = z.object({
  /** When there is one, nothing of the file can be applied. */
  faults: z.array(ImportFault),
  added: z.array(ImportedMunicipality),
  changed: z.array(ImportedMunicipality),
  /** They stay in the registry, with their last day. */
  ended: z.array(ImportedMunicipality),
  unchanged: z.int(),
  /** Municipalities of the registry that this file does not name; nothing happens to them. */
  missing: z.array(z.object({ code: MunicipalityCode, name: z.string() })),
  /** Of what would be done; an import names it, so that nothing else is done. */
  fingerprint: z.string(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

const problems = ['not-found'] as const;

export const organisationRoutes = {
  list: route('GET', '/organisations', {
    summary: 'All organisations, for administrators',
    problems,
    answer: z.array(OrganisationView),
  }),
  add: route('POST', '/organisations', {
    summary: 'Add an organisation, for administrators',
    problems,
    body: OrganisationInput,
    answer: OrganisationView,
  }),
  change: route('PUT', '/organisations/:organisationId', {
    summary: 'Change an organisation, for administrators',
    problems: ['conflict'],
    body: z.strictObject({ revision: Revision, organisation: OrganisationInput }),
    answer: OrganisationView,
  }),
  preview: route('POST', '/municipality-lists/previews', {
    summary: 'See what a list of municipalities would change, for administrators',
    problems,
    body: z.strictObject({ csv: MunicipalityList }),
    answer: ImportPreview,
  }),
  import: route('POST', '/municipality-lists', {
    summary: 'Take over a list of municipalities as it was previewed, for administrators',
    problems: ['not-found', 'conflict'],
    body: z.strictObject({ csv: MunicipalityList, fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
    answer: z.object({ added: z.int(), changed: z.int(), ended: z.int() }),
  }),
};

/**
 * One box over everything that somebody may read. Whatever may not be read is not there: not in the results, not in
 * a number, and not as a word that was perhaps meant.
 */
import { z } from 'zod';
import { StepKey } from '../roadmap/steps.js';
import { GroupId, Instant, OrganisationId, PersonId, ThemeId } from './common.js';
import { route } from './route.js';

export const SearchKind = z.enum([
  'agreement',
  'thread',
  'library-item',
  'meeting',
  'case',
  'group',
  'person',
  'organisation',
]);
export type SearchKind = z.infer<typeof SearchKind>;

export const searchPageSize = 20;
/** What a person reads of what they asked; the rest is told by the filters. */
export const maxSearchPages = 50;
export const maxSearchLength = 200;

const filters = {
  kind: SearchKind.optional(),
  /** An accent takes in the themes below it. */
  themeId: ThemeId.optional(),
  step: StepKey.optional(),
  organisationId: OrganisationId.optional(),
  year: z
    .string()
    .regex(/^(19|20)\d{2}$/)
    .optional(),
};

export const SearchQuery = z.strictObject({
  /** Empty: everything that the filters let through, the newest first. */
  text: z.string().max(maxSearchLength).default(''),
  ...filters,
  /** Only what this person made or leads. */
  personId: PersonId.optional(),
  page: z
    .string()
    .regex(/^[1-9]\d?$/)
    .refine((page) => Number(page) <= maxSearchPages)
    .default('1'),
  /** yes: as it was typed, also when another spelling would find more. */
  literally: z.enum(['yes', 'no']).default('no'),
});
export type SearchQuery = z.output<typeof SearchQuery>;

export const QuickSearchQuery = z.strictObject({ text: z.string().max(maxSearchLength) });
export type QuickSearchQuery = z.output<typeof QuickSearchQuery>;

export const SearchPiece = z.object({ text: z.string(), marked: z.boolean() });
export type SearchPiece = z.infer<typeof SearchPiece>;

export const SearchResult = z.object({
  kind: SearchKind,
  id: z.uuid(),
  title: z.array(SearchPiece),
  /** Why it was found; empty when the title says it all. */
  snippet: z.array(SearchPiece),
  group: z.object({ id: GroupId, name: z.string() }).nullable(),
  organisation: z.object({ id: OrganisationId, name: z.string() }).nullable(),
  /** When it is or was, or was last changed. */
  at: Instant.nullable(),
});
export type SearchResult = z.infer<typeof SearchResult>;

const Facet = <Value extends z.ZodType>(value: Value) => z.array(z.object({ value, count: z.int() }));

export const SearchFacets = z.object({
  kinds: Facet(SearchKind),
  /** Each accent with its themes under it. */
  themes: z.array(
    z.object({ value: ThemeId, name: z.string(), parentId: ThemeId.nullable(), count: z.int() }),
  ),
  steps: Facet(StepKey),
  organisations: z.array(z.object({ value: OrganisationId, name: z.string(), count: z.int() })),
  years: Facet(z.string()),
});
export type SearchFacets = z.infer<typeof SearchFacets>;

const found = {
  results: z.array(SearchResult),
  total: z.int(),
  /** What was looked for in its place, because nothing was found with what was typed; null: as it was typed. */
  corrected: z.string().nullable(),
  /** Hardly anything has all of the words; what has some of them, or a piece of one, comes after it. */
  someWords: z.boolean(),
};

export const QuickSearchAnswer = z.object(found);
export type QuickSearchAnswer = z.infer<typeof QuickSearchAnswer>;

export const SearchAnswer = z.object({
  ...found,
  facets: SearchFacets,
  /** Of whom everything was asked; null: of nobody, or of somebody who is not here any more. */
  personName: z.string().nullable(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const searchRoutes = {
  search: route('GET', '/search', {
    summary: 'Search everything that I may read, a page at a time and with filters',
    query: SearchQuery,
    answer: SearchAnswer,
  }),
  quick: route('GET', '/search/quick', {
    summary: 'The likeliest results while I type',
    query: QuickSearchQuery,
    answer: QuickSearchAnswer,
  }),
};

/**
 * The questions that are put to the index, in the name of a person. `found` are the entries that this person may
 * find and that have the words; every number is counted over those.
 */
import type { GroupId, OrganisationId, ThemeId } from '@leerkring/shared/contract/common';
import type { SearchFacets, SearchKind } from '@leerkring/shared/contract/search';
import type { StepKey } from '@leerkring/shared/roadmap/steps';
import type { EntityManager } from 'typeorm';
import type { Audiences } from './search-audiences.js';

/** Queries of PostgreSQL (rules/search/query.ts). */
export interface Terms {
  /** What it must have. */
  asked: string;
  /** What makes it likelier. */
  close: string;
  /** What it may have, each for what it weighs; null: it must have all. */
  some: readonly { need: string; weight: number }[] | null;
}

export interface Asked {
  /** Null: everything. */
  terms: Terms | null;
  kind: SearchKind | null;
  themeId: ThemeId | null;
  step: StepKey | null;
  organisationId: string | null;
  personId: string | null;
  year: number | null;
  audiences: Audiences;
}

export interface FoundRow {
  kind: SearchKind;
  id: string;
  title: string;
  /** The beginning of it, where it is long. */
  body: string;
  groupId: GroupId | null;
  organisationId: OrganisationId | null;
  at: Date | null;
}

/** Characters of a text in which is looked for what to show of it. */
const SHOWN_OF = 40_000;

export interface Page {
  offset: number;
  limit: number;
  withFacets: boolean;
}

interface Statement {
  found: string;
  parameters: unknown[];
}

const hitsOf = ({ asked, close, some }: Terms, given: (value: unknown) => string): string => {
  const queries = `${given(asked)}::tsquery, ${given(close)}::tsquery`;
  if (!some) return `search_hits(${queries})`;
  const needs = given(some.map(({ need }) => need));
  return `search_some_hits(${needs}::text[]::tsquery[], ${given(some.map(({ weight }) => weight))}::real[], ${queries})`;
};

const statementOf = (
  { terms, audiences, personId, ...filters }: Asked,
  { limit, offset }: Page,
): Statement => {
  const parameters: unknown[] = [audiences.everywhere, audiences.inGroups, limit, offset];
  const given = (value: unknown) => `$${parameters.push(value)}`;
  const from = terms
    ? `${hitsOf(terms, given)} h join search_entry e on e.id = h.entry_id`
    : 'search_entry e';
  const passes = (value: unknown, is: (parameter: string) => string) =>
    value === null ? 'true' : is(given(value));
  const equals = (column: string) => (parameter: string) => `coalesce(${column} = ${parameter}, false)`;
  const found = `found as materialized (
    select e.id, e.kind, e.themes, e.step, e.organisation_id, e.at, e.year, ${terms ? 'h.likeness' : '0'} as likeness,
      ${passes(filters.kind, equals('e.kind'))} as kind_passes,
      ${passes(filters.themeId, (id) => `e.themes @> array[${id}::uuid]`)} as theme_passes,
      ${passes(filters.step, equals('e.step'))} as step_passes,
      ${passes(filters.organisationId, equals('e.organisation_id'))} as organisation_passes,
      ${passes(filters.year, equals('e.year'))} as year_passes
    from ${from}
    where (e.audience = any ($1::text[]) or e.audience || ' ' || e.group_id = any ($2::text[]))
      ${personId === null ? '' : `and e.people @> array[${given(personId)}::uuid]`}
  )`;
  return { found, parameters };
};

/** Names are for others to add. */
export interface FacetCounts extends Omit<SearchFacets, 'organisations' | 'themes'> {
  themes: { value: ThemeId; count: number }[];
  organisations: { value: OrganisationId; count: number }[];
}

type Facet = 'kind' | 'theme' | 'step' | 'organisation' | 'year';
const facets: Readonly<Record<Facet, { value: string; from: string; most: number }>> = {
  kind: { value: 'kind', from: 'found', most: 20 },
  theme: { value: 'theme::text', from: 'found, unnest(themes) as theme', most: 200 },
  step: { value: 'step', from: 'found', most: 20 },
  organisation: { value: 'organisation_id::text', from: 'found', most: 40 },
  year: { value: 'year::text', from: 'found', most: 40 },
};
const facetNames = Object.keys(facets) as Facet[];
const PASSES = facetNames.map((name) => `${name}_passes`).join(' and ');
const ORDER = 'likeness desc, at desc nulls last, id desc';

/** Each with what the other filters let through, so that one sees what another choice would give. */
const countsSql = (): string =>
  facetNames
    .map((name) => {
      const { value, from, most } = facets[name];
      const others = facetNames.filter((other) => other !== name).map((other) => `${other}_passes`);
      return `(select '${name}' as facet, ${value} as value, count(*)::int as count from ${from}
        where ${value} is not null and ${others.join(' and ')} group by 2 order by 3 desc, 2 limit ${most})`;
    })
    .join(' union all ');

interface CountRow {
  facet: Facet;
  value: string;
  count: number;
}

export interface Answer {
  /** The likeliest first; what is equally likely, the newest. */
  rows: FoundRow[];
  total: number;
  facets: FacetCounts;
}

/** All of one moment, and the entries looked for once. */
export const readAnswer = async (reader: EntityManager, asked: Asked, page: Page): Promise<Answer> => {
  const { found, parameters } = statementOf(asked, page);
  const counts = page.withFacets ? countsSql() : 'select where false';
  const [answer]: { rows: FoundRow[]; total: number; counts: CountRow[] }[] = await reader.query(
    `with ${found},
     passed as (select id, likeness, at from found where ${PASSES}),
     page as (select * from passed order by ${ORDER} limit $3 offset $4),
     shown as (
       select e.kind, e.subject_id as id, e.title, left(e.body, ${SHOWN_OF}) as body, e.group_id as "groupId",
         e.organisation_id as "organisationId", e.at,
         row_number() over (order by page.likeness desc, page.at desc nulls last, page.id desc) as place
       from page join search_entry e on e.id = page.id)
     select (select count(*)::int from passed) as total,
       (select coalesce(json_agg(shown order by place), '[]') from shown) as rows,
       (select coalesce(json_agg(counted), '[]') from (${counts}) as counted) as counts`,
    parameters,
  );
  if (!answer) throw new Error('a select without from gives one row');
  return {
    rows: answer.rows.map((row) => ({ ...row, at: row.at && new Date(row.at) })),
    total: answer.total,
    facets: facetsIn(answer.counts),
  };
};

const facetsIn = (counts: readonly CountRow[]): FacetCounts => {
  const of = <Value>(facet: Facet) =>
    counts.filter((row) => row.facet === facet).map(({ value, count }) => ({ value: value as Value, count }));
  return {
    kinds: of<SearchKind>('kind'),
    themes: of<ThemeId>('theme'),
    steps: of<StepKey>('step'),
    organisations: of<OrganisationId>('organisation'),
    years: of<string>('year').sort((one, other) => other.value.localeCompare(one.value)),
  };
};

/** How much each of these queries finds. */
export const countFound = async (
  reader: EntityManager,
  queries: readonly string[],
  { everywhere, inGroups }: Audiences,
): Promise<number[]> => {
  const rows: { found: number }[] = await reader.query(
    `select (
       select count(*)::int from search_hits(asked::tsquery, asked::tsquery) h join search_entry e on e.id = h.entry_id
       where e.audience = any ($1::text[]) or e.audience || ' ' || e.group_id = any ($2::text[])) as found
     from unnest($3::text[]) with ordinality as given (asked, place) order by place`,
    [everywhere, inGroups, queries],
  );
  return rows.map(({ found }) => found);
};

/** Null: they are not here any more. */
export const nameOfPerson = async (
  reader: EntityManager,
  personId: string | null,
): Promise<string | null> => {
  const rows: { title: string }[] = await reader.query(
    `select title from search_entry where kind = 'person' and subject_id = $1`,
    [personId],
  );
  return rows[0]?.title ?? null;
};

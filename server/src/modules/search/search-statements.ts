/**
 * The questions that are put to the index, in the name of a person. `hits` are the entries that this person may find
 * and that have the words; every number is counted over those. Only so many of them are ranked by all that they
 * say, and only the page that is shown is read.
 */
import type { GroupId, OrganisationId, ThemeId } from '@leerkring/shared/contract/common';
import type { SearchKind } from '@leerkring/shared/contract/search';
import type { StepKey } from '@leerkring/shared/roadmap/steps';
import type { EntityManager } from 'typeorm';
import type { Audiences } from './search-audiences.js';
import { type CountRow, countsSql, type FacetCounts, facetsIn, PASSES } from './search-facets.js';

/** Queries of PostgreSQL (rules/search/query.ts). */
export interface Terms {
  /** What it must have. */
  asked: string;
  /** What makes it likelier: the words themselves. */
  close: string;
  /** What makes it a little likelier: all of the words, in any way. */
  all: string;
  /** What it may have: the ways to meet each need, of which the best counts; empty: it must have all. */
  some: readonly (readonly { term: string; weight: number }[])[];
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
/** Of more hits those that are found by their title, and then the newest, are ranked: so many take some 15 ms. */
export const RANKED = 3_000;

export interface Page {
  offset: number;
  limit: number;
  withFacets: boolean;
}

interface Statement {
  found: string;
  parameters: unknown[];
}

/** Behind the wall, and in the groups in which this may be read now. */
const readableSql = `(
  select id as entry_id, kind, themes, step, organisation_id, people, at, year, 0 as by_head from search_entry
  where audience = any ($1::text[]) or audience || ' ' || group_id = any ($2::text[]))`;

/** How much each place counts: in a text, in what kind of thing it is, in a title and what that comes from. */
const rankSql = (query: string): string => `ts_rank('{0.15, 0.4, 0.7, 1}', e.terms, ${query}::tsquery, 1)`;

const statementOf = (
  { terms, audiences, personId, ...filters }: Asked,
  { limit, offset }: Page,
): Statement => {
  const parameters: unknown[] = [audiences.everywhere, audiences.inGroups, limit, offset];
  const given = (value: unknown) => `$${parameters.push(value)}`;
  const passes = (value: unknown, is: (parameter: string) => string) =>
    value === null ? 'true' : is(given(value));
  const equals = (column: string) => (parameter: string) => `coalesce(${column} = ${parameter}, false)`;
  let hits = readableSql;
  let likeness = '0';
  if (terms) {
    const [asked, close, all] = [given(terms.asked), given(terms.close), given(terms.all)];
    const met = terms.some.map((ways) => {
      const cases = ways
        .toSorted((one, other) => other.weight - one.weight)
        .map(({ term, weight }) => `when e.terms @@ ${given(term)}::tsquery then ${given(weight)}::real`);
      return ` + case ${cases.join(' ')} else 0 end`;
    });
    hits = `search_hits(${asked}::tsquery, ${close}::tsquery, $1::text[], $2::text[], null)`;
    likeness = `${rankSql(close)} + 0.3 * ${rankSql(all)}${met.join('')}`;
  }
  const found = `hits as materialized (select * from ${hits} as hit), found as not materialized (
    select *, ${passes(filters.kind, equals('kind'))} as kind_passes,
      ${passes(filters.themeId, (id) => `themes @> array[${id}::uuid]`)} as theme_passes,
      ${passes(filters.step, equals('step'))} as step_passes,
      ${passes(filters.organisationId, equals('organisation_id'))} as organisation_passes,
      ${passes(filters.year, equals('year'))} as year_passes
    from hits
    where ${personId === null ? 'true' : `people @> array[${given(personId)}::uuid]`}
  ),
  passed as not materialized (select entry_id, at, by_head from found where ${PASSES}),
  ranked as (
    select passed.entry_id, passed.at, ${likeness} as likeness
    from (select * from passed order by by_head desc, at desc nulls last, entry_id desc limit ${RANKED}) as passed
    join search_entry e on e.id = passed.entry_id)`;
  return { found, parameters };
};

const ORDER = 'likeness desc, at desc nulls last, entry_id desc';

export interface Answer {
  /** The likeliest first; what is equally likely, the newest. */
  rows: FoundRow[];
  total: number;
  /** Also what the filters keep away. */
  inAll: number;
  facets: FacetCounts;
}

/** All of one moment, and the entries looked for once. */
export const readAnswer = async (reader: EntityManager, asked: Asked, page: Page): Promise<Answer> => {
  const { found, parameters } = statementOf(asked, page);
  const counts = page.withFacets ? countsSql() : 'select where false';
  const [answer]: (Omit<Answer, 'facets'> & { counts: CountRow[] })[] = await reader.query(
    `with ${found},
     page as (select *, row_number() over (order by ${ORDER}) as place from ranked order by place limit $3 offset $4),
     shown as (
       select e.kind, e.subject_id as id, e.title, left(e.body, ${SHOWN_OF}) as body, e.group_id as "groupId",
         e.organisation_id as "organisationId", e.at, page.place
       from page join search_entry e on e.id = page.entry_id)
     select (select count(*)::int from passed) as total, (select count(*)::int from hits) as "inAll",
       (select coalesce(json_agg(shown order by place), '[]') from shown) as rows,
       (select coalesce(json_agg(counted), '[]') from (${counts}) as counted) as counts`,
    parameters,
  );
  if (!answer) throw new Error('a select without from gives one row');
  const { rows, total, inAll } = answer;
  return {
    rows: rows.map((row) => ({ ...row, at: row.at && new Date(row.at) })),
    total,
    inAll,
    facets: facetsIn(answer.counts),
  };
};

/** How much each of these queries finds, up to `most`. */
export const countFound = async (
  reader: EntityManager,
  queries: readonly string[],
  { everywhere, inGroups }: Audiences,
  most: number,
): Promise<number[]> => {
  const rows: { found: number }[] = await reader.query(
    `select (select count(*)::int 
       from search_hits(asked::tsquery, asked::tsquery, $1::text[], $2::text[], $4::integer)) as found
     from unnest($3::text[]) with ordinality as given (asked, place) order by place`,
    [everywhere, inGroups, queries, most],
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

/**
 * The questions that are put to the index, in the name of a person. `found` are the entries that this person may
 * find and that have the words; every number is counted over those.
 */
import type { GroupId, OrganisationId } from '@leerkring/shared/contract/common';
import type { SearchFacets, SearchKind } from '@leerkring/shared/contract/search';
import type { EntityManager } from 'typeorm';
import type { Audiences } from './search-audiences.js';

export interface Asked {
  /** Null: everything. */
  terms: { asked: string; close: string } | null;
  kind: SearchKind | null;
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
const shownOf = 40_000;

interface Statement {
  found: string;
  parameters: unknown[];
}

const statementOf = ({ terms, audiences, personId, ...filters }: Asked): Statement => {
  const parameters: unknown[] = [audiences.everywhere, audiences.inGroups];
  const given = (value: unknown) => `$${parameters.push(value)}`;
  const from = terms
    ? `search_hits(${given(terms.asked)}::tsquery, ${given(terms.close)}::tsquery, null) h join search_entry e on e.id = h.entry_id`
    : 'search_entry e';
  const passes = (value: unknown, column: string) =>
    value === null ? 'true' : `${column} is not distinct from ${given(value)}`;
  const found = `found as materialized (
    select e.id, e.kind, e.subject_id, e.organisation_id, e.at, e.year, ${terms ? 'h.likeness' : '0'} as likeness,
      ${passes(filters.kind, 'e.kind')} as kind_passes,
      ${passes(filters.organisationId, 'e.organisation_id')} as organisation_passes,
      ${passes(filters.year, 'e.year')} as year_passes
    from ${from}
    where (e.audience = any ($1::text[]) or e.audience || ' ' || e.group_id = any ($2::text[]))
      ${personId === null ? '' : `and e.people @> array[${given(personId)}::uuid]`}
  )`;
  return { found, parameters };
};

/** The likeliest first; what is equally likely, the newest. */
export const readPage = async (
  reader: EntityManager,
  asked: Asked,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ rows: FoundRow[]; total: number }> => {
  const { found, parameters } = statementOf(asked);
  const rows: (FoundRow & { total: number })[] = await reader.query(
    `with ${found}, page as (
       select id, likeness, at, count(*) over ()::int as total from found
       where kind_passes and organisation_passes and year_passes
       order by likeness desc, at desc nulls last, id desc limit ${limit} offset ${offset}
     )
     select e.kind, e.subject_id as id, e.title, left(e.body, ${shownOf}) as body, e.group_id as "groupId",
       e.organisation_id as "organisationId", e.at, page.total
     from page join search_entry e on e.id = page.id
     order by page.likeness desc, page.at desc nulls last, page.id desc`,
    parameters,
  );
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
};

interface Facets extends Omit<SearchFacets, 'organisations'> {
  organisations: { value: OrganisationId; count: number }[];
}

/** Each with what the other filters let through, so that one sees what another choice would give. */
export const readFacets = async (reader: EntityManager, asked: Asked): Promise<Facets> => {
  const { found, parameters } = statementOf(asked);
  const rows: { facet: string; value: string; count: number }[] = await reader.query(
    `with ${found}
     select 'kind' as facet, kind as value, count(*)::int as count from found
       where organisation_passes and year_passes group by kind
     union all
     (select 'organisation', organisation_id::text, count(*)::int from found
       where kind_passes and year_passes and organisation_id is not null
       group by organisation_id order by 3 desc limit 40)
     union all
     select 'year', year::text, count(*)::int from found
       where kind_passes and organisation_passes and year is not null group by year`,
    parameters,
  );
  const of = (facet: string) =>
    rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }));
  return {
    kinds: of('kind').map(({ value, count }) => ({ value: value as SearchKind, count })),
    organisations: of('organisation').map(({ value, count }) => ({ value: value as OrganisationId, count })),
    years: of('year').sort((one, other) => other.value.localeCompare(one.value)),
  };
};

/** Which of these queries find anything at all. */
export const findAnything = async (
  reader: EntityManager,
  queries: readonly string[],
  { everywhere, inGroups }: Audiences,
): Promise<boolean[]> => {
  const rows: { some: boolean }[] = await reader.query(
    `select exists (
       select from search_hits(asked::tsquery, asked::tsquery, null) h join search_entry e on e.id = h.entry_id
       where e.audience = any ($1::text[]) or e.audience || ' ' || e.group_id = any ($2::text[])) as some
     from unnest($3::text[]) with ordinality as given (asked, place) order by place`,
    [everywhere, inGroups, queries],
  );
  return rows.map(({ some }) => some);
};

/** Null: nobody was asked about, or they are not here any more. */
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

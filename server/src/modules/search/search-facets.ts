/** How many of what was found there are of each sort, for the filters. */
import type { OrganisationId, ThemeId } from '@leerkring/shared/contract/common';
import type { SearchFacets, SearchKind } from '@leerkring/shared/contract/search';
import type { StepKey } from '@leerkring/shared/roadmap/steps';

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
/** What passes every filter (search-statements.ts). */
export const PASSES = facetNames.map((name) => `${name}_passes`).join(' and ');

/** Each with what the other filters let through, so that one sees what another choice would give. */
export const countsSql = (): string =>
  facetNames
    .map((name) => {
      const { value, from, most } = facets[name];
      const others = facetNames.filter((other) => other !== name).map((other) => `${other}_passes`);
      return `(select '${name}' as facet, ${value} as value, count(*)::int as count from ${from}
        where ${value} is not null and ${others.join(' and ')} group by 2 order by 3 desc, 2 limit ${most})`;
    })
    .join(' union all ');

export interface CountRow {
  facet: Facet;
  value: string;
  count: number;
}

export const facetsIn = (counts: readonly CountRow[]): FacetCounts => {
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

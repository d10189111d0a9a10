import type { GroupId, OrganisationId } from '@leerkring/shared/contract/common';
import type { SearchResult } from '@leerkring/shared/contract/search';
import { markedWhole, snippetOf } from '@leerkring/shared/rules/search/snippet';
import type { FoundRow } from './search-statements.js';

export interface Names {
  groups: ReadonlyMap<GroupId, string>;
  organisations: ReadonlyMap<OrganisationId, string>;
}

export const viewResult = (
  row: FoundRow,
  matches: (plain: string) => boolean,
  { groups, organisations }: Names,
): SearchResult => ({
  kind: row.kind,
  id: row.id,
  title: markedWhole(row.title, matches),
  snippet: row.body === '' ? [] : snippetOf(row.body, matches),
  group: row.groupId && { id: row.groupId, name: groups.get(row.groupId) ?? '' },
  organisation: row.organisationId && {
    id: row.organisationId,
    name: organisations.get(row.organisationId) ?? '',
  },
  at: row.at?.toISOString() ?? null,
});

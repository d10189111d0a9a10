/** What the things are called that entries point at. */
import type { GroupId, OrganisationId, ThemeId } from '@leerkring/shared/contract/common';
import type { SearchFacets } from '@leerkring/shared/contract/search';
import { Injectable } from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { ThemesService } from '../themes/themes.service.js';
import type { Names } from './search.view.js';
import type { FoundRow } from './search-statements.js';

type Counts<Id> = readonly { value: Id; count: number }[];

@Injectable()
export class SearchNames {
  constructor(
    private readonly groups: GroupsService,
    private readonly organisations: OrganisationsService,
    private readonly themes: ThemesService,
  ) {}

  async of(rows: readonly FoundRow[]): Promise<Names> {
    const groupIds: GroupId[] = rows.flatMap(({ groupId }) => groupId ?? []);
    const organisationIds: OrganisationId[] = rows.flatMap(({ organisationId }) => organisationId ?? []);
    return {
      groups: await this.groups.names([...new Set(groupIds)]),
      organisations: await this.organisations.names(organisationIds),
    };
  }

  /** The most used first. */
  async ofOrganisations(counts: Counts<OrganisationId>): Promise<SearchFacets['organisations']> {
    const names = await this.organisations.names(counts.map(({ value }) => value));
    return counts.flatMap(({ value, count }) => {
      const name = names.get(value);
      return name === undefined ? [] : [{ value, name, count }];
    });
  }

  /** Each accent with its themes under it. */
  async ofThemes(counts: Counts<ThemeId>): Promise<SearchFacets['themes']> {
    const countOf = new Map(counts.map(({ value, count }) => [value, count]));
    const all = await this.themes.list();
    return all.flatMap(({ id, name, parentId }) => {
      const count = countOf.get(id);
      return count === undefined ? [] : [{ value: id, name, parentId, count }];
    });
  }
}

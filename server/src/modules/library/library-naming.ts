/** The names that stand behind the ids of items. */
import type { OrganisationId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import type { LibraryNames } from './library.view.js';
import type { LibraryItem } from './library-item.entity.js';

@Injectable()
export class LibraryNaming {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly groups: GroupsService,
  ) {}

  /** Of these items, and of these organisations besides. */
  async of(items: readonly LibraryItem[], others: readonly OrganisationId[] = []): Promise<LibraryNames> {
    const groupIds = items.flatMap(({ groupId }) => (groupId ? [groupId] : []));
    return {
      organisations: await this.organisations.names([
        ...items.map(({ organisationId }) => organisationId),
        ...others,
      ]),
      groups: groupIds.length === 0 ? new Map() : await this.groups.names([...new Set(groupIds)]),
    };
  }
}

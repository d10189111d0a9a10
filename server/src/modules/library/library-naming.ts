/** The names that stand behind the ids of items. */
import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { Injectable } from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import type { LibraryNames } from './library.view.js';
import type { LibraryItem } from './library-item.entity.js';

@Injectable()
export class LibraryNaming {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
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

  people(ids: PersonId[]): Promise<Map<PersonId, PersonView>> {
    return this.identity.people(ids);
  }
}

/** The names that stand behind the ids of agreements. */
import type { GroupId, OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { Injectable } from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import type { Agreement } from './agreement.entity.js';

@Injectable()
export class AgreementNaming {
  constructor(
    private readonly groups: GroupsService,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
  ) {}

  async of(rows: readonly Agreement[]) {
    return {
      groups: await this.groups.names([...new Set(rows.map(({ groupId }) => groupId))]),
      leads: await this.organisations.names(rows.map(({ leadId }) => leadId)),
    };
  }

  async person(id: PersonId): Promise<PersonView | undefined> {
    return (await this.identity.people([id])).get(id);
  }

  /** Whether somebody of this organisation is in the group. */
  async takesPart(groupId: GroupId, organisationId: OrganisationId): Promise<boolean> {
    const members = await this.groups.members(groupId);
    const people = await this.identity.people(members.map(({ personId }) => personId));
    return [...people.values()].some(({ organisation }) => organisation.id === organisationId);
  }
}

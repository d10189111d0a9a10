import type { PersonId } from '@leerkring/shared/contract/common';
import type { PersonRights } from '@leerkring/shared/contract/rights';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/http/app-error.js';
import { PeopleInGroups } from '../groups/people-in-groups.js';
import { IdentityService } from '../identity/identity.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { RightsRows } from './rights-rows.js';

/** What an administrator sees of one person, and what closing the account would mean. */
@Injectable()
export class PersonRightsView {
  constructor(
    private readonly identity: IdentityService,
    private readonly groups: PeopleInGroups,
    private readonly rows: RightsRows,
    private readonly organisations: OrganisationsService,
  ) {}

  async of(personId: PersonId): Promise<PersonRights> {
    const [row] = await this.rows.of({ id: personId });
    if (!row) throw new AppError('not-found');
    const organisations = await this.organisations.current();
    const only = await this.groups.onlyFacilitatorOf(personId);
    const people = await this.identity.people([...new Set(only.flatMap(({ successors }) => successors))]);
    return {
      row,
      organisations: organisations.map(({ id, name }) => ({ id, name })),
      onlyFacilitatorOf: only.map(({ group: { id, name }, successors }) => ({
        id,
        name,
        successors: successors.flatMap((successor) => people.get(successor) ?? []),
      })),
    };
  }
}

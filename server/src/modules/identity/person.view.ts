import type { OrganisationId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import type { Person } from './person.entity.js';

export function viewPerson(person: Person, organisations: ReadonlyMap<OrganisationId, string>): PersonView {
  const { id, givenName, familyName, role, organisationId, closedAt } = person;
  return {
    ...{ id, givenName, familyName, role },
    organisation: { id: organisationId, name: organisations.get(organisationId) ?? '' },
    active: closedAt === null,
  };
}

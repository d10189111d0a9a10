import type { PersonView } from '@leerkring/shared/contract/identity';
import type { Organisation } from './organisation.entity.js';
import type { Person } from './person.entity.js';

export function viewPerson(person: Person, organisations: Organisation[]): PersonView {
  const { id, givenName, familyName, role, organisationId } = person;
  const name = organisations.find((organisation) => organisation.id === organisationId)?.name ?? '';
  return { id, givenName, familyName, role, organisation: { id: organisationId, name } };
}

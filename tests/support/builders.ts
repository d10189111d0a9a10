import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import { Person } from '../../server/src/modules/identity/person.entity.js';
import { Organisation } from '../../server/src/modules/organisations/organisation.entity.js';
import { Database } from '../../server/src/platform/database/database.js';
import { newId } from '../../server/src/platform/ids.js';
import type { TestApp } from './start-app.js';

let made = 0;

export async function insertOrganisation(
  { app }: TestApp,
  given: Partial<Organisation> = {},
): Promise<OrganisationId> {
  made += 1;
  const organisation = { id: newId<OrganisationId>(), name: `Gemeente ${made}`, ...given };
  await app.get(Database).manager.insert(Organisation, organisation);
  return organisation.id;
}

/** A Wijk-GGD'er, of an organisation of their own unless one is given. */
export async function insertPerson(testApp: TestApp, given: Partial<Person> = {}): Promise<PersonId> {
  made += 1;
  const person = {
    id: newId<PersonId>(),
    organisationId: given.organisationId ?? (await insertOrganisation(testApp)),
    givenName: 'Kim',
    familyName: `de Vries ${made}`,
    role: 'wijk-ggd' as const,
    demonstration: false,
    ...given,
  };
  await testApp.app.get(Database).manager.insert(Person, person);
  return person.id;
}

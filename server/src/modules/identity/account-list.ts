import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { IdentityService } from './identity.service.js';
import { Person } from './person.entity.js';

export interface Account {
  person: PersonView;
  closedAt: Date | null;
  demonstration: boolean;
  /** Null: in none of the sign-ins that are kept. */
  lastSeenAt: Date | null;
}

/** Accounts, for who looks after them: those that are open first, by name. */
@Injectable()
export class AccountList {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityService,
  ) {}

  async of(where: { organisationId: OrganisationId } | { id: PersonId }): Promise<Account[]> {
    const order = { givenName: 'ASC', familyName: 'ASC', id: 'ASC' } as const;
    const rows = await this.database.manager.find(Person, { where, order });
    const people = await this.identity.people(rows.map(({ id }) => id));
    const seen: { personId: PersonId; at: Date }[] = await this.database.manager.query(
      `select person_id as "personId", max(last_seen_at) as at from sign_in
       where person_id = any($1) group by person_id`,
      [rows.map(({ id }) => id)],
    );
    const accounts = rows.flatMap(({ id, closedAt, demonstration }) => {
      const person = people.get(id);
      const lastSeenAt = seen.find(({ personId }) => personId === id)?.at ?? null;
      return person ? [{ person, closedAt, demonstration, lastSeenAt }] : [];
    });
    return accounts.sort((one, other) => Number(other.person.active) - Number(one.person.active));
  }

  /** Everybody whose account is open, in each organisation. */
  async openIn(organisationIds: OrganisationId[]): Promise<Person[]> {
    const people = await this.database.manager.findBy(Person, { organisationId: In(organisationIds) });
    return people.filter(({ closedAt }) => closedAt === null);
  }
}

import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { type Names, Newcomers } from '../identity/newcomers.js';
import type { Provider } from './provider.entity.js';
import { ProviderLink } from './provider-link.entity.js';

/** Whom a provider vouches for, as a person of ours. */
@Injectable()
export class ProviderPeople {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly newcomers: Newcomers,
  ) {}

  /** Those of them who have signed in at an employer. */
  async linked(personIds: PersonId[]): Promise<Set<PersonId>> {
    const links = await this.database.manager.findBy(ProviderLink, { personId: In(personIds) });
    return new Set(links.map(({ personId }) => personId));
  }

  /** Whom the provider of another organisation vouched for is not theirs to vouch for any more. */
  async unlinkOthers(tx: EntityManager, personId: PersonId, organisationId: OrganisationId): Promise<void> {
    await tx.query(
      `DELETE FROM provider_link
       WHERE person_id = $1 AND issuer NOT IN (SELECT issuer FROM provider WHERE organisation_id = $2)`,
      [personId, organisationId],
    );
  }

  /** The person of (issuer, subject), who comes into being the first time; the names are those of today. */
  personOf(
    { issuer, organisationId, defaultRole }: Provider,
    subject: string,
    names: Names,
  ): Promise<PersonId> {
    return this.database.transaction(async (tx) => {
      // Two browsers of somebody who is new: the second waits here, and finds what the first made.
      await tx.query("select pg_advisory_xact_lock(hashtextextended('provider ' || $1 || ' ' || $2, 0))", [
        issuer,
        subject,
      ]);
      const link = await tx.findOneBy(ProviderLink, { issuer, subject });
      if (link) {
        await this.newcomers.rename(tx, link.personId, names);
        return link.personId;
      }
      const personId = await this.newcomers.admit(tx, { organisationId, role: defaultRole, ...names });
      await tx.insert(ProviderLink, { issuer, subject, personId, createdAt: this.clock.now() });
      return personId;
    });
  }
}

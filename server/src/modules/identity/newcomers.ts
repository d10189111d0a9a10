import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { NetworkRole } from '@leerkring/shared/contract/identity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EventLog } from '../../platform/events/event-log.js';
import { newId } from '../../platform/ids.js';
import { Person } from './person.entity.js';

export interface Names {
  givenName: string;
  familyName: string;
}

/** People who came in by a way that vouches for their name. */
@Injectable()
export class Newcomers {
  constructor(private readonly events: EventLog) {}

  async admit(
    tx: EntityManager,
    newcomer: Names & { organisationId: OrganisationId; role: NetworkRole },
  ): Promise<PersonId> {
    const id = newId<PersonId>();
    await tx.insert(Person, { id, ...newcomer });
    await this.events.record(tx, 'person.admitted', { actorId: id, concernsId: id, subjectId: id });
    return id;
  }

  async rename(tx: EntityManager, id: PersonId, { givenName, familyName }: Names): Promise<void> {
    const person = await tx.findOneByOrFail(Person, { id });
    if (person.givenName === givenName && person.familyName === familyName) return;
    await tx.update(Person, { id }, { givenName, familyName });
    await this.events.record(tx, 'person.renamed', { actorId: id, concernsId: id, subjectId: id });
  }
}

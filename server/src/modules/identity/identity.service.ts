import type { PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { Injectable } from '@nestjs/common';
import { type EntityManager, type FindOptionsWhere, In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';
import { viewPerson } from './person.view.js';
import { SignInsService } from './sign-ins.service.js';

/** What the other domains may know about people. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignInsService,
  ) {}

  actorOfCookie(cookieHeader: string | undefined): Promise<Actor | null> {
    return this.signIns.actorOfCookie(cookieHeader);
  }

  async people(ids: PersonId[], manager = this.database.manager): Promise<Map<PersonId, PersonView>> {
    const views = await this.find(manager, { id: In(ids) });
    return new Map(views.map((view) => [view.id, view]));
  }

  everybody(): Promise<PersonView[]> {
    return this.find(this.database.manager, {});
  }

  demonstrationPeople(): Promise<PersonView[]> {
    return this.find(this.database.manager, { demonstration: true });
  }

  private async find(manager: EntityManager, where: FindOptionsWhere<Person>): Promise<PersonView[]> {
    const people = await manager.find(Person, { where, order: { givenName: 'ASC', familyName: 'ASC' } });
    const organisations = await manager.findBy(Organisation, {
      id: In([...new Set(people.map(({ organisationId }) => organisationId))]),
    });
    return people.map((person) => viewPerson(person, organisations));
  }
}

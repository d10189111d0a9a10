import type { OrganisationId, PersonId, SignInId } from '@leerkring/shared/contract/common';
import type { NetworkRole, PersonView } from '@leerkring/shared/contract/identity';
import { Injectable } from '@nestjs/common';
import { type EntityManager, type FindOptionsWhere, In, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { Person } from './person.entity.js';
import { viewPerson } from './person.view.js';
import { SignInWatch } from './sign-in-watch.js';
import { SignInsService } from './sign-ins.service.js';

type GivenPerson = Omit<Person, 'id' | 'demonstration' | 'closedAt'>;

/** What the other domains may know about people. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignInsService,
    private readonly watch: SignInWatch,
    private readonly organisations: OrganisationsService,
  ) {}

  actorOfCookie(cookieHeader: string | undefined): Promise<Actor | null> {
    return this.signIns.actorOfCookie(cookieHeader);
  }

  /** Sign-ins on this node that must not end now, such as those in a live session. */
  holdSignIns(held: () => Promise<SignInId[]>): void {
    this.watch.holdWhile(held);
  }

  /** Everywhere and at once, on every node: somebody left, or an administrator says so. */
  async endSignIns(tx: EntityManager, personId: PersonId, by: PersonId | null): Promise<void> {
    await this.signIns.end(tx, personId, by, 'all');
  }

  async people(ids: PersonId[], manager = this.database.manager): Promise<Map<PersonId, PersonView>> {
    const views = await this.find(manager, { id: In(ids) });
    return new Map(views.map((view) => [view.id, view]));
  }

  /** Throws account-closed; until the end of the transaction nobody closes it. */
  requireOpen(tx: EntityManager, personId: PersonId): Promise<void> {
    return this.signIns.requireOpen(tx, personId);
  }

  everybody(): Promise<PersonView[]> {
    return this.find(this.database.manager, {});
  }

  withRole(role: NetworkRole, manager = this.database.manager): Promise<PersonView[]> {
    return this.find(manager, { role, demonstration: false });
  }

  /** Somebody who is not of the demonstration. */
  async addPerson(tx: EntityManager, given: GivenPerson): Promise<PersonId> {
    await this.requireOrganisation(tx, given);
    const id = newId<PersonId>();
    await tx.insert(Person, { ...given, id, demonstration: false });
    return id;
  }

  /** Of somebody who has never been in, everything is what was last told of them. */
  async describeAnew(tx: EntityManager, id: PersonId, given: GivenPerson): Promise<void> {
    await this.requireOrganisation(tx, given);
    await tx.update(Person, { id }, given);
  }

  demonstrationPeople(): Promise<PersonView[]> {
    return this.find(this.database.manager, { demonstration: true, closedAt: IsNull() });
  }

  /** In order of their names; those that are no more as well, because people can still be of them. */
  async allOrganisations(): Promise<{ id: OrganisationId; name: string }[]> {
    return (await this.organisations.list()).map(({ id, name }) => ({ id, name }));
  }

  private async find(manager: EntityManager, where: FindOptionsWhere<Person>): Promise<PersonView[]> {
    const people = await manager.find(Person, { where, order: { givenName: 'ASC', familyName: 'ASC' } });
    const names = await this.organisations.names(
      people.map(({ organisationId }) => organisationId),
      manager,
    );
    return people.map((person) => viewPerson(person, names));
  }

  private async requireOrganisation(tx: EntityManager, { organisationId }: GivenPerson): Promise<void> {
    if (!(await this.organisations.isCurrent(tx, organisationId)))
      throw new AppError('invalid-input', undefined, [
        { pointer: '/organisationId', code: 'unknown-organisation' },
      ]);
  }
}

/**
 * What an administrator changes about an account: the role in the network, the organisation, and whether it is
 * open at all. Nobody changes their own, and one at a time in the whole house: so whoever did it last is an
 * administrator still, and the house is never left without. Each change ends the sign-ins of the person, on
 * every node: what is open in a browser was opened with other rights.
 */
import type { OrganisationId, PersonId } from '@leerkring/shared/contract/common';
import type { NetworkRole } from '@leerkring/shared/contract/identity';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { EventLog } from '../../platform/events/event-log.js';
import { AppError } from '../../platform/http/app-error.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { Person } from './person.entity.js';
import { SignInsService } from './sign-ins.service.js';

export interface Place {
  role: NetworkRole;
  organisationId: OrganisationId;
}

@Injectable()
export class PersonChanges {
  constructor(
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly signIns: SignInsService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Begin with this: nobody signs in as them and nobody else changes them until the end of the transaction. */
  async hold(tx: EntityManager, personId: PersonId, by: PersonId): Promise<Person> {
    if (personId === by) throw new AppError('not-allowed');
    await tx.query("select pg_advisory_xact_lock(hashtextextended('rights of people', 0))");
    // Whoever lost the right while waiting does nothing more with it.
    const administrator = { id: by, role: 'administrator' as const, closedAt: IsNull() };
    if (!(await tx.existsBy(Person, administrator))) throw new AppError('not-allowed');
    const lock = { mode: 'pessimistic_write' } as const;
    const person = await tx.findOne(Person, { where: { id: personId }, lock });
    if (!person) throw new AppError('not-found');
    return person;
  }

  async move(tx: EntityManager, person: Person, to: Place, by: PersonId): Promise<void> {
    if (person.closedAt) throw new AppError('conflict');
    if (
      to.organisationId !== person.organisationId &&
      !(await this.organisations.isCurrent(tx, to.organisationId))
    )
      throw new AppError('invalid-input', undefined, [
        { pointer: '/now/organisationId', code: 'unknown-organisation' },
      ]);
    await tx.update(Person, { id: person.id }, to);
    if (to.role !== person.role)
      await this.record(tx, 'person.role-changed', person, by, { from: person.role, to: to.role });
    if (to.organisationId !== person.organisationId) await this.record(tx, 'person.moved', person, by);
    await this.signIns.end(tx, person.id, by, 'all');
  }

  async close(tx: EntityManager, person: Person, by: PersonId): Promise<void> {
    if (person.closedAt) throw new AppError('conflict');
    await tx.update(Person, { id: person.id }, { closedAt: this.clock.now() });
    await this.record(tx, 'person.closed', person, by);
    await this.signIns.end(tx, person.id, by, 'all');
  }

  async reopen(tx: EntityManager, person: Person, by: PersonId): Promise<void> {
    if (!person.closedAt) throw new AppError('conflict');
    await tx.update(Person, { id: person.id }, { closedAt: null });
    await this.record(tx, 'person.reopened', person, by);
  }

  private record(
    tx: EntityManager,
    kind: `person.${'role-changed' | 'moved' | 'closed' | 'reopened'}`,
    { id }: Person,
    actorId: PersonId,
    data: Record<string, string> = {},
  ): Promise<void> {
    return this.events.record(tx, kind, { actorId, concernsId: id, subjectId: id, data });
  }
}

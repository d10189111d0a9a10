/**
 * Inviting somebody who has no provider. The mail holds no secret, because it lies in a mailbox for days: it
 * leads to a page where one asks for the ten-minute link that everybody asks for who signs in by mail. What
 * the invitation gives is that this link, once, leads to registering a first factor.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { InvitationId, InvitationInput, InvitationView } from '@leerkring/shared/contract/credentials';
import { can } from '@leerkring/shared/rules/can';
import { mayGive } from '@leerkring/shared/rules/given-roles';
import { Injectable } from '@nestjs/common';
import { type EntityManager, type FindOptionsWhere, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { IdentityService } from '../identity/identity.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { Accounts } from './accounts.js';
import { Invitation } from './invitation.entity.js';
import { viewInvitation } from './invitation.view.js';
import { invitationLetter } from './letters.js';
import { OpenInvitations } from './open-invitations.js';
import { INVITATION_DAYS } from './terms.js';

const AT_MOST = 200;
const MAIL_MS = 24 * 3_600_000;

@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly identity: IdentityService,
    private readonly organisations: OrganisationsService,
    private readonly accounts: Accounts,
    private readonly open: OpenInvitations,
  ) {}

  async list(actor: Actor): Promise<InvitationView[]> {
    requireInviter(actor);
    return this.views(actor, { withdrawnAt: IsNull(), readmits: false });
  }

  currentOrganisations(actor: Actor) {
    requireInviter(actor);
    return this.organisations.current();
  }

  /**
   * Asked again for the same address, it goes to the person who was invited there and never came, with what
   * is told of them now; the term starts anew.
   */
  async invite(actor: Actor, input: InvitationInput): Promise<InvitationView> {
    requireInviter(actor);
    this.accounts.requireMail();
    if (!mayGive(actor.role, input.role))
      throw new AppError('invalid-input', undefined, [{ pointer: '/role', code: 'invalid-value' }]);
    const id = await this.database.transaction(async (tx) => {
      const personId = await this.invitee(tx, actor, input);
      const issued = await this.open.issue(tx, { personId, invitedBy: actor.personId }, INVITATION_DAYS * 24);
      await this.events.record(tx, 'person.invited', {
        actorId: actor.personId,
        concernsId: personId,
        subjectId: personId,
        data: { role: input.role },
      });
      await this.write(tx, actor, personId);
      return issued.id;
    });
    return this.view(actor, id);
  }

  async withdraw(actor: Actor, id: InvitationId): Promise<void> {
    requireInviter(actor);
    await this.view(actor, id);
    await this.database.transaction(async (tx) => {
      if (!(await this.open.withdraw(tx, { id, readmits: false }))) throw new AppError('not-found');
      await this.events.record(tx, 'invitation.withdrawn', { actorId: actor.personId, subjectId: id });
    });
  }

  private async invitee(
    tx: EntityManager,
    { role }: Actor,
    { email, ...person }: InvitationInput,
  ): Promise<PersonId> {
    const known = await this.accounts.withEmail(email, tx);
    if (!known) {
      const personId = await this.identity.addPerson(tx, person);
      await this.accounts.add(tx, personId, email);
      return personId;
    }
    await this.accounts.lock(tx, known.person.id);
    if ((await this.accounts.factors(known.person.id, tx)) > 0) throw new AppError('already-invited');
    if (!mayGive(role, known.person.role)) throw new AppError('not-allowed');
    await this.identity.describeAnew(tx, known.person.id, person);
    return known.person.id;
  }

  private async write(tx: EntityManager, actor: Actor, personId: PersonId): Promise<void> {
    const { person, email } = await this.accounts.of(personId, tx);
    const inviter = (await this.identity.people([actor.personId], tx)).get(actor.personId);
    const invitedBy = inviter ? `${inviter.givenName} ${inviter.familyName}` : 'Een moderator';
    const given = { givenName: person.givenName, email, invitedBy };
    await this.accounts.write(tx, email, (origin) => invitationLetter(origin, given), MAIL_MS);
  }

  private async view(actor: Actor, id: InvitationId): Promise<InvitationView> {
    const [view] = await this.views(actor, { id });
    if (!view) throw new AppError('not-found');
    return view;
  }

  /** Those with a role that this inviter may give. */
  private async views({ role }: Actor, where: FindOptionsWhere<Invitation>): Promise<InvitationView[]> {
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    const found = await this.database.manager.find(Invitation, { where, order, take: AT_MOST });
    const ids = found.map(({ personId }) => personId);
    const people = await this.identity.people(ids);
    const emails = await this.accounts.emails(ids);
    return found.flatMap((invitation) => {
      const person = people.get(invitation.personId);
      if (!person || !mayGive(role, person.role)) return [];
      return [viewInvitation(invitation, person, emails.get(person.id) ?? '')];
    });
  }
}

function requireInviter({ personId, role }: Actor): void {
  if (!can({ personId, networkRole: role }, 'person.invite', null)) throw new AppError('not-allowed');
}

/**
 * Letting somebody back in who lost their device and their recovery codes. An administrator only opens the way:
 * the link goes to the mailbox of the person, as any link does, so that nobody becomes somebody else with it.
 * What they signed in with before works until it is used, and ends with it.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { CredentialsOfPerson } from '@leerkring/shared/contract/credentials';
import { can } from '@leerkring/shared/rules/can';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { IdentityService } from '../identity/identity.service.js';
import { Accounts } from './accounts.js';
import { AuthenticatorApp } from './authenticator-app.entity.js';
import { readmissionLetter } from './letters.js';
import { OpenInvitations } from './open-invitations.js';
import { Passkey } from './passkey.entity.js';
import { RecoveryCodes } from './recovery-codes.js';
import { READMISSION_HOURS } from './terms.js';

const MAIL_MS = READMISSION_HOURS * 3_600_000;

@Injectable()
export class Readmissions {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly identity: IdentityService,
    private readonly accounts: Accounts,
    private readonly open: OpenInvitations,
    private readonly recoveryCodes: RecoveryCodes,
  ) {}

  async of(actor: Actor, personId: PersonId): Promise<CredentialsOfPerson> {
    await this.requireAdministrator(actor, personId);
    return this.view(personId);
  }

  async readmit(actor: Actor, personId: PersonId): Promise<CredentialsOfPerson> {
    await this.requireAdministrator(actor, personId);
    if (!mayReadmit(actor, personId)) throw new AppError('not-allowed');
    this.accounts.requireMail();
    await this.database.transaction(async (tx) => {
      const { person, email } = await this.accounts.of(personId, tx);
      await this.accounts.lock(tx, personId);
      const given = { personId, invitedBy: actor.personId, readmits: true };
      await this.open.issue(tx, given, READMISSION_HOURS);
      await this.events.record(tx, 'person.readmitted', entryOf(actor, personId));
      const by = (await this.identity.people([actor.personId], tx)).get(actor.personId);
      const told = {
        ...{ givenName: person.givenName, email },
        readmittedBy: by ? `${by.givenName} ${by.familyName}` : 'Een beheerder',
      };
      await this.accounts.write(tx, email, (origin) => readmissionLetter(origin, told), MAIL_MS);
    });
    return this.view(personId);
  }

  async withdraw(actor: Actor, personId: PersonId): Promise<CredentialsOfPerson> {
    await this.requireAdministrator(actor, personId);
    await this.database.transaction(async (tx) => {
      if (!(await this.open.withdraw(tx, { personId, readmits: true }))) throw new AppError('not-found');
      await this.events.record(tx, 'person.readmission-withdrawn', entryOf(actor, personId));
    });
    return this.view(personId);
  }

  private async view(personId: PersonId): Promise<CredentialsOfPerson> {
    const { manager } = this.database;
    const open = await this.open.mailed(personId);
    return {
      email: (await this.accounts.emails([personId])).get(personId) ?? null,
      passkeys: await manager.countBy(Passkey, { personId }),
      authenticatorApp: await manager.existsBy(AuthenticatorApp, { personId }),
      recoveryCodesLeft: await this.recoveryCodes.left(personId),
      readmittedUntil: open?.readmits ? open.expiresAt.toISOString() : null,
    };
  }

  /** For the others there is nothing there. */
  private async requireAdministrator(actor: Actor, personId: PersonId): Promise<void> {
    const asAdministrator = can(policyActor(actor), 'person.readmit', null);
    if (!asAdministrator || !(await this.identity.people([personId])).has(personId))
      throw new AppError('not-found');
  }
}

const policyActor = ({ personId, role }: Actor) => ({ personId, networkRole: role });

const mayReadmit = (actor: Actor, personId: PersonId) =>
  can(policyActor(actor), 'person.readmit', null, actor.personId === personId);

const entryOf = ({ personId: actorId }: Actor, personId: PersonId) => ({
  actorId,
  concernsId: personId,
  subjectId: personId,
});

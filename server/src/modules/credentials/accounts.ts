/** What is known of somebody who signs in without a provider: where to write to, and what they sign in with. */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Letter } from '../../platform/mail/letter.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { IdentityService } from '../identity/identity.service.js';
import { AuthenticatorApp } from './authenticator-app.entity.js';
import { EmailAddress } from './email-address.entity.js';
import { type Change, changeLetter, linkAddress } from './letters.js';
import { Passkey } from './passkey.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';

/** Somebody who was away for a while still has to hear of it. */
const NEWS_MS = 3 * 24 * 3_600_000;

export interface Account {
  person: PersonView;
  email: string;
}

@Injectable()
export class Accounts {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly identity: IdentityService,
    private readonly outbox: Outbox,
  ) {}

  async of(personId: PersonId, manager = this.database.manager): Promise<Account> {
    const address = await manager.findOneBy(EmailAddress, { personId });
    const person = (await this.identity.people([personId], manager)).get(personId);
    if (!address || !person) throw new AppError('not-allowed');
    if (!person.active) throw new AppError('account-closed');
    return { person, email: address.email };
  }

  /** Throws account-closed. */
  async withEmail(email: string, manager = this.database.manager): Promise<Account | null> {
    const address = await manager.findOneBy(EmailAddress, { email });
    return address && this.of(address.personId, manager);
  }

  async emails(personIds: PersonId[], manager = this.database.manager): Promise<Map<PersonId, string>> {
    const addresses = await manager.findBy(EmailAddress, { personId: In(personIds) });
    return new Map(addresses.map(({ personId, email }) => [personId, email]));
  }

  add(tx: EntityManager, personId: PersonId, email: string): Promise<unknown> {
    return tx.insert(EmailAddress, { personId, email });
  }

  /** Passkeys and authenticator app together. */
  async factors(personId: PersonId, manager = this.database.manager): Promise<number> {
    const passkeys = await manager.countBy(Passkey, { personId });
    return passkeys + (await manager.countBy(AuthenticatorApp, { personId }));
  }

  /** Until the end of the transaction nobody else changes what this person signs in with. */
  async lock(tx: EntityManager, personId: PersonId): Promise<void> {
    await tx.query('select 1 from email_address where person_id = $1 for update', [personId]);
  }

  /** In the history, and to the person, who may not have been the one. */
  async changed(tx: EntityManager, personId: PersonId, change: Change): Promise<void> {
    const { person, email } = await this.of(personId, tx);
    await this.events.record(tx, change, {
      actorId: personId,
      concernsId: personId,
      subjectId: personId,
    });
    await this.write(tx, email, (origin) => changeLetter(origin, person.givenName, change), NEWS_MS);
  }

  /** All they signed in with, and where they are signed in: whoever set it anew has nothing left of before. */
  async endAll(tx: EntityManager, personId: PersonId): Promise<void> {
    for (const kind of [Passkey, AuthenticatorApp, RecoveryCode]) await tx.delete(kind, { personId });
    await this.identity.endSignIns(tx, personId, personId);
  }

  get canWrite(): boolean {
    return this.outbox.hasWayOut;
  }

  requireMail(): void {
    this.outbox.requireWayOut();
  }

  linkAddress(secret: string): string {
    return linkAddress(this.config.publicOrigin, secret);
  }

  write(
    tx: EntityManager,
    email: string,
    letter: (origin: string) => Letter,
    usefulForMs: number,
  ): Promise<void> {
    return this.outbox.add(tx, email, letter(this.config.publicOrigin), usefulForMs);
  }
}

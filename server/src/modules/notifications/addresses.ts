/**
 * Where somebody is mailed. Whoever signs in with a link is mailed where that goes. Whoever signs in at their
 * employer says so themselves, and follows a link that went there, so that nobody has mail sent to somebody else. A link
 * is sealed, and counts for the address that was asked for last.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { NotificationPreferences } from '@leerkring/shared/contract/notifications';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { AppError, TooManyRequests } from '../../platform/http/app-error.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { Accounts } from '../credentials/accounts.js';
import { MailTokens } from './mail-tokens.js';
import { NotificationAddress } from './notification-address.entity.js';
import { confirmLetter } from './notification-letters.js';
import { CONFIRM_HOURS } from './terms.js';

const HOUR_MS = 3_600_000;

/** Between two of these mails, so that nobody floods a mailbox. */
const PATIENCE_MS = 60_000;

type Standing = Pick<NotificationPreferences, 'email' | 'emailIsSignIn' | 'emailToConfirm' | 'mailWorks'>;

@Injectable()
export class Addresses {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly outbox: Outbox,
    private readonly tokens: MailTokens,
  ) {}

  async standing(personId: PersonId): Promise<Standing> {
    const signIn = await this.signInAddress(personId);
    const own = await this.database.manager.findOneBy(NotificationAddress, { personId });
    return {
      email: signIn ?? own?.email ?? null,
      emailIsSignIn: signIn !== null,
      emailToConfirm: signIn ? null : (own?.toConfirm ?? null),
      mailWorks: this.outbox.hasWayOut,
    };
  }

  async of(personId: PersonId): Promise<string | null> {
    return (await this.standing(personId)).email;
  }

  async ask(personId: PersonId, givenName: string, email: string): Promise<void> {
    this.outbox.requireWayOut();
    if (await this.signInAddress(personId)) throw new AppError('not-allowed');
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const before = await tx.findOne(NotificationAddress, {
        where: { personId },
        lock: { mode: 'pessimistic_write' },
      });
      if (before?.askedAt && now.getTime() - before.askedAt.getTime() < PATIENCE_MS)
        throw new TooManyRequests(PATIENCE_MS / 1_000);
      const row = { personId, email: before?.email ?? null, toConfirm: email, askedAt: now };
      await tx.upsert(NotificationAddress, row, ['personId']);
      const token = this.tokens.seal('address', { personId, email, at: now.getTime() });
      const letter = confirmLetter(this.config.publicOrigin, givenName, token);
      await this.outbox.add(tx, email, letter, CONFIRM_HOURS * HOUR_MS);
    });
  }

  /** Throws link-not-valid, also when another address was asked for since. */
  async confirm(token: string): Promise<void> {
    const { personId, email, at } = this.tokens.open('address', token);
    if (this.clock.now().getTime() - at > CONFIRM_HOURS * HOUR_MS) throw new AppError('link-not-valid');
    const changed = await this.database.manager.update(
      NotificationAddress,
      { personId, toConfirm: email },
      { email, toConfirm: null },
    );
    const isDone = changed.affected === 1 || (await this.isOf(personId, email));
    if (!isDone) throw new AppError('link-not-valid');
  }

  async remove(personId: PersonId): Promise<void> {
    await this.database.manager.delete(NotificationAddress, { personId });
  }

  /** Following a link a second time is no fault. */
  private isOf(personId: PersonId, email: string): Promise<boolean> {
    return this.database.manager.existsBy(NotificationAddress, { personId, email });
  }

  private async signInAddress(personId: PersonId): Promise<string | null> {
    return (await this.accounts.emails([personId])).get(personId) ?? null;
  }
}

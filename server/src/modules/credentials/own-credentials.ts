/**
 * What somebody signs in with, on their own page. Each change asks for a fresh proof: whoever finds a
 * computer unlocked can look, but not add a key of their own. The last factor stays.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { CredentialsView, NewPasskeyResponse, PasskeyId } from '@leerkring/shared/contract/credentials';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { Accounts } from './accounts.js';
import { AuthenticatorApps } from './authenticator-apps.js';
import { viewCredentials } from './credentials.view.js';
import { holderOfSignIn } from './holder.js';
import { NewFactors } from './new-factors.js';
import { Passkey } from './passkey.entity.js';
import { Proofs } from './proofs.js';
import { RecoveryCodes } from './recovery-codes.js';

@Injectable()
export class OwnCredentials {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly authenticatorApps: AuthenticatorApps,
    private readonly newFactors: NewFactors,
    private readonly proofs: Proofs,
    private readonly recoveryCodes: RecoveryCodes,
  ) {}

  async view(actor: Actor): Promise<CredentialsView> {
    const { personId } = actor;
    return viewCredentials(
      await this.proofs.until(actor),
      await this.proofs.passkeysOf(actor),
      await this.authenticatorApps.find(personId),
      await this.recoveryCodes.left(personId),
    );
  }

  async passkeyChallenge(actor: Actor) {
    await this.proofs.require(actor);
    return this.newFactors.passkeyChallenge(holderOfSignIn(actor), 'add', actor.personId);
  }

  async authenticatorSecret(actor: Actor) {
    await this.proofs.require(actor);
    return this.newFactors.authenticatorSecret(holderOfSignIn(actor), 'add', actor.personId);
  }

  addPasskey(actor: Actor, given: { name: string; response: NewPasskeyResponse }): Promise<void> {
    return this.change(actor, (tx, personId) =>
      this.newFactors.addPasskey(tx, holderOfSignIn(actor), 'add', personId, given),
    );
  }

  setAuthenticator(actor: Actor, code: string): Promise<void> {
    return this.change(actor, (tx, personId) =>
      this.newFactors.setAuthenticator(tx, holderOfSignIn(actor), 'add', personId, code),
    );
  }

  /** A name is no key, so it asks for no proof. */
  async renamePasskey({ personId }: Actor, id: PasskeyId, name: string): Promise<void> {
    const { affected } = await this.database.manager.update(Passkey, { id, personId }, { name });
    if (affected !== 1) throw new AppError('not-found');
  }

  removePasskey(actor: Actor, id: PasskeyId): Promise<void> {
    return this.change(actor, async (tx, personId) => {
      if ((await tx.delete(Passkey, { id, personId })).affected !== 1) throw new AppError('not-found');
      await this.keepsOne(tx, personId);
      await this.accounts.changed(tx, personId, 'credential.passkey-removed');
    });
  }

  removeAuthenticator(actor: Actor): Promise<void> {
    return this.change(actor, async (tx, personId) => {
      if (!(await this.authenticatorApps.remove(tx, personId))) throw new AppError('not-found');
      await this.keepsOne(tx, personId);
      await this.accounts.changed(tx, personId, 'credential.authenticator-removed');
    });
  }

  renewRecoveryCodes(actor: Actor): Promise<string[]> {
    return this.change(actor, async (tx, personId) => {
      const codes = await this.recoveryCodes.renew(tx, personId);
      await this.accounts.changed(tx, personId, 'credential.recovery-codes-renewed');
      return codes;
    });
  }

  private async change<T>(
    actor: Actor,
    work: (tx: EntityManager, personId: PersonId) => Promise<T>,
  ): Promise<T> {
    await this.proofs.require(actor);
    return this.database.transaction(async (tx) => {
      await this.accounts.lock(tx, actor.personId);
      return work(tx, actor.personId);
    });
  }

  private async keepsOne(tx: EntityManager, personId: PersonId): Promise<void> {
    if ((await this.accounts.factors(personId, tx)) === 0) throw new AppError('last-factor');
  }
}

/** Registering a passkey or an authenticator app, on the way in and later from one's own page alike. */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { NewPasskeyResponse } from '@leerkring/shared/contract/credentials';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppError } from '../../platform/http/app-error.js';
import { Accounts } from './accounts.js';
import type { Purpose } from './attempt.entity.js';
import { Attempts } from './attempts.js';
import { AuthenticatorApps } from './authenticator-apps.js';
import type { Holder } from './holder.js';
import { Passkeys } from './passkeys.js';

@Injectable()
export class NewFactors {
  constructor(
    private readonly accounts: Accounts,
    private readonly attempts: Attempts,
    private readonly authenticatorApps: AuthenticatorApps,
    private readonly passkeys: Passkeys,
  ) {}

  async passkeyChallenge(holder: Holder | null, purpose: Purpose, personId: PersonId) {
    const { person, email } = await this.accounts.of(personId);
    const name = `${person.givenName} ${person.familyName}`;
    const options = await this.passkeys.registrationChallenge(personId, email, name);
    await this.attempts.begin(held(holder), purpose, { personId, challenge: options.challenge });
    return options;
  }

  async addPasskey(
    tx: EntityManager,
    holder: Holder | null,
    purpose: Purpose,
    personId: PersonId,
    given: { name: string; response: NewPasskeyResponse },
  ): Promise<void> {
    // Outside the transaction: a wrong answer ends the challenge too.
    const begun = await this.attempts.finish(holder, purpose);
    if (begun.personId !== personId) throw new AppError('begin-again');
    await this.passkeys.register(tx, personId, begun.challenge, given);
    await this.accounts.changed(tx, personId, 'credential.passkey-added');
  }

  async authenticatorSecret(holder: Holder | null, purpose: Purpose, personId: PersonId) {
    const { email } = await this.accounts.of(personId);
    const { sealedSecret, ...told } = this.authenticatorApps.propose(personId, email);
    await this.attempts.begin(held(holder), purpose, { personId, sealedSecret });
    return told;
  }

  /** With a wrong code the secret stays for another try: it is their own. */
  async setAuthenticator(
    tx: EntityManager,
    holder: Holder | null,
    purpose: Purpose,
    personId: PersonId,
    code: string,
  ): Promise<void> {
    const begun = await this.attempts.finish(holder, purpose, tx);
    if (begun.personId !== personId || !begun.sealedSecret) throw new AppError('begin-again');
    await this.authenticatorApps.register(tx, personId, begun.sealedSecret, code);
    await this.accounts.changed(tx, personId, 'credential.authenticator-set');
  }
}

function held(holder: Holder | null): Holder {
  if (!holder) throw new AppError('begin-again');
  return holder;
}

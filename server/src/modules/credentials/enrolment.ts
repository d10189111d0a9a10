/**
 * Registering a factor on the way in, after a link and an invitation or a recovery code. It ends the attempt
 * and the invitation in the same transaction, so that one link gives one factor, and only then is somebody let
 * in. An invitation that was withdrawn or accepted elsewhere in the meantime gives nothing any more.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { NewPasskeyResponse } from '@leerkring/shared/contract/credentials';
import type { SignInMeans } from '@leerkring/shared/contract/sign-ins';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { Accounts } from './accounts.js';
import { Attempts } from './attempts.js';
import type { Holder } from './holder.js';
import { NewFactors } from './new-factors.js';
import { OpenInvitations } from './open-invitations.js';
import { RecoveryCodes } from './recovery-codes.js';

export interface Entered {
  personId: PersonId;
  means: SignInMeans;
  /** Null for whoever had some. */
  recoveryCodes: string[] | null;
}

@Injectable()
export class Enrolment {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly attempts: Attempts,
    private readonly open: OpenInvitations,
    private readonly newFactors: NewFactors,
    private readonly recoveryCodes: RecoveryCodes,
  ) {}

  async passkeyChallenge(holder: Holder | null) {
    const { personId } = await this.admitted(holder);
    return this.newFactors.passkeyChallenge(holder, 'enrol', personId);
  }

  async authenticatorSecret(holder: Holder | null) {
    const { personId } = await this.admitted(holder);
    // From then on they ask for a link by mail each time.
    this.accounts.requireMail();
    return this.newFactors.authenticatorSecret(holder, 'enrol', personId);
  }

  withPasskey(
    holder: Holder | null,
    given: { name: string; response: NewPasskeyResponse },
  ): Promise<Entered> {
    return this.enter(holder, 'passkey', (tx, personId) =>
      this.newFactors.addPasskey(tx, holder, 'enrol', personId, given),
    );
  }

  withAuthenticator(holder: Holder | null, code: string): Promise<Entered> {
    return this.enter(holder, 'one-time-code', (tx, personId) =>
      this.newFactors.setAuthenticator(tx, holder, 'enrol', personId, code),
    );
  }

  private async enter(
    holder: Holder | null,
    means: SignInMeans,
    register: (tx: EntityManager, personId: PersonId) => Promise<void>,
  ): Promise<Entered> {
    const { personId, stage } = await this.admitted(holder);
    return this.database.transaction(async (tx) => {
      await this.accounts.lock(tx, personId);
      if (stage === 'enrol') await this.accept(tx, personId);
      const had = await this.accounts.factors(personId, tx);
      await register(tx, personId);
      await this.attempts.finish(holder, 'link', tx);
      const left = await this.recoveryCodes.left(personId, tx);
      const recoveryCodes = had === 0 || left === 0 ? await this.recoveryCodes.renew(tx, personId) : null;
      return { personId, means: had === 0 ? means : 'recovery-code', recoveryCodes };
    });
  }

  private async admitted(holder: Holder | null) {
    const attempt = await this.attempts.find(holder, 'link');
    const { personId, stage } = attempt ?? {};
    if (!personId || (stage !== 'enrol' && stage !== 'recovered')) throw new AppError('begin-again');
    return { personId, stage };
  }

  private async accept(tx: EntityManager, personId: PersonId): Promise<void> {
    const accepted = await this.open.accept(tx, personId);
    if (!accepted) throw new AppError('begin-again');
    if (!accepted.readmits || (await this.accounts.factors(personId, tx)) === 0) return;
    await this.accounts.endAll(tx, personId);
    await this.accounts.changed(tx, personId, 'credential.replaced');
  }
}

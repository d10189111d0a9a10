/** The second step: a code of the app or of the list on paper, checked for whoever got as far as the link. */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { LinkStage, PasskeyResponse } from '@leerkring/shared/contract/credentials';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { Accounts } from './accounts.js';
import { Attempts } from './attempts.js';
import { AuthenticatorApps } from './authenticator-apps.js';
import type { Holder } from './holder.js';
import { Passkeys } from './passkeys.js';
import { RecoveryCodes } from './recovery-codes.js';

@Injectable()
export class Factors {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly attempts: Attempts,
    private readonly authenticatorApps: AuthenticatorApps,
    private readonly passkeys: Passkeys,
    private readonly recoveryCodes: RecoveryCodes,
  ) {}

  async passkeyChallenge(holder: Holder) {
    const options = await this.passkeys.challenge(null);
    await this.attempts.begin(holder, 'sign-in', { challenge: options.challenge });
    return options;
  }

  /** Who signs in with this passkey. */
  async passkeyOwner(holder: Holder | null, response: PasskeyResponse): Promise<PersonId> {
    const { challenge } = await this.attempts.finish(holder, 'sign-in');
    return this.passkeys.owner(challenge, response);
  }

  async codeOwner(holder: Holder | null, code: string): Promise<PersonId> {
    const { personId } = await this.guess(holder);
    if (!(await this.authenticatorApps.accepts(personId, code))) throw new AppError('code-not-accepted');
    await this.attempts.finish(holder, 'link');
    return personId;
  }

  /** A recovery code opens nothing either: it gives the right to register a new factor. */
  async recover(holder: Holder | null, code: string): Promise<LinkStage> {
    const { personId, attempt } = await this.guess(holder);
    await this.database.transaction(async (tx) => {
      if (!(await this.recoveryCodes.use(tx, personId, code))) throw new AppError('code-not-accepted');
      if (!(await this.attempts.moveOn(attempt, 'prove', 'recovered', tx))) throw new AppError('begin-again');
      await this.accounts.changed(tx, personId, 'credential.recovery-code-used');
    });
    return this.enrolView(personId, false);
  }

  /** `replaces`: what they signed in with before ends with it. */
  async enrolView(personId: PersonId, replaces: boolean): Promise<LinkStage> {
    const { givenName } = (await this.accounts.of(personId)).person;
    return { stage: 'enrol', givenName, replaces, authenticatorApp: this.accounts.canWrite };
  }

  async stageView(personId: PersonId, stage: 'prove' | 'enrol'): Promise<LinkStage> {
    if (stage === 'enrol') return this.enrolView(personId, (await this.accounts.factors(personId)) > 0);
    const oneTimeCode = (await this.authenticatorApps.find(personId)) !== null;
    return { stage, oneTimeCode, recoveryCode: (await this.recoveryCodes.left(personId)) > 0 };
  }

  private async guess(holder: Holder | null) {
    const attempt = await this.attempts.find(holder, 'link');
    if (!holder || !attempt?.personId || attempt.stage !== 'prove') throw new AppError('begin-again');
    await this.attempts.countTry(holder);
    return { attempt, personId: attempt.personId };
  }
}

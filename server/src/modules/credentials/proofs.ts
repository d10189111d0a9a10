/** Proving again, in a browser that is signed in, who one is. Signing in was such a proof. */
import type { PasskeyResponse } from '@leerkring/shared/contract/credentials';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { FrontDoor } from '../identity/front-door.js';
import { Attempts } from './attempts.js';
import { AuthenticatorApps } from './authenticator-apps.js';
import { FreshProof } from './fresh-proof.entity.js';
import { holderOfSignIn } from './holder.js';
import type { Passkey } from './passkey.entity.js';
import { Passkeys } from './passkeys.js';
import { minutesFrom, PROOF_MINUTES } from './terms.js';

@Injectable()
export class Proofs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly door: FrontDoor,
    private readonly attempts: Attempts,
    private readonly authenticatorApps: AuthenticatorApps,
    private readonly passkeys: Passkeys,
  ) {}

  /** Null when it is too long ago. */
  async until({ personId, signInId }: Actor): Promise<Date | null> {
    const { signedInAt } = await this.door.me(personId, signInId);
    const proof = await this.database.manager.findOneBy(FreshProof, { signInId });
    const last = Math.max(Date.parse(signedInAt), proof?.at.getTime() ?? 0);
    const until = minutesFrom(new Date(last), PROOF_MINUTES);
    return until > this.clock.now() ? until : null;
  }

  /** Somebody who signs in in another way has no business here: their employer decides how. */
  async require(actor: Actor): Promise<void> {
    if (!(await this.isManaged(actor))) throw new AppError('not-allowed');
    if (!(await this.until(actor))) throw new AppError('proof-needed');
  }

  passkeysOf({ personId }: Actor): Promise<Passkey[]> {
    return this.passkeys.of(personId);
  }

  async challenge(actor: Actor) {
    const options = await this.passkeys.challenge(actor.personId);
    await this.attempts.begin(holderOfSignIn(actor), 'prove', { challenge: options.challenge });
    return options;
  }

  async withPasskey(actor: Actor, response: PasskeyResponse): Promise<void> {
    const { challenge } = await this.attempts.finish(holderOfSignIn(actor), 'prove');
    const owner = await this.passkeys.owner(challenge, response);
    if (owner !== actor.personId) throw new AppError('passkey-not-accepted');
    await this.proven(actor);
  }

  async withCode(actor: Actor, code: string): Promise<void> {
    if (!(await this.authenticatorApps.accepts(actor.personId, code)))
      throw new AppError('code-not-accepted');
    await this.proven(actor);
  }

  private async isManaged(actor: Actor): Promise<boolean> {
    const passkeys = await this.passkeysOf(actor);
    return passkeys.length > 0 || (await this.authenticatorApps.find(actor.personId)) !== null;
  }

  private async proven({ signInId }: Actor): Promise<void> {
    await this.database.manager.upsert(FreshProof, { signInId, at: this.clock.now() }, ['signInId']);
  }
}

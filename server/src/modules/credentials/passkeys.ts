/**
 * Passkeys (WebAuthn), checked by @simplewebauthn/server: the challenge is ours, of this browser and answered
 * once; the origin and the site are ours; the device asked its owner for a finger, face or PIN (so that a
 * passkey is two factors); and its counter moves on, or two devices have the same key.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { NewPasskeyResponse, PasskeyId, PasskeyResponse } from '@leerkring/shared/contract/credentials';
import { Injectable } from '@nestjs/common';
import {
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { Logger } from '../../platform/logging/logger.js';
import { Passkey } from './passkey.entity.js';

export const MOST_PASSKEYS = 20;

@Injectable()
export class Passkeys {
  private readonly site: { expectedRPID: string; expectedOrigin: string[] };

  constructor(
    { publicOrigin, ownOrigins }: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    const expectedRPID = new URL(publicOrigin).hostname;
    const expectedOrigin = ownOrigins.filter((origin) => new URL(origin).hostname === expectedRPID);
    this.site = { expectedRPID, expectedOrigin };
  }

  of(personId: PersonId, manager: EntityManager = this.database.manager): Promise<Passkey[]> {
    return manager.find(Passkey, { where: { personId }, order: { createdAt: 'ASC' } });
  }

  /** For anybody who has one when `personId` is null: the device knows whose it is. */
  async challenge(personId: PersonId | null) {
    const known = personId ? await this.of(personId) : [];
    return generateAuthenticationOptions({
      rpID: this.site.expectedRPID,
      userVerification: 'required',
      allowCredentials: known.map(described),
    });
  }

  async registrationChallenge(personId: PersonId, email: string, name: string) {
    const known = await this.of(personId);
    return generateRegistrationOptions({
      rpName: 'Leerkring',
      rpID: this.site.expectedRPID,
      userID: userHandleOf(personId),
      userName: email,
      userDisplayName: name,
      attestationType: 'none',
      excludeCredentials: known.map(described),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  async register(
    tx: EntityManager,
    personId: PersonId,
    challenge: string | null,
    { name, response }: { name: string; response: NewPasskeyResponse },
  ): Promise<void> {
    const { registrationInfo } = await this.judged(() =>
      verifyRegistrationResponse({
        ...this.site,
        response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
        expectedChallenge: challenge ?? '',
        requireUserVerification: true,
      }),
    );
    if (!challenge || !registrationInfo) throw new AppError('passkey-not-accepted');
    const { credential } = registrationInfo;
    if (await tx.existsBy(Passkey, { credentialId: credential.id }))
      throw new AppError('passkey-not-accepted');
    if ((await tx.countBy(Passkey, { personId })) >= MOST_PASSKEYS) throw new AppError('limit-reached');
    await tx.insert(Passkey, {
      id: newId<PasskeyId>(),
      personId,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: String(credential.counter),
      transports: response.response.transports ?? [],
      name,
      createdAt: this.clock.now(),
      lastUsedAt: null,
    });
  }

  /** Whose it is; throws when it proves nothing. */
  async owner(challenge: string | null, response: PasskeyResponse): Promise<PersonId> {
    const passkey = await this.database.manager.findOneBy(Passkey, { credentialId: response.id });
    const { userHandle } = response.response;
    if (!challenge || !passkey || (userHandle && userHandle !== asText(userHandleOf(passkey.personId))))
      throw new AppError('passkey-not-accepted');
    const { verified, authenticationInfo } = await this.judged(() =>
      verifyAuthenticationResponse({
        ...this.site,
        response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
        expectedChallenge: challenge,
        requireUserVerification: true,
        credential: {
          id: passkey.credentialId,
          publicKey: new Uint8Array(passkey.publicKey),
          counter: Number(passkey.counter),
        },
      }),
    );
    if (!verified) throw new AppError('passkey-not-accepted');
    await this.moveOn(passkey, authenticationInfo.newCounter);
    return passkey.personId;
  }

  /** Compared and set at once: of two copies that count alike, one is refused. */
  private async moveOn({ id, counter }: Passkey, newCounter: number): Promise<void> {
    const moved = await this.database.manager.update(
      Passkey,
      { id, counter },
      { counter: String(newCounter), lastUsedAt: this.clock.now() },
    );
    if (moved.affected !== 1) throw new AppError('passkey-not-accepted');
  }

  private async judged<T>(check: () => Promise<T>): Promise<T> {
    try {
      return await check();
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 80).replaceAll(/[^\w ,.]/g, '?') : null;
      this.logger.security('passkey-refused', { reason });
      throw new AppError('passkey-not-accepted');
    }
  }
}

const described = ({ credentialId, transports }: Passkey) => ({
  id: credentialId,
  transports: transports as AuthenticatorTransport[],
});

const userHandleOf = (personId: PersonId) => new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex'));
const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/**
 * Codes of an authenticator app (RFC 6238: SHA-1, six digits, thirty seconds, as every app reads them). A code
 * of the step before or after counts too, because clocks differ, and each code works once: the newest step
 * used is kept, and only a later one is taken. The secret lies sealed with the key of the server.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { SecretBox } from '../../platform/secrets/secret-box.js';
import { AuthenticatorApp } from './authenticator-app.entity.js';

/** Sealed for one person: moved to another row it does not open. */
const purposeFor = (personId: PersonId) => `authenticator-app ${personId}`;
const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
const WINDOW = 1;

@Injectable()
export class AuthenticatorApps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: SecretBox,
  ) {}

  find(personId: PersonId, manager: EntityManager = this.database.manager): Promise<AuthenticatorApp | null> {
    return manager.findOneBy(AuthenticatorApp, { personId });
  }

  /** Not anybody's yet: a first code must show that the app has it. */
  propose(personId: PersonId, email: string): { uri: string; secret: string; sealedSecret: Buffer } {
    const secret = new Secret({ size: SECRET_BYTES });
    const uri = new TOTP({ issuer: 'Leerkring', label: email, secret, period: PERIOD_SECONDS }).toString();
    return {
      uri,
      secret: secret.base32,
      sealedSecret: this.secrets.seal(purposeFor(personId), secret.base32),
    };
  }

  /** In the place of the one they had. */
  async register(
    tx: EntityManager,
    personId: PersonId,
    sealedSecret: Buffer | null,
    code: string,
  ): Promise<void> {
    const step = sealedSecret && this.stepOf(personId, sealedSecret, code);
    if (!sealedSecret || step === null) throw new AppError('code-not-accepted');
    const now = this.clock.now();
    const app = { personId, sealedSecret, lastStep: String(step), createdAt: now, lastUsedAt: null };
    await tx.upsert(AuthenticatorApp, app, ['personId']);
  }

  /** True once for each code. */
  async accepts(personId: PersonId, code: string): Promise<boolean> {
    const app = await this.find(personId);
    const step = app && this.stepOf(personId, app.sealedSecret, code);
    if (step === null) return false;
    const [, used]: [unknown, number] = await this.database.manager.query(
      `update authenticator_app set last_step = $2, last_used_at = $3
       where person_id = $1 and last_step < $2`,
      [personId, step, this.clock.now()],
    );
    return used === 1;
  }

  async remove(tx: EntityManager, personId: PersonId): Promise<boolean> {
    return (await tx.delete(AuthenticatorApp, { personId })).affected === 1;
  }

  private stepOf(personId: PersonId, sealedSecret: Buffer, code: string): number | null {
    const secret = Secret.fromBase32(this.secrets.open(purposeFor(personId), sealedSecret));
    const timestamp = this.clock.now().getTime();
    const delta = TOTP.validate({ token: code, secret, period: PERIOD_SECONDS, timestamp, window: WINDOW });
    return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
  }
}

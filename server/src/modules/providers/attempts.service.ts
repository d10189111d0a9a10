/** Sign-ins that are on their way: each ten minutes, in the browser that began it, once. */
import type { ProviderId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { hashOf } from '../identity/sign-in.cookie.js';
import { type Proofs, proofsOf } from './attempt-secret.js';
import { ProviderAttempt } from './provider-attempt.entity.js';
import { Refused } from './refused.js';

export const ATTEMPT_MS = 10 * 60_000;

@Injectable()
export class AttemptsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async begin(secret: string, providerId: ProviderId, returnPath: string): Promise<void> {
    const expiresAt = new Date(this.clock.now().getTime() + ATTEMPT_MS);
    await this.database.manager.insert(ProviderAttempt, {
      secretHash: hashOf(secret),
      providerId,
      returnPath,
      expiresAt,
    });
  }

  /**
   * The attempt of this browser, which is used up by it. A state that does not belong to it leaves it alone:
   * another page could otherwise end somebody's sign-in by loading our address with nonsense.
   */
  async take(secret: string | null, state: string | null): Promise<ProviderAttempt & Proofs> {
    if (secret === null) throw new Refused('attempt-unknown', 'no cookie');
    const proofs = proofsOf(secret);
    if (state !== proofs.state) throw new Refused('attempt-unknown', 'another state');
    const secretHash = hashOf(secret);
    const attempt = await this.database.transaction(async (tx) => {
      const found = await tx.findOne(ProviderAttempt, {
        where: { secretHash, expiresAt: MoreThan(this.clock.now()) },
        lock: { mode: 'pessimistic_write' },
      });
      await tx.delete(ProviderAttempt, { secretHash });
      return found;
    });
    if (!attempt) throw new Refused('attempt-unknown', 'used or too late');
    return { ...attempt, ...proofs };
  }

  async forgetOld(now: Date): Promise<void> {
    await this.database.manager.delete(ProviderAttempt, { expiresAt: LessThanOrEqual(now) });
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/**
 * Days after its end that a sign-in is kept: long enough to find out with which device a stranger came in,
 * and as long as the rest of an account is kept after somebody left. The event that it began and ended stays
 * with the security events (shared/rules/event-terms.ts), without the device.
 */
const KEPT_DAYS = 90;

@Injectable()
export class SignInRetention {
  constructor(private readonly database: Database) {}

  async eraseDue(now: Date): Promise<void> {
    const before = new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000);
    await this.database.manager.query(
      'delete from sign_in where coalesce(revoked_at, greatest(expires_at, in_session_at)) < $1',
      [before],
    );
  }
}

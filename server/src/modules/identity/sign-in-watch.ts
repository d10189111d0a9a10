/**
 * Ends the sockets of sign-ins that ended by their age, of which no event tells, within a second or two; and
 * keeps those alive that are in a live session. Each node looks after its own sockets.
 */
import type { SignInId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Pulse } from '../../platform/nodes/pulse.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import type { SignIn } from './sign-in.entity.js';
import { absoluteEnd, IS_VALID, idleEnd, validAt } from './sign-in-limits.js';

/** Also when none of those that are known can end yet: one may have been ended without our hearing of it. */
const LOOK_MS = 30_000;

type Row = Pick<SignIn, 'id' | 'lastSeenAt' | 'expiresAt' | 'inSessionAt'>;
type Held = () => Promise<SignInId[]>;

@Injectable()
export class SignInWatch {
  private readonly holders: Held[] = [];
  private known = new Set<SignInId>();
  private lookedAt = 0;
  /** Before this none of those that are known ends: what somebody does makes it later, never sooner. */
  private firstEnd = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly realtime: Realtime,
    pulse: Pulse,
  ) {
    pulse.each('sign-ins', () => this.look());
  }

  /** What lies above identity says who is in the middle of something. */
  holdWhile(held: Held): void {
    this.holders.push(held);
  }

  async closeEnded(): Promise<void> {
    const now = this.clock.now();
    this.lookedAt = now.getTime();
    await this.hold(now);
    await this.compare(this.realtime.connectedSignIns(), now);
  }

  private async look(): Promise<void> {
    const now = this.clock.now();
    const isDue = now.getTime() >= this.firstEnd || Math.abs(now.getTime() - this.lookedAt) >= LOOK_MS;
    const connected = this.realtime.connectedSignIns();
    if (connected.length === 0) return;
    if (isDue) await this.closeEnded();
    // Of those that have just come it is not known when they end; many come at once after a restart.
    else if (connected.some((id) => !this.known.has(id))) await this.compare(connected, now);
  }

  private async compare(connected: SignInId[], now: Date): Promise<void> {
    const rows: Row[] = await this.database.manager.query(
      `select s.id, s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", s.in_session_at as "inSessionAt"
       from sign_in s where ${IS_VALID} and s.id = any($4)`,
      [...validAt(now, this.config), connected],
    );
    this.known = new Set(rows.map(({ id }) => id));
    this.firstEnd = Math.min(...rows.map((row) => Math.min(idleEnd(row, this.config), absoluteEnd(row))));
    for (const id of connected) if (!this.known.has(id)) this.realtime.disconnectSignIn(id);
  }

  private async hold(now: Date): Promise<void> {
    const held = (await Promise.all(this.holders.map((holder) => holder()))).flat();
    if (held.length === 0) return;
    await this.database.manager.query(
      `update sign_in s set in_session_at = $2, last_seen_at = greatest(last_seen_at, $2)
       where ${IS_VALID} and id = any($4)`,
      [...validAt(now, this.config), held],
    );
  }
}

import type { SignInId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { LiveSocket } from '../../platform/realtime/live-socket.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { IdentityService } from '../identity/identity.service.js';
import { forgottenAfterHours } from './session-jobs.js';
import { sessionsOf } from './session-visits.js';

/**
 * Nobody is signed out in the middle of a live session they are in. In one that has stood still for as long
 * as a session that everybody left, a browser was left behind, and it does not stay signed in.
 */
@Injectable()
export class SessionHolds {
  constructor(
    identity: IdentityService,
    private readonly realtime: Realtime,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    identity.holdSignIns(() => this.inSession());
  }

  private async inSession(): Promise<SignInId[]> {
    const sockets: LiveSocket[] = [...this.realtime.server.sockets.sockets.values()];
    const entered = new Set(sockets.flatMap((socket) => [...sessionsOf(socket)]));
    if (entered.size === 0) return [];
    const since = new Date(this.clock.now().getTime() - forgottenAfterHours * 3_600_000);
    const rows: { id: string }[] = await this.database.manager.query(
      "SELECT id FROM session WHERE id = ANY($1) AND status IN ('running', 'paused') AND changed_at > $2",
      [[...entered], since],
    );
    const live = new Set(rows.map(({ id }) => id));
    return sockets
      .filter((socket) => [...sessionsOf(socket)].some((id) => live.has(id)))
      .map((socket) => socket.data.actor.signInId);
  }
}

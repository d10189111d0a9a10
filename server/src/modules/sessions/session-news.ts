/**
 * Brings what was stored to the screens on this node. A step of this node is shown at once and named to the
 * other nodes; a step of another node is read from the database when its name comes, or when the look of
 * every second finds a higher revision. All of it waits its turn behind the steps of the session, so that a
 * screen never gets an older state after a newer one; of several steps it may get the last alone.
 */
import { isDeepStrictEqual } from 'node:util';
import type { SessionId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Logger } from '../../platform/logging/logger.js';
import { Bus } from '../../platform/nodes/bus.js';
import { latest } from '../../platform/nodes/latest.js';
import { Pulse } from '../../platform/nodes/pulse.js';
import type { Kept, LiveSession } from './live-session.js';
import { LiveSessions } from './live-sessions.js';
import { SessionBroadcast } from './session-broadcast.js';
import { SessionPresence } from './session-presence.js';

@Injectable()
export class SessionNews {
  /** Resolves when this node shows all that was stored before the call. */
  readonly look = latest(() => this.compare());

  constructor(
    private readonly bus: Bus,
    pulse: Pulse,
    private readonly live: LiveSessions,
    private readonly broadcast: SessionBroadcast,
    private readonly presence: SessionPresence,
    private readonly logger: Logger,
  ) {
    pulse.each('sessions', this.look);
    bus.on('session', ({ id, revision }) => {
      this.hear(id as SessionId, revision).catch((error: unknown) => logger.failure(error));
    });
  }

  /** A step of this node was stored. */
  async stored(live: LiveSession, kept: Kept, revision: number): Promise<void> {
    this.bus.tell('session', { id: live.id, revision });
    const before = live.keptWith(live.state);
    live.accept(kept, revision);
    await this.show(live, before);
  }

  /** For whoever has the turn. True when another node had stored something that was not known here. */
  async catchUp(live: LiveSession): Promise<boolean> {
    const before = live.keptWith(live.state);
    const hasMoved = await this.live.reload(live);
    if (hasMoved) await this.show(live, before);
    return hasMoved;
  }

  private async hear(id: SessionId, revision: number): Promise<void> {
    const live = await this.live.known(id);
    if (live && live.revision < revision) await this.catchUpInTurn(live);
  }

  private async compare(): Promise<void> {
    const behind = await this.live.behind();
    await Promise.all(behind.map((live) => this.catchUpInTurn(live)));
    this.live.releaseUnused((id) => this.presence.here(id).length > 0);
  }

  /** Once in the queue is enough: it reads what is there when its turn comes. */
  private async catchUpInTurn(live: LiveSession): Promise<void> {
    live.catchingUp ??= live.oneAtATime(async () => {
      live.catchingUp = null;
      await this.catchUp(live);
    });
    await live.catchingUp;
  }

  private async show(live: LiveSession, before: Kept): Promise<void> {
    const isFramed =
      !same(before.documents, live.documents) ||
      !same(before.plan, live.plan) ||
      !same(before.state.seats, live.state.seats);
    // The step stands, whether or not its frame could be made.
    if (isFramed) await this.broadcast.frame(live).catch((error: unknown) => this.logger.failure(error));
    this.broadcast.state(live);
  }
}

const same = (one: unknown, other: unknown) => one === other || isDeepStrictEqual(one, other);

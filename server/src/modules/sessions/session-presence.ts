/**
 * Who is in the room now. Presence lives in memory and as spans in the database, from which attendance
 * is counted; a heartbeat closes the span of a server that died.
 */
import type { PersonId, SessionId } from '@leerkring/shared/contract/common';
import type { Span } from '@leerkring/shared/rules/session/attendance';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { Logger } from '../../platform/logging/logger.js';

const heartbeatMs = 30_000;
/** A span that was not renewed for this long belongs to a server that is gone. */
const lostAfterMs = 3 * heartbeatMs;

interface Visit {
  spanId: string;
  socketIds: Set<string>;
}

@Injectable()
export class SessionPresence implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly visits = new Map<SessionId, Map<PersonId, Visit>>();
  private readonly leftAt = new Map<string, number>();
  private heartbeat: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.heartbeat = setInterval(() => {
      this.renew().catch((error: unknown) => this.logger.failure(error));
    }, heartbeatMs);
    this.heartbeat.unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.heartbeat) clearInterval(this.heartbeat);
    await this.closeSpans(this.spanIds());
  }

  present(sessionId: SessionId): Set<PersonId> {
    return new Set(this.visits.get(sessionId)?.keys());
  }

  /** Milliseconds since this person was last here; 0 when present. `since` bounds what this process can know. */
  absentMs(sessionId: SessionId, personId: PersonId, since: number): number {
    if (this.visits.get(sessionId)?.has(personId)) return 0;
    return this.clock.now().getTime() - (this.leftAt.get(`${sessionId} ${personId}`) ?? since);
  }

  /** True when this person was not here before. */
  async enter(sessionId: SessionId, personId: PersonId, socketId: string): Promise<boolean> {
    const people = this.visits.get(sessionId) ?? new Map<PersonId, Visit>();
    this.visits.set(sessionId, people);
    const visit = people.get(personId);
    if (visit) {
      visit.socketIds.add(socketId);
      return false;
    }
    const spanId = newId();
    people.set(personId, { spanId, socketIds: new Set([socketId]) });
    const now = this.clock.now();
    await this.database.manager.query(
      'INSERT INTO session_presence (id, session_id, person_id, joined_at, seen_at) VALUES ($1, $2, $3, $4, $4)',
      [spanId, sessionId, personId, now],
    );
    return true;
  }

  /** True when nobody of this person's tabs is left in the session. */
  async leave(sessionId: SessionId, personId: PersonId, socketId: string): Promise<boolean> {
    const people = this.visits.get(sessionId);
    const visit = people?.get(personId);
    if (!people || !visit?.socketIds.delete(socketId) || visit.socketIds.size > 0) return false;
    people.delete(personId);
    if (people.size === 0) this.visits.delete(sessionId);
    this.leftAt.set(`${sessionId} ${personId}`, this.clock.now().getTime());
    await this.closeSpans([visit.spanId]);
    return true;
  }

  /** Every span of the session, per person; who is still here is here until now. */
  async spans(tx: EntityManager, sessionId: SessionId): Promise<Map<PersonId, Span[]>> {
    const rows: { personId: PersonId; joinedAt: Date; seenAt: Date; leftAt: Date | null; id: string }[] =
      await tx.query(
        `SELECT id, person_id AS "personId", joined_at AS "joinedAt", seen_at AS "seenAt", left_at AS "leftAt"
       FROM session_presence WHERE session_id = $1`,
        [sessionId],
      );
    const open = new Set(this.spanIds());
    const now = this.clock.now();
    const spans = new Map<PersonId, Span[]>();
    for (const row of rows) {
      const to = row.leftAt ?? (open.has(row.id) ? now : row.seenAt);
      const own = spans.get(row.personId) ?? [];
      spans.set(row.personId, [...own, { from: row.joinedAt.getTime(), to: to.getTime() }]);
    }
    return spans;
  }

  private spanIds(): string[] {
    return [...this.visits.values()].flatMap((people) => [...people.values()].map((visit) => visit.spanId));
  }

  private async closeSpans(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.manager.query(
      'UPDATE session_presence SET left_at = $2, seen_at = $2 WHERE id = ANY($1) AND left_at IS NULL',
      [ids, this.clock.now()],
    );
  }

  private async renew(): Promise<void> {
    const now = this.clock.now();
    await this.database.manager.query('UPDATE session_presence SET seen_at = $2 WHERE id = ANY($1)', [
      this.spanIds(),
      now,
    ]);
    await this.database.manager.query(
      'UPDATE session_presence SET left_at = seen_at WHERE left_at IS NULL AND seen_at < $1',
      [new Date(now.getTime() - lostAfterMs)],
    );
  }
}

/**
 * Presence as the database has it: a span for each time somebody was in a session on some node, from which
 * attendance is counted. An open span counts for as long as its node is alive. The moments are those of the
 * application's clock, like all of a session; only whether a node is alive goes by the database's own.
 */
import type { PersonId, SessionId } from '@leerkring/shared/contract/common';
import type { Span } from '@leerkring/shared/rules/session/attendance';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { NODE_IS_GONE, Nodes } from '../../platform/nodes/nodes.js';

interface OpenSpan {
  id: string;
  sessionId: SessionId;
  personId: PersonId;
  isOurs: boolean;
}

@Injectable()
export class PresenceSpans {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly nodes: Nodes,
  ) {}

  async open(id: string, sessionId: SessionId, personId: PersonId): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO session_presence (id, session_id, person_id, node_id, joined_at, seen_at)
       VALUES ($1, $2, $3, $4, $5, $5)`,
      [id, sessionId, personId, this.nodes.id, this.clock.now()],
    );
  }

  async close(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.manager.query(
      'UPDATE session_presence SET left_at = $2, seen_at = $2 WHERE id = ANY($1) AND left_at IS NULL',
      [ids, this.clock.now()],
    );
  }

  /**
   * Closes what lost nodes left open, as long ago as they were last heard. A span without a known node is
   * from before there were nodes. Any node may do it, and doing it twice is harmless.
   */
  async closeLost(): Promise<void> {
    await this.database.manager.query(
      `UPDATE session_presence SET left_at = lost.at, seen_at = lost.at
       FROM (
         SELECT open.id, greatest(open.joined_at, coalesce($1::timestamptz - (now() - node.seen_at), open.seen_at)) AS at
         FROM session_presence AS open LEFT JOIN node ON node.id = open.node_id
         WHERE open.left_at IS NULL AND open.node_id IS DISTINCT FROM $2
           AND (node.id IS NULL OR node.${NODE_IS_GONE})
       ) AS lost
       WHERE session_presence.id = lost.id AND session_presence.left_at IS NULL`,
      [this.clock.now(), this.nodes.id],
    );
  }

  /** Of these sessions on every node, and of every session on this one. */
  openSpans(sessionIds: SessionId[]): Promise<OpenSpan[]> {
    return this.database.manager.query(
      `SELECT id, session_id AS "sessionId", person_id AS "personId",
              node_id IS NOT DISTINCT FROM $2 AS "isOurs"
       FROM session_presence WHERE left_at IS NULL AND (session_id = ANY($1) OR node_id = $2)`,
      [sessionIds, this.nodes.id],
    );
  }

  /** Every span of the session, per person; who is still here is here until now. */
  async ofSession(tx: EntityManager, sessionId: SessionId): Promise<Map<PersonId, Span[]>> {
    const rows: { personId: PersonId; joinedAt: Date; leftAt: Date | null }[] = await tx.query(
      `SELECT person_id AS "personId", joined_at AS "joinedAt", left_at AS "leftAt"
       FROM session_presence WHERE session_id = $1`,
      [sessionId],
    );
    const now = this.clock.now();
    const spans = new Map<PersonId, Span[]>();
    for (const row of rows) {
      const own = spans.get(row.personId) ?? [];
      const span = { from: row.joinedAt.getTime(), to: (row.leftAt ?? now).getTime() };
      spans.set(row.personId, [...own, span]);
    }
    return spans;
  }

  /**
   * Milliseconds that others have been here without this person; 0 when present on any node. An empty room
   * misses nobody, so that after a restart the one who is back first does not find everybody long gone.
   */
  async absentMs(sessionId: SessionId, personId: PersonId): Promise<number> {
    const [row]: { isHere: boolean | null; since: Date | null }[] = await this.database.manager.query(
      `SELECT bool_or(person_id = $2 AND left_at IS NULL) AS "isHere",
              greatest(max(left_at) FILTER (WHERE person_id = $2),
                       min(joined_at) FILTER (WHERE left_at IS NULL)) AS since
       FROM session_presence WHERE session_id = $1`,
      [sessionId, personId],
    );
    return row?.since && !row.isHere ? this.clock.now().getTime() - row.since.getTime() : 0;
  }
}

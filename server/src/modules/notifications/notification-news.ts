/**
 * Tells every tab of somebody, on every node, that their list is not what it was. Each change of a list is
 * stamped in its transaction; each node looks at the stamps, at once for what it did itself and else with the
 * pulse. A stamp can become visible after a later one, so a look goes back further than a transaction lasts.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { Logger } from '../../platform/logging/logger.js';
import { latest } from '../../platform/nodes/latest.js';
import { Pulse } from '../../platform/nodes/pulse.js';
import { Realtime } from '../../platform/realtime/realtime.js';

/** Longer than a transaction lasts (data-source.ts). */
const LATE = "interval '20 seconds'";

@Injectable()
export class NotificationNews implements OnModuleInit {
  /** The newest stamp that this node has seen. */
  private newest = '-infinity';
  /** The stamps that the next look may find again. */
  private told: ReadonlyMap<PersonId, string> = new Map();
  /** Resolves when all that was committed before the call has been told on this node. */
  readonly look = latest(() => this.read());

  constructor(
    private readonly database: Database,
    private readonly realtime: Realtime,
    private readonly logger: Logger,
    pulse: Pulse,
  ) {
    pulse.each('notifications', this.look);
  }

  /** What changed before this node was there is read by whoever connects. */
  async onModuleInit(): Promise<void> {
    await this.read(false);
  }

  async changed(tx: EntityManager, personIds: readonly PersonId[]): Promise<void> {
    if (personIds.length === 0) return;
    // In one order, so that two that stamp the same people do not wait for each other.
    await tx.query(
      `INSERT INTO notification_change (person_id, changed_at)
       SELECT person_id, clock_timestamp() FROM unnest($1::uuid[]) AS person_id ORDER BY person_id
       ON CONFLICT (person_id) DO UPDATE SET changed_at = excluded.changed_at`,
      [[...new Set(personIds)].sort()],
    );
    this.database.afterCommit(tx, () => {
      this.look().catch((error: unknown) => this.logger.failure(error));
    });
  }

  private async read(tells = true): Promise<void> {
    const rows: { personId: PersonId; changedAt: string }[] = await this.database.manager.query(
      `SELECT person_id AS "personId", changed_at::text AS "changedAt" FROM notification_change
       WHERE changed_at > $1::timestamptz - ${LATE} ORDER BY changed_at`,
      [this.newest],
    );
    const isNew = rows.filter(({ personId, changedAt }) => this.told.get(personId) !== changedAt);
    this.told = new Map(rows.map(({ personId, changedAt }) => [personId, changedAt]));
    this.newest = rows.at(-1)?.changedAt ?? this.newest;
    if (tells)
      for (const { personId } of isNew) this.realtime.tellPerson(personId, 'notifications.changed', {});
  }
}

/**
 * What happened, as an append-only table: the audit trail and the outbox in one. An event is written in
 * the transaction of the change itself, so that there is never one without the other. It holds ids and
 * numbers only, never what people wrote, so that erasing a person does not rewrite history. From where it was
 * done comes from origin.ts.
 */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { currentOrigin } from '../http/origin.js';
import { EVENT_COLUMNS, EventFeed } from './event-feed.js';
import type { EventEntry, RecordedEvent } from './recorded-event.js';

@Injectable()
export class EventLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly feed: EventFeed,
  ) {}

  async record(tx: EntityManager, kind: string, entry: EventEntry): Promise<void> {
    const at = this.clock.now();
    const none = { announce: null, concernsId: null, groupId: null, subjectId: null, data: {} };
    const full = { kind, at, ...none, ...entry };
    const { actor, network = null } = currentOrigin();
    const [row]: Array<{ id: string }> = await tx.query(
      `insert into event (at, kind, actor_id, group_id, subject_id, data, announce, concerns_id, sign_in_id, network)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [
        at,
        kind,
        full.actorId,
        full.groupId,
        full.subjectId,
        full.data,
        full.announce,
        full.concernsId,
        actor?.signInId ?? null,
        network,
      ],
    );
    if (!row) throw new Error('The event was not stored');
    this.database.afterCommit(tx, () => this.feed.committed({ ...full, id: row.id }));
  }

  /**
   * Runs after the commit, and only then, on every node: at once on the node that recorded the event, within
   * a second or two on the others. It must be safe to run late (event-feed.ts).
   */
  onCommitted(listener: (event: RecordedEvent) => void): void {
    this.feed.listen(listener);
  }

  /** In the order in which they happened. */
  list(manager: EntityManager, subjectId: string): Promise<RecordedEvent[]> {
    return manager.query(`select ${EVENT_COLUMNS} from event where subject_id = $1 order by id`, [subjectId]);
  }
}

/**
 * What happened, as an append-only table: the audit trail and the outbox in one. An event is written in
 * the transaction of the change itself, so that there is never one without the other. It holds ids and
 * numbers only, never what people wrote, so that erasing a person does not rewrite history.
 */
import type { GroupId, PersonId } from '@leerkring/shared/contract/common';
import type { TopicPayload } from '@leerkring/shared/contract/events';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';

export interface EventEntry {
  actorId: PersonId | null;
  groupId?: GroupId | null;
  subjectId?: string | null;
  data?: Record<string, string | number | null>;
  /** Tells the group, after the commit, that this changed. Not stored. */
  announce?: TopicPayload<'thing.changed'>;
}

export interface RecordedEvent extends Required<Omit<EventEntry, 'announce'>> {
  /** Grows with time, but not without holes: a transaction that rolled back leaves one. */
  id: string;
  at: Date;
  kind: string;
  announce: TopicPayload<'thing.changed'> | null;
}

@Injectable()
export class EventLog {
  private readonly listeners: Array<(event: RecordedEvent) => void> = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async record(tx: EntityManager, kind: string, entry: EventEntry): Promise<void> {
    const { announce = null, ...stored } = entry;
    const at = this.clock.now();
    const full = { kind, at, announce, groupId: null, subjectId: null, data: {}, ...stored };
    const [row]: Array<{ id: string }> = await tx.query(
      `insert into event (at, kind, actor_id, group_id, subject_id, data)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [at, kind, full.actorId, full.groupId, full.subjectId, full.data],
    );
    if (!row) throw new Error('The event was not stored');
    this.database.afterCommit(tx, () => {
      for (const listen of this.listeners) listen({ ...full, id: row.id });
    });
  }

  /** Runs after the commit, and only then. */
  onCommitted(listener: (event: RecordedEvent) => void): void {
    this.listeners.push(listener);
  }

  /** In the order in which they happened. */
  async list(manager: EntityManager, subjectId: string): Promise<RecordedEvent[]> {
    const rows: RecordedEvent[] = await manager.query(
      `select id, at, kind, actor_id as "actorId", group_id as "groupId", subject_id as "subjectId", data,
              null as announce
       from event where subject_id = $1 order by id`,
      [subjectId],
    );
    return rows;
  }
}

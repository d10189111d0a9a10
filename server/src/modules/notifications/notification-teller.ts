/**
 * Makes notifications of events, once of each. Every node hears of every event; the one that claims it does the
 * work, and the claim and what comes of it are one transaction. An event that nobody got to, because its node
 * died after the commit, is found by a job.
 */
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EVENT_COLUMNS } from '../../platform/events/event-feed.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { RecordedEvent } from '../../platform/events/recorded-event.js';
import { Logger } from '../../platform/logging/logger.js';
import { NotificationKeeper } from './notification-keeper.js';
import { Sources } from './sources.js';

const HOUR_MS = 3_600_000;
/** So long an event that was missed is looked for; and a day more its claim is kept. */
const LOOK_BACK_MS = 24 * HOUR_MS;
const KEEP_CLAIM_MS = 48 * HOUR_MS;
/** Nobody reads further back. */
const KEEP_MS = 90 * 24 * HOUR_MS;
const AT_ONCE = 1_000;

@Injectable()
export class NotificationTeller implements BeforeApplicationShutdown {
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly sources: Sources,
    private readonly keeper: NotificationKeeper,
    private readonly logger: Logger,
    events: EventLog,
  ) {
    events.onCommitted((event) => void this.follow(event));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.work;
  }

  async catchUp(now: Date): Promise<void> {
    const missed: RecordedEvent[] = await this.database.manager.query(
      `SELECT ${EVENT_COLUMNS} FROM event WHERE kind = any($1) AND at > $2
         AND NOT EXISTS (SELECT FROM notification_event WHERE event_id = event.id)
       ORDER BY event.id LIMIT ${AT_ONCE}`,
      [this.sources.kinds, new Date(now.getTime() - LOOK_BACK_MS)],
    );
    for (const event of missed) await this.follow(event);
  }

  async forget(now: Date): Promise<void> {
    const { manager } = this.database;
    const before = (ms: number) => [new Date(now.getTime() - ms)];
    await manager.query('DELETE FROM notification_event WHERE at < $1', before(KEEP_CLAIM_MS));
    await manager.query('DELETE FROM notification WHERE at < $1', before(KEEP_MS));
  }

  /** One after the other; never rejects. */
  private follow(event: RecordedEvent): Promise<void> {
    if (!this.sources.following(event.kind)) return this.work;
    this.work = this.work
      .then(() => this.tell(event))
      .catch((error: unknown) => this.logger.failure(error, { event: event.kind }));
    return this.work;
  }

  private async tell(event: RecordedEvent): Promise<void> {
    await this.database.transaction(async (tx) => {
      const claimed: unknown[] = await tx.query(
        'INSERT INTO notification_event VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING event_id',
        [event.id, event.at],
      );
      const telling = claimed.length > 0 ? await this.sources.following(event.kind)?.tell(tx, event) : null;
      if (telling) await this.keeper.keep(tx, event, telling);
    });
  }
}

/**
 * Tells what happened to everybody who listens, exactly once on every node. The node that recorded an event
 * tells it right after the commit; the others read it from the table, when a word comes or at the pulse.
 *
 * Ids are handed out before the commit, so an event can become visible after one with a higher id. Reading
 * on from the highest would miss it. Therefore every id that is skipped is remembered as `missing` and asked
 * for again at each look, until it is there or given up: most belong to a transaction that was rolled back.
 * The bound: an event that becomes visible more than ten minutes after a later one is missed by the other
 * nodes. No use case comes near it: a statement, and a pause in a transaction, end after 15 s (data-source.ts).
 *
 * A listener can hear of an event late, when this node was cut off, and out of order: it must go by what the
 * database says now.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Logger } from '../logging/logger.js';
import { Bus } from '../nodes/bus.js';
import { latest } from '../nodes/latest.js';
import { Pulse } from '../nodes/pulse.js';
import type { RecordedEvent } from './recorded-event.js';

const GIVE_UP_MS = 600_000;
/** Read at once. A jump that is longer is a sequence that was set anew, and not as many transactions. */
const WINDOW = 1_000;

export const EVENT_COLUMNS = `id, at, kind, actor_id as "actorId", concerns_id as "concernsId",
  group_id as "groupId", subject_id as "subjectId", data, announce`;

type Listener = (event: RecordedEvent) => void;

@Injectable()
export class EventFeed implements OnModuleInit {
  private readonly listeners: Listener[] = [];
  /** Every event up to here was told on this node, except those that were missing. */
  private cursor = 0;
  /** Told, and above the cursor. */
  private readonly ahead = new Set<number>();
  /** Not above the cursor and not told, with when that was noticed. */
  private readonly missing = new Map<number, number>();
  /** Resolves when all that was committed before the call has been told here. */
  readonly look = latest(() => this.read());

  constructor(
    private readonly database: Database,
    private readonly bus: Bus,
    private readonly pulse: Pulse,
    private readonly logger: Logger,
  ) {}

  /** What happened before this node was there is not told. */
  async onModuleInit(): Promise<void> {
    const rows: { id: string }[] = await this.database.manager.query(
      `select id from event order by id desc limit ${WINDOW}`,
    );
    for (const { id } of rows) this.ahead.add(Number(id));
    this.cursor = Number(rows.at(-1)?.id ?? 1) - 1;
    this.moveTo(Number(rows[0]?.id ?? 0));
    this.pulse.each('events', this.look);
    this.bus.on('events', ({ id }) => {
      if (!this.isTold(Number(id))) this.look().catch((error: unknown) => this.logger.failure(error));
    });
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** This node recorded it, and the commit has succeeded. */
  committed(event: RecordedEvent): void {
    this.bus.tell('events', { id: event.id });
    this.tell(event);
  }

  private async read(): Promise<void> {
    for (;;) {
      const rows: RecordedEvent[] = await this.database.manager.query(
        `select ${EVENT_COLUMNS} from event where id > $1 or id = any($2) order by id limit ${WINDOW}`,
        [this.cursor, [...this.missing.keys()]],
      );
      for (const event of rows) this.tell(event);
      this.moveTo(Number(rows.at(-1)?.id ?? 0));
      if (rows.length < WINDOW) return;
    }
  }

  private tell(event: RecordedEvent): void {
    const id = Number(event.id);
    if (this.isTold(id)) return;
    if (id > this.cursor) this.ahead.add(id);
    this.missing.delete(id);
    for (const listen of this.listeners) {
      try {
        listen(event);
      } catch (error) {
        this.logger.failure(error, { event: event.kind });
      }
    }
  }

  private isTold(id: number): boolean {
    return id > this.cursor ? this.ahead.has(id) : !this.missing.has(id);
  }

  private moveTo(newest: number): void {
    const now = performance.now();
    for (const [id, since] of this.missing) if (now - since > GIVE_UP_MS) this.missing.delete(id);
    if (newest <= this.cursor) return;
    for (let id = Math.max(this.cursor + 1, newest - WINDOW); id < newest; id += 1)
      if (!this.ahead.has(id)) this.missing.set(id, now);
    for (const id of this.ahead) if (id <= newest) this.ahead.delete(id);
    this.cursor = newest;
  }
}

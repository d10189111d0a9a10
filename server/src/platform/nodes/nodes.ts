/**
 * Which processes serve this database. Each says every two seconds that it is there; one that was not heard
 * for eight is gone, and what it held (who is present, for instance) is no longer so. All of it in the time
 * of the database, because the clocks of two machines differ.
 *
 * Nobody is told that a node is gone: whoever keeps something by `id` asks the table, so that a node that
 * was only slow finds its place again.
 */
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { newId } from '../ids.js';
import { Logger } from '../logging/logger.js';

const BEAT_MS = 2_000;
/** Of a row of `node`: not heard for so long that it counts as gone. */
export const NODE_IS_GONE = "seen_at < now() - interval '8 seconds'";
/** Long enough for any node that is left to have closed what a lost one held. */
const FORGET = "seen_at < now() - interval '30 days'";

@Injectable()
export class Nodes implements OnModuleInit, OnModuleDestroy {
  /** Of this process, from its start to its end. */
  readonly id: string = newId();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.database.manager.query(`delete from node where ${FORGET}`);
    await this.beat();
    // Not one of the looks of the pulse: a slow one would make this node look dead.
    this.timer = setInterval(() => {
      this.beat().catch((error: unknown) => this.logger.failure(error));
    }, BEAT_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async beat(): Promise<void> {
    await this.database.manager.query(
      `insert into node (id, seen_at) values ($1, now())
       on conflict (id) do update set seen_at = excluded.seen_at`,
      [this.id],
    );
  }
}

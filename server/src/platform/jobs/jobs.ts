/**
 * Work that comes back: erasing what has had its term, for instance. However many nodes run, one of them
 * does it, under an advisory lock of PostgreSQL, which is free again when that node dies. Work must be
 * able to run twice.
 */
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { Logger } from '../logging/logger.js';

type Work = (now: Date) => Promise<void>;

@Injectable()
export class Jobs {
  private readonly jobs = new Map<string, { minutes: number; work: Work }>();
  private readonly timers: NodeJS.Timeout[] = [];
  /**
   * One after another: each holds a connection for its lock and needs a second one for its work, and as many
   * jobs at once as there are connections would wait for each other, and everybody for them.
   */
  private turn: Promise<void> = Promise.resolve();
  private isOver = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  every(name: string, minutes: number, work: Work): void {
    this.jobs.set(name, { minutes, work });
  }

  /** Each job runs at start too: a server that restarts daily would never get to a daily job. */
  start(): void {
    for (const [name, { minutes }] of this.jobs) {
      void this.runDue(name);
      this.timers.push(setInterval(() => void this.runDue(name), minutes * 60_000));
    }
  }

  /** None begins from here on. What one still does may fail for want of what ends, and is done after the next start. */
  stop(): void {
    this.isOver = true;
    for (const timer of this.timers) clearInterval(timer);
  }

  async runDue(name: string): Promise<void> {
    const job = this.jobs.get(name);
    if (!job) throw new Error(`There is no job ${name}`);
    this.turn = this.turn.then(() => this.run(name, job.work));
    await this.turn;
  }

  private async run(name: string, work: Work): Promise<void> {
    if (this.isOver) return;
    try {
      await this.alone(name, () => work(this.clock.now()));
    } catch (error) {
      if (this.isOver) this.logger.debug(`broken off by the end: ${name}`, 'jobs');
      else this.logger.failure(error, { job: name });
    }
  }

  /** The lock belongs to a connection of its own, outside the transactions of the work. */
  private async alone(name: string, work: () => Promise<void>): Promise<void> {
    const connection = this.database.manager.connection.createQueryRunner();
    try {
      const [row]: Array<{ free: boolean }> = await connection.query(
        "select pg_try_advisory_lock(hashtextextended('job ' || $1, 0)) as free",
        [name],
      );
      if (!row?.free) return;
      try {
        await work();
      } finally {
        await connection.query("select pg_advisory_unlock(hashtextextended('job ' || $1, 0))", [name]);
      }
    } finally {
      await connection.release();
    }
  }
}

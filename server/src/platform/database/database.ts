/**
 * The door to PostgreSQL. One use case is one transaction; what must happen because of it (telling
 * sockets, notifying) waits for the commit and never happens when it rolls back.
 */
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Logger } from '../logging/logger.js';
import { migrations } from './migrations.js';

@Injectable()
export class Database {
  private readonly waiting = new WeakMap<EntityManager, Array<() => void>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
  ) {}

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const afterwards: Array<() => void> = [];
    const result = await this.dataSource.transaction((tx) => {
      this.waiting.set(tx, afterwards);
      return work(tx);
    });
    for (const run of afterwards) this.runSafely(run);
    return result;
  }

  afterCommit(tx: EntityManager, work: () => void): void {
    const afterwards = this.waiting.get(tx);
    if (!afterwards) throw new Error('This needs the manager that Database.transaction passes');
    afterwards.push(work);
  }

  /** The change stands, whatever becomes of telling others about it. */
  private runSafely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.logger.failure(error);
    }
  }

  /** Answers, and has every migration. */
  async isReady(): Promise<boolean> {
    try {
      const [row]: Array<{ done: number }> = await this.manager.query(
        'select count(*)::int as done from migration',
      );
      return (row?.done ?? 0) >= migrations.length;
    } catch {
      return false;
    }
  }
}

/**
 * The door to PostgreSQL. One use case is one transaction; what must happen because of it (telling
 * sockets, notifying) waits for the commit and never happens when it rolls back.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Logger } from '../logging/logger.js';
import { migrations } from './migrations.js';
import { PERSON_ROLE } from './person-role.js';

/** Whoever asks, a proxy for instance, does not wait much longer. */
const READY_WITHIN_MS = 3_000;

@Injectable()
export class Database {
  private readonly waiting = new WeakMap<EntityManager, Array<() => void>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
    private readonly clock: Clock,
  ) {}

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  /** For the hot path: PostgreSQL reads and plans a statement of this name once for each connection. */
  async prepared<Row extends object>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    const { master } = this.dataSource.driver as unknown as { master: Pool };
    try {
      return (await master.query<Row>({ name, text, values })).rows;
    } catch (error) {
      // As any other query of the house fails, and without the values.
      throw error instanceof Error ? new QueryFailedError(name, [], error) : error;
    }
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

  /**
   * Reads content in the name of a person: of a group that they are not in, the database itself gives nothing
   * and whatever is asked. Nothing can be written in it.
   */
  asPerson<T>(personId: PersonId, read: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.readAs(personId, read);
  }

  /** Reads for whoever comes by: behind the same wall, which shows what is open to anybody alone. */
  asNobody<T>(read: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.readAs(null, read);
  }

  private async readAs<T>(reader: PersonId | null, read: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query(
        `select read_as($1, $2), set_config('transaction_read_only', 'on', true), set_config('role', $3, true)`,
        [reader, this.clock.now(), PERSON_ROLE],
      );
      return read(tx);
    });
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

  /** Answers soon, and has every migration. */
  async isReady(): Promise<boolean> {
    const tooLate = pause(READY_WITHIN_MS, null, { ref: false }).then(() => false);
    return Promise.race([tooLate, this.hasEveryMigration()]);
  }

  private async hasEveryMigration(): Promise<boolean> {
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

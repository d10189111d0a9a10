import { setImmediate } from 'node:timers/promises';
import { Database } from '../../server/src/platform/database/database.js';
import type { TestApp } from './start-app.js';

const WAITING = `select count(*)::int as waiting from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

interface Held {
  sql: string;
  values: unknown[];
}

export const row = (table: string, id: string): Held => ({
  sql: `select 1 from ${table} where id = $1 for update`,
  values: [id],
});

/**
 * Makes calls meet: the test holds what they write, and lets go when all of them wait. By then each has
 * read what it goes by, unless it takes its turn as it should.
 */
export const collide = async <T>(
  { app }: TestApp,
  { sql, values }: Held,
  calls: (() => Promise<T>)[],
): Promise<T[]> => {
  const { manager } = app.get(Database);
  const holder = manager.connection.createQueryRunner();
  const waiting = async (): Promise<number> => (await manager.query(WAITING))[0].waiting;
  try {
    await holder.startTransaction();
    await holder.query(sql, values);
    const answers = Promise.all(calls.map((call) => call()));
    while ((await waiting()) < calls.length) await setImmediate();
    await holder.commitTransaction();
    return await answers;
  } finally {
    await holder.release();
  }
};

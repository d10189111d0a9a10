import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';
import { ensurePersonRole } from './person-role.js';

/** Any number will do, as long as every node uses the same. */
const MIGRATION_LOCK = 4_711_001;

/** Brings the database up to date; nodes that start together wait for each other. */
export async function migrate(url: string, report: (line: string) => void = () => undefined): Promise<void> {
  const options = dataSourceOptions(url, 2);
  // Building an index on a full table takes longer than any use case may.
  const patient = { statement_timeout: 0, idle_in_transaction_session_timeout: 0, stream: undefined };
  const extra = { ...options.extra, ...patient };
  const dataSource = await new DataSource({ ...options, extra }).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensurePersonRole(dataSource);
    const done = await dataSource.runMigrations();
    for (const migration of done) report(`Migrated: ${migration.name}`);
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../server/src/platform/database/data-source.js';
import { migrations } from '../../server/src/platform/database/migrations.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** Everything that a migration can leave behind or forget. */
const shape = () =>
  dataSource.query(`
    select table_name as place, column_name as name, data_type || is_nullable || coalesce(column_default, '') as what
      from information_schema.columns where table_schema = 'public' and table_name <> 'migration'
    union all select tablename, indexname, indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migration'
    union all select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace and conrelid::regclass::text <> 'migration' and contype <> 'n'
    union all select tablename, 'policy ' || policyname, roles::text || cmd || coalesce(qual, '') from pg_policies
    union all select relname, 'row level security', relrowsecurity::text from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'
    union all select table_name, 'granted to ' || grantee, privilege_type from information_schema.role_table_grants
      where table_schema = 'public' and grantee = 'leerkring_person'
    union all select 'function', proname, coalesce(pg_get_function_sqlbody(oid), prosrc) from pg_proc where pronamespace = 'public'::regnamespace
    order by 1, 2, 3`);

it('each migration undoes all that it did, and can be done again', async () => {
  const before = await shape();
  expect(before).not.toEqual([]);
  for (const _ of migrations) await dataSource.undoLastMigration();
  expect(await shape()).toEqual([]);
  await dataSource.runMigrations();
  expect(await shape()).toEqual(before);
});

/** A PostgreSQL of an organisation's own, where the application owns its database and may do nothing else. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import { Client } from 'pg';
import { Database } from '../../server/src/platform/database/database.js';
import { migrate } from '../../server/src/platform/database/migrate.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startApp } from '../support/start-app.js';

const name = `app_${randomBytes(6).toString('hex')}`;
let neighbour: TestDatabase;
let administrator: Client;
let url: string;

beforeAll(async () => {
  neighbour = await createTestDatabase();
  administrator = new Client({ connectionString: neighbour.url });
  await administrator.connect();
  await administrator.query(`create role ${name} login password '${name}' nosuperuser nocreaterole`);
  await administrator.query(`create database ${name} owner ${name}`);
  url = Object.assign(new URL(neighbour.url), { username: name, password: name, pathname: `/${name}` }).href;
});
afterAll(async () => {
  await administrator.query(`drop database if exists ${name} with (force)`);
  await administrator.query(`drop role ${name}`);
  await administrator.end();
  await neighbour.drop();
});

const missing =
  /^Error: The database needs a role that \w+ may not make\..*\n {2}GRANT leerkring_person TO \w+;$/;

it('an application that may make no roles says what has to be run, and starts after that', async () => {
  const refused = await migrate(url).catch(String);
  expect(refused).toMatch(missing);
  const [, grant = ''] = String(refused).match(/\n {2}(GRANT .*;)$/) ?? [];
  await administrator.query(grant);
  await migrate(url);
  const app = await startApp({ env: { DATABASE_URL: url } });
  const look = app.app.get(Database).asPerson(randomUUID() as PersonId, async (tx) => ({
    ...(await tx.query('select current_user as as, session_user as by'))[0],
    rows: await tx.query('select id from session'),
  }));
  expect(await look).toEqual({ as: 'leerkring_person', by: name, rows: [] });
  await app.close();
});

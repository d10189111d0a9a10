/**
 * A database of its own for a test file: a copy of the migrated template, which takes a few hundredths of a
 * second where migrating takes seconds. The cluster behind it is cluster.mjs.
 */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await copyTemplate(name);
  const url = new URL(clusterUrl());
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await rm(filesFolderOf(url.href), { recursive: true, force: true });
      await onCluster(`drop database if exists ${name} with (force)`);
    },
  };
}

/** Of the applications on this database; there once one of them keeps a file. */
export const filesFolderOf = (url: string): string =>
  join(tmpdir(), `leerkring-files-${new URL(url).pathname.slice(1)}`);

function clusterUrl(): string {
  const url = process.env['TEST_CLUSTER_URL'];
  if (!url) throw new Error('No test cluster: give this Jest project the globalSetup jest-start-cluster.mjs');
  return url;
}

const TEMPLATE_IN_USE = '55006';

/** Someone's glance at the template (autovacuum, a colleague with psql) is over soon. */
async function copyTemplate(name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await onCluster(`create database ${name} template leerkring_template`);
      return;
    } catch (error) {
      const inUse = (error as { code?: string }).code === TEMPLATE_IN_USE;
      if (!inUse || attempt === 10) throw error;
      await pause(200);
    }
  }
}

async function onCluster(sql: string): Promise<void> {
  const client = new Client({ connectionString: clusterUrl() });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}

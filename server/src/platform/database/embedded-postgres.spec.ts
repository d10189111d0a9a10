import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { chooseAccount, findPostmaster, spawnOptions } from './embedded-postgres-process.js';

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let cluster: string;
  let postgres: EmbeddedPostgres;
  const report = () => undefined;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(await realpath(tmpdir()), 'leerkring-postgres-'));
    await chmod(dataDir, 0o755);
    cluster = join(dataDir, 'cluster');
    await leaveHalfACluster(dataDir);
    postgres = await startEmbeddedPostgres({ dataDir, report });
    await query(postgres.url, 'create table kept (what text not null)');
  });

  afterAll(async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('throws away what a killed initdb left behind', async () => {
    expect((await readdir(dataDir)).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('keeps its password to itself and lets nobody in without it', async () => {
    expect((await stat(join(dataDir, 'password'))).mode & 0o077).toBe(0);
    const url = new URL(postgres.url);
    url.password = 'wrong';
    await expect(query(url.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('writes to the disk before it says that a row is kept', async () => {
    const rows = await query(
      postgres.url,
      'select name from pg_settings where setting = $1 and name = any($2)',
      ['on', ['fsync', 'full_page_writes', 'synchronous_commit']],
    );
    expect(rows).toHaveLength(3);
  });

  it('still has the row that was committed before kill -9', async () => {
    await query(postgres.url, "insert into kept values ('before the kill')");
    await killPostgres(cluster);
    postgres = await startEmbeddedPostgres({ dataDir, report });
    expect(await query(postgres.url, 'select what from kept')).toContainEqual({ what: 'before the kill' });
  });

  it('starts when its lock file names a process of someone else', async () => {
    await killPostgres(cluster);
    const stranger = spawn('sleep', ['60'], spawnOptions(await chooseAccount(cluster)));
    const lock = await readFile(join(cluster, 'postmaster.pid'), 'utf8');
    await writeFile(join(cluster, 'postmaster.pid'), lock.replace(/^\d+/, String(stranger.pid)));
    try {
      postgres = await startEmbeddedPostgres({ dataDir, report });
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });

  it('uses the server that outlived its Node, and leaves it to whoever still uses it', async () => {
    const first = new Client({ connectionString: postgres.url });
    await first.connect();
    const second = await startEmbeddedPostgres({ dataDir, report });
    expect(second.url).toBe(postgres.url);
    await second.stop();
    expect((await first.query('select 1 as alive')).rows).toEqual([{ alive: 1 }]);
    await first.end();
  });

  it('is gone once it has been stopped', async () => {
    await postgres.stop();
    expect(await findPostmaster(cluster)).toBeUndefined();
    postgres = await startEmbeddedPostgres({ dataDir, report });
  });
});

async function query(url: string, sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function killPostgres(cluster: string): Promise<void> {
  const postmaster = await findPostmaster(cluster);
  if (!postmaster) throw new Error('PostgreSQL does not run');
  process.kill(postmaster.pid, 'SIGKILL');
}

async function leaveHalfACluster(dataDir: string): Promise<void> {
  await writeFile(join(dataDir, 'password'), 'of a cluster that never came to be', { mode: 0o600 });
  await mkdir(join(dataDir, 'killed.partial'));
  await writeFile(join(dataDir, 'killed.partial', 'PG_VERSION'), '18\n');
}

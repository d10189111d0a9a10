/**
 * The PostgreSQL that the product brings along, for whoever sets no DATABASE_URL: real server programs on a
 * cluster in the data folder, with the durability settings of production. Two promises shape this file. What
 * was committed survives kill -9 of PostgreSQL, of Node, or of both: a cluster counts only once initdb has
 * finished (the rename), and a stale lock file never stops a start. And nobody else gets in: one address
 * (127.0.0.1), a port that changes, a random password that only its owner can read.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { findBinaries } from './embedded-postgres-binaries.js';
import { chooseFolder, prepareCluster, SUPERUSER } from './embedded-postgres-cluster.js';
import {
  type Account,
  chooseAccount,
  execute,
  findPostmaster,
  spawnOptions,
} from './embedded-postgres-process.js';

export interface EmbeddedPostgresOptions {
  /** A folder of its own: nothing else is kept in it. */
  dataDir: string;
  report: (line: string) => void;
  /** Server settings on top of ours, such as fsync for a throw-away cluster. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  url: string;
  /** From now until it is stopped it starts again, on the same port, when it ended by itself (no room for its log). */
  keepUp(): void;
  stop(): Promise<void>;
}

const DATABASE = 'leerkring';
/** A killed server's children and its number in the process table can linger; 2 s was seen. */
const RETRY_MS = 15_000;
/** Replaying the log after a crash; PostgreSQL keeps at most about 1 GB of it. */
const RECOVERY_MS = 120_000;
/** So soon its end is seen; what does not start is tried less and less often. */
const LOOK_MS = 1_000;
const LONGEST_LOOK_MS = 30_000;

/** The server does not answer, or says that it is starting or stopping. */
const NOT_YET = new Set<string | undefined>(['ECONNREFUSED', 'ECONNRESET', '57P03']);

/** Errors of statements stay out of the log, because they quote the texts that people wrote. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

interface Site {
  account: Account;
  binaries: string;
  folder: string;
  cluster: string;
  password: string;
  settings: Record<string, string>;
}

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { report } = options;
  await mkdir(options.dataDir, { recursive: true });
  // One spelling, because a server that still runs is recognised by the path on its command line.
  const dataDir = await realpath(options.dataDir);
  const account = await chooseAccount(join(dataDir, 'cluster'));
  const binaries = await findBinaries(account, report);
  const folder = await chooseFolder(dataDir, account, report);
  const settings = { ...SETTINGS, ...options.settings };
  const durable = settings['fsync'] !== 'off';
  const { cluster, password } = await prepareCluster({ account, binaries, folder, durable, report });
  const site = { account, binaries, folder, cluster, password, settings };
  const { port, reused } = await ensureRunning(site, report);
  const lookAfter = new AbortController();
  let looking = Promise.resolve();
  return {
    url: urlOf(site, port, DATABASE),
    keepUp: () => {
      looking = keepUp(site, port, report, lookAfter.signal);
    },
    stop: async () => {
      lookAfter.abort();
      await looking;
      if (reused && (await hasOtherClients(urlOf(site, port, 'postgres')))) {
        report('Another process still uses PostgreSQL: it keeps running');
        return;
      }
      await stop(site);
    },
  };
}

function urlOf(site: Site, port: number, database: string): string {
  return `postgresql://${SUPERUSER}:${site.password}@127.0.0.1:${port}/${database}`;
}

/** A server that outlived its Node is used again: stopping it first would only make people wait. */
async function ensureRunning(
  site: Site,
  report: (line: string) => void,
): Promise<{ port: number; reused: boolean }> {
  const giveUpAt = Date.now() + RETRY_MS;
  for (;;) {
    const found = await findPostmaster(site.cluster);
    const port = found?.port ?? (await freePort());
    report(found ? `Using the PostgreSQL that is still running on port ${port}` : 'Starting PostgreSQL');
    const isAlive = found
      ? async () => Boolean(await findPostmaster(site.cluster))
      : await launch(site, port, 'w');
    if (await becomesReady(urlOf(site, port, 'postgres'), isAlive)) return { port, reused: Boolean(found) };
    if (Date.now() > giveUpAt) {
      throw new Error(`PostgreSQL does not start on ${site.cluster}:\n${await lastWords(site)}`);
    }
    await pause(250);
  }
}

/**
 * In a process group of its own, so that Ctrl-C reaches Node alone, which stops PostgreSQL last. `log`: begin its
 * log anew or go on with it, which still says why the one before ended.
 */
async function launch(site: Site, port: number, log: 'w' | 'a'): Promise<() => Promise<boolean>> {
  // We know better than PostgreSQL whether the process in the lock file is one; it would refuse to start.
  if (process.platform !== 'win32') await rm(join(site.cluster, 'postmaster.pid'), { force: true });
  const file = await open(join(site.folder, 'postgres.log'), log, 0o600);
  try {
    const settings = Object.entries({ ...site.settings, port }).flatMap(([key, value]) => [
      '-c',
      `${key}=${value}`,
    ]);
    const server = spawn(join(site.binaries, 'bin', 'postgres'), ['-D', site.cluster, ...settings], {
      ...spawnOptions(site.account),
      detached: true,
      stdio: ['ignore', file.fd, file.fd],
    });
    await once(server, 'spawn');
    server.unref();
    return async () => server.exitCode === null && server.signalCode === null;
  } finally {
    await file.close();
  }
}

/** What it could not do yet, for want of room for instance, it can do one of the next times. */
async function keepUp(
  site: Site,
  port: number,
  report: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let waitMs = LOOK_MS;
  // Of the last one that was started here: until it has its lock file nobody finds it, and two would be a disaster.
  let isAlive = async () => false;
  for (;;) {
    await pause(waitMs, undefined, { ref: false, signal }).catch(() => undefined);
    if (signal.aborted) return;
    if (await findPostmaster(site.cluster)) {
      waitMs = LOOK_MS;
      continue;
    }
    if (await isAlive()) continue;
    report('PostgreSQL ended by itself: starting it again');
    try {
      isAlive = await launch(site, port, 'a');
    } catch (error) {
      report(`It does not start: ${error instanceof Error ? error.message : error}`);
    }
    waitMs = Math.min(waitMs * 2, LONGEST_LOOK_MS);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1');
  return address.port;
}

async function becomesReady(url: string, isAlive: () => Promise<boolean>): Promise<boolean> {
  const giveUpAt = Date.now() + RECOVERY_MS;
  while (Date.now() < giveUpAt && (await isAlive())) {
    if (await ensureDatabase(url)) return true;
    await pause(50);
  }
  return false;
}

/** False while it is too early to ask. */
async function ensureDatabase(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
    return true;
  } catch (error) {
    if (NOT_YET.has((error as { code?: string }).code)) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Someone who starts the product twice must not end the first one's database with the second. */
async function hasOtherClients(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const others = await client.query(
      "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return others.rows.length > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stop(site: Site): Promise<void> {
  if (!(await findPostmaster(site.cluster))) return;
  const order = ['stop', '-D', site.cluster, '-m', 'fast', '-w', '-t', '60'];
  await execute(join(site.binaries, 'bin', 'pg_ctl'), order, spawnOptions(site.account));
}

async function lastWords(site: Site): Promise<string> {
  const log = await readFile(join(site.folder, 'postgres.log'), 'utf8').catch(() => '');
  return log.trim().split('\n').slice(-10).join('\n');
}

/**
 * The disk of the database is full. What needs room is refused with a problem that says "later", what needs
 * none goes on, nothing that was acknowledged is lost, and as soon as there is room everything works again,
 * without a new start of the product; also when PostgreSQL had no room for its log, and ended. The disk is a
 * small one in memory, which only the server sees (a mount namespace); a machine that permits no such thing
 * skips this.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { Client } from 'pg';
import { SUPERUSER } from '../../server/src/platform/database/embedded-postgres-cluster.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { SpawnedServer } from '../support/spawned-server.js';
import { Crowd, robotLimits, type Tab } from './crowd.js';

/** A new cluster takes some 60 MB, its log 16 MB for each segment that is begun. */
const disk = 'size=256m,mode=755';
const inNamespace = ['unshare', '--mount', 'sh', '-c'];
const canMount =
  process.platform === 'linux' &&
  spawnSync(inNamespace[0] ?? '', [...inNamespace.slice(1), `mount -t tmpfs -o ${disk} none /mnt`]).status ===
    0;
if (!canMount) console.log('Skipped: this machine lets nobody mount a disk of their own');

let dataDir: string;
let server: SpawnedServer;
let crowd: Crowd;

(canMount ? describe : describe.skip)('a full disk', () => {
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'leerkring-faults-'));
    const port = await freePort();
    server = await SpawnedServer.start({
      port,
      dataDir,
      env: { ...robotLimits, LOG_LEVEL: 'silent' },
      within: [...inNamespace, `mount -t tmpfs -o ${disk} none ${dataDir} && exec "$0" "$@"`],
    });
    crowd = await Crowd.gather(port);
  }, 120_000);
  afterAll(async () => {
    crowd?.leave();
    await server?.end('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }, 30_000);

  it('refuses what needs room, lets people read, and is over when there is room again', async () => {
    const { writer, reader } = pair();
    // A segment of the log with more room than all that follows needs.
    await beginSegment();
    await writer.typeWord();
    const ballast = await fill();

    for (let times = 0; times < 20 && writer.isSaved; times += 1) await writer.typeWord(much());
    expect(writer.isSaved).toBe(false);
    expect(await refusalOfANote(reader)).toBe('unavailable');
    const promised = crowd.promised();

    const me = await crowd.client(reader.personId).call(identityRoutes.me);
    expect(me.status).toBe(200);
    expect(await crowd.missing(promised)).toEqual([]);

    await rm(ballast);
    await isOver(promised);
  }, 180_000);

  it('starts PostgreSQL again when that had no room for its log, and keeps all that was promised', async () => {
    const { writer, reader } = pair();
    await writer.typeWord();
    const promised = crowd.promised();
    const before = await postmasterPid();
    const ballast = await fill();
    await beginSegment();

    const pid = () => refusalOfANote(reader).then(postmasterPid);
    await eventually('PostgreSQL ended', pid, (now) => now !== before);
    expect(await refusalOfANote(reader)).toBe('unavailable');

    await rm(ballast);
    await eventually('PostgreSQL is back', health, (status) => status === 200);
    await isOver(promised);
  }, 180_000);
});

function pair(): { writer: Tab; reader: Tab } {
  const [writer, reader] = crowd.tabs;
  if (!writer || !reader) throw new Error('Nobody is there');
  return { writer, reader };
}

async function isOver(promised: ReturnType<Crowd['promised']>): Promise<void> {
  const { writer, reader } = pair();
  await writer.finish();
  await reader.typeWord();
  await crowd.agree();
  expect(await crowd.missing(promised)).toEqual([]);
  expect(await refusalOfANote(reader)).toBe(null);
  expect(await health()).toBe(200);
}

async function health(): Promise<number> {
  return (await crowd.client().fetch('/api/v1/health')).status;
}

/** What does not fit on the pages that are there, and cannot be made smaller. */
const much = () => randomBytes(60_000).toString('base64url');

/** The folder of PostgreSQL, as root finds it from outside of the namespace. */
const seenFromHere = () => `/proc/${server.pid}/root${dataDir}/postgres`;

async function fill(): Promise<string> {
  const ballast = join(seenFromHere(), 'ballast');
  const { bavail, bsize } = await statfs(seenFromHere());
  await writeFile(ballast, Buffer.alloc(bavail * bsize)).catch((error: { code: string }) => {
    if (error.code !== 'ENOSPC') throw error;
  });
  return ballast;
}

/** The lines of its lock file; none when it does not run. */
async function lock(): Promise<string[]> {
  const text = await readFile(join(seenFromHere(), 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n');
}

const postmasterPid = async () => (await lock())[0];

/** What is written next needs a new segment of the log. */
async function beginSegment(): Promise<void> {
  const port = Number((await lock())[3]);
  const password = await readFile(join(seenFromHere(), 'password'), 'utf8');
  const client = new Client({ host: '127.0.0.1', port, user: SUPERUSER, password, database: 'postgres' });
  await client.connect();
  await client.query('select pg_switch_wal()');
  await client.end();
}

/** Why one of many long notes is not kept; null when all are. */
async function refusalOfANote({ visitor }: Tab): Promise<string | null> {
  const { sessionId } = visitor.seen.frame;
  for (let times = 0; times < 20; times += 1) {
    const text = randomBytes(7_000).toString('base64url');
    const reply = await visitor.send('note.write', { sessionId, revision, text });
    if (!reply.ok) return reply.problem.code;
    revision = reply.data.revision;
  }
  return null;
}
let revision = 0;

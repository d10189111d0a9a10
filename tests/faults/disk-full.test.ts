/**
 * The disk of the database is full. What needs room is refused with a problem that says "later", what needs
 * none goes on, nothing that was acknowledged is lost, and as soon as there is room everything works again,
 * without a new start. The disk is a small one in memory, which only the server sees (a mount namespace); a
 * machine that permits no such thing skips this.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { freePort } from '../support/free-port.js';
import { SpawnedServer } from '../support/spawned-server.js';
import { Crowd, robotLimits, type Tab } from './crowd.js';

/** A new cluster takes some 60 MB, its log up to 32 MB more during this test. */
const disk = 'size=192m,mode=755';
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
    const [writer, reader] = crowd.tabs;
    if (!writer || !reader) throw new Error('Nobody is there');
    await writer.typeWord();
    const ballast = join(await seenFromHere(), 'ballast');
    await fill(ballast);

    // What does not fit on the pages that are there, and cannot be made smaller.
    const much = () => randomBytes(60_000).toString('base64url');
    for (let times = 0; times < 20 && writer.isSaved; times += 1) await writer.typeWord(much());
    expect(writer.isSaved).toBe(false);
    expect(await refusalOfANote(reader)).toBe('unavailable');
    const promised = crowd.promised();

    const me = await crowd.client(reader.personId).call(identityRoutes.me);
    expect(me.status).toBe(200);
    expect(await crowd.missing(promised)).toEqual([]);

    await rm(ballast);
    await writer.finish();
    await reader.typeWord();
    await crowd.agree();
    expect(await refusalOfANote(reader)).toBe(null);
    expect((await crowd.client().fetch('/api/v1/health')).status).toBe(200);
  }, 180_000);
});

/** The disk of the server, as root finds it from outside of its namespace. */
async function seenFromHere(): Promise<string> {
  return `/proc/${server.pid}/root${dataDir}`;
}

async function fill(path: string): Promise<void> {
  const { bavail, bsize } = await statfs(join(path, '..'));
  await writeFile(path, Buffer.alloc(bavail * bsize)).catch((error: { code: string }) => {
    if (error.code !== 'ENOSPC') throw error;
  });
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

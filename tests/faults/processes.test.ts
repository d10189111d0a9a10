/**
 * Several processes behind one port: they start as one and end as one, whichever of them is hit. Everything
 * runs on one folder, so that each start also shows that the one before left nothing in the way.
 */
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { identityRoutes } from '@leerkring/shared/contract/identity';
import { people } from '../../server/src/demonstration/people.js';
import { readConfig } from '../../server/src/platform/config/config.js';
import { isAlive, kill } from '../support/child-processes.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { SpawnedServer } from '../support/spawned-server.js';
import { TestClient } from '../support/test-client.js';
import type { TestSocket } from '../support/test-socket.js';

const sessionId = '0199b1a0-0000-7000-8000-00000000000a';
const count = process.env['FAULTS'] === 'short' ? 2 : 3;
const env = {
  PROCESSES: String(count),
  LOG_LEVEL: 'warn',
  COMMANDS_PER_SECOND: '100000',
  COMMAND_BURST: '100000',
};

let dataDir: string;
let port: number;
let server: SpawnedServer;
const clients: TestClient[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leerkring-faults-'));
  // When root runs the tests PostgreSQL runs as nobody, who must be able to enter.
  await chmod(dataDir, 0o755);
  port = await freePort();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server?.end('SIGTERM');
}, 30_000);
afterAll(async () => {
  const moved = await readlink(join(dataDir, 'moved')).catch(() => undefined);
  for (const folder of [moved, dataDir]) if (folder) await rm(folder, { recursive: true, force: true });
});

const start = async () => {
  server = await SpawnedServer.start({ port, dataDir, env });
};
const signIn = async () => {
  const config = readConfig({ PORT: String(port) });
  const anonymous = new TestClient(config, () => Promise.resolve(null));
  const { headers } = await anonymous.call(identityRoutes.signInAsDemonstrationPerson, {
    body: { personId: people.lotte },
  });
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? null;
  const client = new TestClient(config, () => Promise.resolve(cookie));
  clients.push(client);
  return client;
};
const answers = async (socket: TestSocket) => (await socket.send('session.leave', { sessionId })).ok;
const allGone = (pids: number[]) =>
  eventually(
    'all are gone',
    async () => pids.filter(isAlive),
    (left) => left.length === 0,
  );
const sockets = async () => (await readdir(tmpdir())).filter((name) => /^leerkring-[0-9a-f]{16}$/.test(name));

describe('several processes', () => {
  it('say once that they are ready, answer over both transports, and end in order', async () => {
    const before = await sockets();
    await start();
    expect(server.said.filter((line) => line.startsWith('Leerkring is ready'))).toHaveLength(1);
    const workers = server.workers();
    expect(workers).toHaveLength(count);
    const client = await signIn();
    await Promise.all(
      Array.from({ length: 16 }, async (_, index) => {
        const tab = await client.socket({ transport: index === 0 ? 'websocket' : 'polling' });
        for (let times = 0; times < 60; times += 1) expect(await answers(tab)).toBe(true);
      }),
    );
    const tab = await client.socket();
    const reason = new Promise((resolve) => tab.raw.once('disconnect', resolve));
    expect(await server.end('SIGTERM')).toBe(0);
    // After "io server disconnect" a browser would not come back by itself.
    expect(await reason).toBe('transport close');
    await allGone(workers);
    expect(server.said.at(-1)).toBe('Leerkring stops');
    expect(await sockets()).toEqual(before);
  }, 60_000);

  it('go on when one of them is killed, and another takes its place', async () => {
    await start();
    const [first = 0, ...others] = server.workers();
    const client = await signIn();
    const tabs = await Promise.all(Array.from({ length: 9 }, () => client.socket()));
    kill(first);
    await Promise.race(tabs.map((tab) => tab.disconnected()));
    await eventually(
      'as many as before',
      async () => server.workers(),
      (now) => now.length === count && !now.includes(first),
    );
    expect(server.workers()).toEqual(expect.arrayContaining(others));
    const left = tabs.filter((tab) => tab.raw.connected);
    expect(left.length).toBeGreaterThan(0);
    for (const tab of left) expect(await answers(tab)).toBe(true);
    expect(await answers(await client.socket({ transport: 'polling' }))).toBe(true);
    await eventually(
      'it was told',
      async () => server.said.join('\n'),
      (said) => said.includes('ended (SIGKILL)'),
    );
  }, 60_000);

  it('all end when the first of them is killed, and leave the port and the data to the next', async () => {
    const before = await sockets();
    await start();
    const workers = server.workers();
    kill(server.pid);
    await allGone(workers);
    expect(await sockets()).toEqual(before);
    await start();
    expect(await answers(await (await signIn()).socket())).toBe(true);
  }, 60_000);

  it('end when one takes the signal that was meant for all', async () => {
    await start();
    const workers = server.workers();
    // As Ctrl-C does: everybody at the same time.
    for (const pid of workers) process.kill(pid, 'SIGTERM');
    expect(await server.end('SIGTERM')).toBe(0);
    await allGone(workers);
  }, 60_000);
});

describe('a start that cannot succeed', () => {
  const fail = (given: Record<string, string>) =>
    SpawnedServer.fail({ port, dataDir, env: { ...env, LOG_LEVEL: 'silent', ...given } });

  it.each(['1', '2'])(
    'for want of the port ends with one sentence, with %s processes',
    async (PROCESSES) => {
      const other = createServer().listen(port, '127.0.0.1');
      const { exitCode, said } = await fail({ PROCESSES });
      other.close();
      expect(exitCode).toBe(1);
      expect(said.filter((line) => line.includes('Port'))).toEqual([
        `Port ${port} is in use; choose another one with PORT`,
      ]);
      expect(said.at(-1)).toContain('Port');
    },
    60_000,
  );

  it('for want of a database says so', async () => {
    const DATABASE_URL = `postgresql://nobody:${randomUUID()}@127.0.0.1:1/none`;
    const { exitCode, said } = await fail({ DATABASE_URL });
    expect([exitCode, said]).toEqual([1, ['Leerkring starts', 'connect ECONNREFUSED 127.0.0.1:1']]);
  }, 60_000);

  it('for a wrong variable names it', async () => {
    const { exitCode, said } = await fail({ PROCESSES: 'all' });
    expect(exitCode).toBe(1);
    expect(said.join('\n')).toContain('PROCESSES must be a whole number from 1 to 64');
  }, 60_000);
});

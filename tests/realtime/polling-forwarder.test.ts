/**
 * Long-polling over two processes on one port, with nothing before them that knows which of them holds a
 * connection: each request comes in at the other one than the request before.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionId } from '@leerkring/shared/contract/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp, listen } from '../../server/src/app.setup.js';
import { readConfig } from '../../server/src/platform/config/config.js';
import type { Siblings } from '../../server/src/platform/nodes/siblings.js';
import { insertPerson } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { GroundFloor } from '../support/ground-floor.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { TestClient } from '../support/test-client.js';

const sessionId = '0199b1a0-0000-7000-8000-00000000000a' as SessionId;

let folder: string;
let base: TestApp;
let one: Worker;
let two: Worker;
let front: Server;
let kim: TestClient;

interface Worker {
  app: NestExpressApplication;
  port: number;
}

async function startWorker(name: string, frontPort: number): Promise<Worker> {
  const address = (of: string) => join(folder, `${of}.sock`);
  const siblings: Siblings = {
    name,
    ownAddress: address(name),
    addressOf: (other) => (other !== name && ['w1', 'w2'].includes(other) ? address(other) : undefined),
  };
  const port = await freePort();
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_ORIGIN: `http://localhost:${frontPort}`,
    DATABASE_URL: base.config.databaseUrl ?? '',
    LOG_LEVEL: 'silent',
    SECRETS_KEY: base.config.secretsKey?.toString('base64') ?? '',
  });
  const app = await createApp(config, { clock: base.clock, siblings, root: GroundFloor });
  await listen(app, config);
  return { app, port };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leerkring-'));
  base = await startApp({ root: GroundFloor });
  let turn = 0;
  front = createServer((near) => {
    turn += 1;
    const far = connect(turn % 2 === 0 ? one.port : two.port, '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) socket.on('error', () => undefined);
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const { port } = front.address() as AddressInfo;
  [one, two] = [await startWorker('w1', port), await startWorker('w2', port)];
  const cookie = await base.as(await insertPerson(base)).cookie();
  kim = new TestClient(readConfig({ PORT: String(port) }), () => Promise.resolve(cookie));
});
afterAll(async () => {
  kim.close();
  front.close();
  for (const { app } of [one, two]) await app.close();
  await base.close();
  await rm(folder, { recursive: true });
});

const polling = (worker: Worker, sid: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${worker.port}/socket.io/?EIO=4&transport=polling&sid=${sid}`, init);

/** A connection that nobody talks to yet; its id. */
const greet = async (worker: Worker): Promise<string> => {
  const headers = { cookie: (await kim.cookie()) ?? '', 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(`http://127.0.0.1:${worker.port}/socket.io/?EIO=4&transport=polling`, {
    headers,
  });
  const { sid }: { sid: string } = JSON.parse((await answer.text()).slice(1));
  return sid;
};
const unknownSession = { code: 1, message: 'Session ID unknown' };

describe('long-polling over two processes', () => {
  it('answers what comes in at either of them, in order and whole', async () => {
    for (let times = 0; times < 4; times += 1) {
      const socket = await kim.socket({ transport: 'polling' });
      const lengths = [1, 9_000, 17, 5_000];
      const replies = lengths.map((length) =>
        socket.send('note.write', { sessionId, revision: 0, text: 'é'.repeat(length) }),
      );
      expect(await Promise.all(replies)).toEqual(
        lengths.map((revision) => ({ ok: true, data: { revision } })),
      );
    }
  });

  it('passes on what the other one says, also that it is too much', async () => {
    const sid = await greet(one);
    const big = await polling(two, sid, { method: 'POST', body: 'x'.repeat(400_000) }).catch(() => null);
    expect([413, undefined]).toContain(big?.status);
    expect((await polling(two, await greet(one), { method: 'POST', body: '40' })).status).toBe(200);
  });

  it('hangs up at the one that holds the connection when the client hangs up', async () => {
    const sid = await greet(one);
    const hangUp = new AbortController();
    // The first one brings the greeting of the server; the second waits.
    await polling(two, sid, { method: 'POST', body: '40' });
    await polling(two, sid);
    const waiting = polling(two, sid, { signal: hangUp.signal }).catch(() => 'hung up');
    await polling(two, sid, { method: 'POST', body: '3' });
    hangUp.abort();
    expect(await waiting).toBe('hung up');
    await eventually(
      'the session is over',
      async () => (await polling(one, sid, { method: 'POST', body: '3' })).json().catch(() => null),
      (answer) => JSON.stringify(answer) === JSON.stringify(unknownSession),
    );
  });

  it.each([
    'w3.abc',
    'w1.abc',
    'w2.abc',
    'w2',
    '.abc',
    '../w2.abc',
    '%2e%2e%2fw2.abc',
    'w2%00.abc',
    'w2/..%2fw2.a',
  ])('answers that it knows no session %s', async (sid) => {
    const answer = await polling(one, sid);
    expect([answer.status, await answer.json()]).toEqual([400, unknownSession]);
  });

  it('gives out ids that nobody can guess', async () => {
    const ids = [await greet(one), await greet(one), await greet(two)];
    for (const id of ids) expect(id).toMatch(/^w[12]\.[\w-]{24}$/);
    expect(new Set(ids).size).toBe(3);
  });

  it('answers for one that is gone as for a session that is gone', async () => {
    const sid = await greet(two);
    await two.app.close();
    const answer = await polling(one, sid);
    expect([answer.status, await answer.json()]).toEqual([400, unknownSession]);
    const posted = await polling(one, sid, { method: 'POST', body: 'x'.repeat(100_000) });
    expect(posted.status).toBe(400);
  });
});

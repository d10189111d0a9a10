import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { readConfig } from '../../platform/config/config.js';
import { Logger } from '../../platform/logging/logger.js';
import { VirusScan } from './virus-scan.js';

/** The harmless text that every scanner knows, in halves so that a scanner leaves this file alone. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

let folder: string;
let server: Server | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leerkring-scan-'));
});
afterEach(() => new Promise((done) => (server ? server.close(done) : done(undefined))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Takes the protocol apart as clamd does, and answers with what it is told to. */
async function clamd(reply: (content: Buffer, socket: Socket) => void): Promise<VirusScan> {
  const sockets = new Set<Socket>();
  server = createServer((socket) => {
    sockets.add(socket);
    let given = Buffer.alloc(0);
    let isAnswered = false;
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      given = Buffer.concat([given, chunk]);
      const content = contentOf(given);
      if (!content || isAnswered) return;
      isAnswered = true;
      reply(content, socket);
    });
  });
  server.once('close', () => undefined);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = server.close.bind(server);
  server.close = (done) => {
    for (const socket of sockets) socket.destroy();
    return close(done);
  };
  return scanAt(`tcp://127.0.0.1:${port}`);
}

const scanAt = (CLAMD_URL: string): VirusScan => {
  const config = readConfig({ LOG_LEVEL: 'silent', CLAMD_URL });
  return new VirusScan(config, new Logger(config));
};

/** Null as long as the piece of no length has not come. */
const contentOf = (given: Buffer): Buffer | null => {
  const command = 'zINSTREAM\0';
  if (given.toString('latin1', 0, command.length) !== command) return null;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= given.length; ) {
    const length = given.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(given.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
};

const file = async (content: string | Buffer): Promise<string> => {
  const path = join(folder, 'arrived');
  await writeFile(path, content);
  return path;
};
const honest = (content: Buffer, socket: Socket) =>
  socket.end(content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');

it('lets through what clamd finds nothing in, however large', async () => {
  const large = Buffer.alloc(1_000_000, 'dag');
  let seen = 0;
  const scan = await clamd((content, socket) => {
    seen = content.byteLength;
    honest(content, socket);
  });
  await expect(scan.scan(await file(large))).resolves.toBeUndefined();
  expect(seen).toBe(large.byteLength);
});

it('refuses what clamd finds a virus in', async () => {
  const scan = await clamd(honest);
  await expect(scan.scan(await file(`Dag ${eicar}`))).rejects.toMatchObject({ code: 'file-has-virus' });
});

it.each<[string, (content: Buffer, socket: Socket) => void]>([
  ['says that it is too large', (_, socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
  ['says nothing', (_, socket) => socket.end()],
  ['hangs up', (_, socket) => socket.destroy()],
  ['says something that begins as all is well', (_, socket) => socket.end('stream: OK but not really\0')],
])('lets nothing through when clamd %s', async (_, reply) => {
  const scan = await clamd(reply);
  await expect(scan.scan(await file('Dag'))).rejects.toMatchObject({ code: 'scan-unavailable' });
});

it('lets nothing through when clamd does not answer in time', async () => {
  const scan = await clamd(() => undefined);
  scan.patienceMs = 30;
  await expect(scan.scan(await file('Dag'))).rejects.toMatchObject({ code: 'scan-unavailable' });
});

it('lets nothing through when clamd is away', async () => {
  const scan = scanAt(`unix://${folder}/nobody.sock`);
  await expect(scan.scan(await file('Dag'))).rejects.toMatchObject({ code: 'scan-unavailable' });
});

it('looks at nothing where no clamd is set up', async () => {
  const scan = scanAt('');
  await expect(scan.scan(join(folder, 'nergens'))).resolves.toBeUndefined();
});

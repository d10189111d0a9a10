import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { impatientSocket } from './impatient-socket.js';

const patienceMs = 100;

let server: Server;
const sockets: Socket[] = [];
/** What the other side does with a question. */
let answer: (socket: Socket) => void;

beforeAll(async () => {
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', () => answer(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

const dial = async () => {
  const socket = impatientSocket(patienceMs);
  await once(socket.connect((server.address() as AddressInfo).port, '127.0.0.1'), 'connect');
  return socket;
};

describe('a connection to PostgreSQL', () => {
  it('ends when an answer does not come, and says so in a way that means "try again"', async () => {
    answer = () => undefined;
    const socket = await dial();
    socket.write('a question');
    const [error] = await once(socket, 'error');
    expect(error).toMatchObject({ code: 'ETIMEDOUT' });
    expect(socket.destroyed).toBe(true);
  });

  it('stays when it was answered, however long nothing is asked then', async () => {
    answer = (socket) => socket.write('an answer');
    const socket = await dial();
    const other = await dial();
    socket.write('a question');
    await once(socket, 'data');
    // Another one that is asked later has run out of patience by then.
    answer = () => undefined;
    other.write('a question');
    await once(other, 'error');
    expect(socket.destroyed).toBe(false);
    socket.destroy();
  });
});

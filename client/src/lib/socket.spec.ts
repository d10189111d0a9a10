/**
 * The way to the server on networks that spoil websockets, each in its own way, against a server of a few
 * lines that speaks just enough of Socket.IO to let somebody in.
 */
import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type ConnectionStatus, retryAfterMs, SocketConnection } from './socket';

type Network = (upgrade: IncomingMessage, socket: Duplex) => void;

const sessionId = '0199b1a0-0000-7000-8000-00000000000a';
const greeting = '0{"sid":"a","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}';
const welcome = '40{"sid":"b"}';

const open = ({ headers }: IncomingMessage, socket: Duplex) => {
  const key = `${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const accept = createHash('sha1').update(key).digest('base64');
  const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.write(`${head.join('\r\n')}\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
};
const text = (message: string) => Buffer.concat([Buffer.of(0x81, message.length), Buffer.from(message)]);

const passes: Network = (request, socket) => {
  open(request, socket);
  socket.write(text(greeting));
  socket.once('data', () => socket.write(text(welcome)));
};
const spoilt: Array<[string, Network]> = [
  ['refuses it', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')],
  ['cuts it', (_, socket) => socket.destroy()],
  ['swallows it', () => undefined],
  ['opens it and lets nothing through', open],
  [
    'opens and shuts it',
    (request, socket) => {
      open(request, socket);
      socket.end(Buffer.of(0x88, 0));
    },
  ],
];

class SmallServer {
  network: Network = passes;
  readonly tries: string[] = [];
  /** What a websocket brought. */
  readonly received: string[] = [];
  private readonly news = new EventEmitter();
  private readonly lines = new Set<Duplex>();
  private waiting: ServerResponse | null = null;
  private welcomed = true;
  private readonly http = createServer((request, response) => this.answer(request, response));

  constructor() {
    this.http.on('connection', (socket) => this.lines.add(socket));
    this.http.on('upgrade', (request, socket) => {
      this.tries.push('websocket');
      socket.on('error', () => undefined);
      socket.on('data', (data: Buffer) => {
        this.received.push(unmask(data));
        this.news.emit('news');
      });
      this.network(request, socket);
    });
  }

  async connect() {
    await once(this.http.listen(0, 'localhost'), 'listening');
    const connection = new SocketConnection(`http://localhost:${(this.http.address() as AddressInfo).port}`);
    const seen: ConnectionStatus[] = [connection.status()];
    connection.onStatus(() => seen.push(connection.status()));
    const connected = (times: number) =>
      new Promise<ConnectionStatus[]>((resolve) => {
        const look = () => seen.filter((status) => status === 'connected').length >= times && resolve(seen);
        connection.onStatus(look);
        look();
      });
    return { connection, connected };
  }

  cut(): void {
    for (const line of this.lines) line.destroy();
    this.lines.clear();
  }

  close(): void {
    this.http.close();
    this.cut();
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await once(this.news, 'news');
  }

  get isPolled(): boolean {
    return this.waiting !== null;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('access-control-allow-origin', '*');
    if (request.method === 'POST') {
      request.resume().on('end', () => response.end('ok'));
      this.welcomed = false;
    } else if (request.url?.includes('sid=')) {
      this.waiting = response;
      this.news.emit('news');
    } else {
      this.tries.push('polling');
      response.end(greeting);
    }
    if (this.welcomed || !this.waiting) return;
    this.waiting.end(welcome);
    this.waiting = null;
    this.welcomed = true;
  }
}

/** The text of one short frame of a browser. */
function unmask(frame: Buffer): string {
  const start = (frame[1] ?? 0) - 0x80 === 126 ? 4 : 2;
  const mask = frame.subarray(start, start + 4);
  return frame
    .subarray(start + 4)
    .map((byte, index) => byte ^ (mask[index % 4] ?? 0))
    .toString();
}

const servers: SmallServer[] = [];
let server: SmallServer;

beforeEach(() => {
  server = new SmallServer();
  servers.push(server);
});
// A connection comes back as long as the page is there; the ones before had better find something.
afterAll(() => {
  for (const each of servers) each.close();
});

describe('the connection', () => {
  it.each(spoilt)('takes polling without a failure in between where the network %s', async (_, network) => {
    server.network = network;
    const { connected } = await server.connect();
    expect(await connected(1)).toEqual(['connecting', 'connected']);
    expect(server.tries).toEqual(['websocket', 'polling']);
  });

  it('tries what worked last first, after it was lost', async () => {
    server.network = (_, socket) => socket.destroy();
    const { connected } = await server.connect();
    await connected(1);
    await server.until(() => server.isPolled);
    // The browser of the tests complains aloud about a request that was cut.
    jest.spyOn(console, 'error').mockReturnValue();
    server.cut();
    expect(await connected(2)).not.toContain('offline');
    expect(server.tries).toEqual(['websocket', 'polling', 'polling']);
  });

  it('blames no network for a page that was too busy to hear it', async () => {
    const { connected } = await server.connect();
    // As long as a slow phone takes for its first screen.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_500);
    await connected(1);
    expect(server.tries).toEqual(['websocket']);
  });

  it('stays with the websocket where that works, and falls back when it works no longer', async () => {
    const { connected } = await server.connect();
    await connected(1);
    server.cut();
    await connected(2);
    expect(server.tries).toEqual(['websocket', 'websocket']);
    server.network = (_, socket) => socket.destroy();
    server.cut();
    expect(await connected(3)).not.toContain('offline');
    expect(server.tries).toEqual(['websocket', 'websocket', 'websocket', 'polling']);
  });

  it('keeps nothing that was told without a connection', async () => {
    const { connection, connected } = await server.connect();
    connection.tell('session.leave', { sessionId });
    await connected(1);
    connection.tell('session.leave', { sessionId });
    await server.until(() => server.received.length > 1);
    expect(server.received).toEqual(['40', `42["session.leave",{"sessionId":"${sessionId}"}]`]);
  });
});

describe('the wait before a retry', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('is any part of a ceiling that doubles until it is high enough', () => {
    const random = jest.spyOn(Math, 'random').mockReturnValue(0.999);
    const ceilings = [0, 1, 2, 3, 9].map((failures) => Math.round(retryAfterMs(failures, true) / 0.999));
    expect(ceilings).toEqual([1_000, 2_000, 4_000, 8_000, 8_000]);
    random.mockReturnValue(0);
    expect(retryAfterMs(9, true)).toBe(0);
  });

  it('is a pause while the browser is offline', () => {
    expect(retryAfterMs(0, false)).toBeGreaterThan(8_000);
  });
});

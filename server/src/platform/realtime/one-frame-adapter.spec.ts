import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { binaryFrame, OneFrameAdapter } from './one-frame-adapter.js';
import * as parser from './one-message-parser.js';
import { idleConnection } from './raw-connection.js';

const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 70_000];
const bytes = (length: number) => Buffer.from(Uint8Array.from({ length }, (_, index) => index % 251));

describe('what is told to a room', () => {
  let http: HttpServer;
  let server: Server;
  const tabs: Array<{ transport: string; socket: Socket; messages: number; heard: unknown[] }> = [];

  beforeAll(async () => {
    http = createServer();
    server = new Server(http, { parser, adapter: OneFrameAdapter });
    server.on('connection', (socket) => {
      socket.onAny((_, payload, answer) => answer(payload));
    });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    for (const transport of ['websocket', 'polling']) {
      const socket = io(url, { parser, transports: [transport], forceNew: true, reconnection: false });
      const tab = { transport, socket, messages: 0, heard: [] as unknown[] };
      await once(socket as never, 'connect');
      socket.io.engine.on('packet', ({ type }) => {
        if (type === 'message') tab.messages += 1;
      });
      socket.onAny((topic: string, payload: unknown) => tab.heard.push([topic, payload]));
      tabs.push(tab);
    }
  });
  afterAll(async () => {
    for (const { socket, transport } of tabs) {
      const connection = socket.io.engine.transport;
      socket.close();
      // Its goodbye is a request of its own.
      if (transport === 'polling') await once(connection as never, 'drain');
    }
    await server.close();
  });

  const tell = async (payload: unknown) => {
    for (const tab of tabs) {
      tab.messages = 0;
      tab.heard = [];
    }
    server.emit('told', payload);
    // Comes behind it on the same connection.
    for (const { socket } of tabs) await socket.emitWithAck('ask', 1);
    return tabs.map(({ heard, messages }) => ({ heard, messages: messages - 1 }));
  };

  it.each(lengths)('goes out in the frame that ws makes of %d bytes', (length) => {
    const message = bytes(length);
    const options = { fin: true, opcode: 2, mask: false, rsv1: false, readOnly: false };
    const made = wsOf(server).frame(message, options);
    expect(binaryFrame(message).equals(Buffer.concat(made))).toBe(true);
  });

  it.each(lengths)(
    'comes as one message and the same packet over both transports, with %d bytes',
    async (length) => {
      const payload = { after: 3, updates: [bytes(length), bytes(2)], carets: [] };
      const same = { heard: [['told', payload]], messages: 1 };
      expect(await tell(payload)).toEqual([same, same]);
    },
  );

  it('comes as one message without bytes too', async () => {
    const payload = { words: 'héé 👋', updates: [] };
    const same = { heard: [['told', payload]], messages: 1 };
    expect(await tell(payload)).toEqual([same, same]);
  });

  it('comes in the order in which it was told, also to who cannot keep up', async () => {
    const large = bytes(60_000);
    for (const tab of tabs) tab.heard = [];
    for (let count = 0; count < 60; count += 1) {
      server.emit('told', { count, large });
      // To one alone goes the ordinary way.
      for (const socket of server.sockets.sockets.values()) socket.emit('told', { count: count + 0.5 });
    }
    for (const { socket } of tabs) await socket.emitWithAck('ask', 1);
    const inOrder = Array.from({ length: 120 }, (_, index) => index / 2);
    for (const { heard } of tabs) expect(heard.map((each) => countIn(each))).toEqual(inOrder);
  });

  it('is written straight to a connection that is free, and to no other', () => {
    const [websocket, polling] = [...server.sockets.sockets.values()];
    const free = idleConnection(websocket);
    expect([free?.writable, idleConnection(polling)]).toEqual([true, null]);
    free?.cork();
    // A ping of WebSocket.
    free?.write(Buffer.from([0x89, 0]));
    expect(idleConnection(websocket)).toBeNull();
    free?.uncork();
  });

  it.each([0, 1])('is answered with bytes over either transport (%d)', async (index) => {
    const payload = { update: bytes(1_000) };
    expect(await tabs[index]?.socket.emitWithAck('ask', payload)).toEqual(payload);
  });

  it('is one buffer, with its frame around it, before it goes to anybody', () => {
    const { adapter } = server.sockets;
    const encoding = adapter as unknown as { _encode(packet: unknown, options: object): unknown[] };
    const options: { wsPreEncodedFrame?: Buffer[] } = {};
    const [message] = encoding._encode({ type: 2, nsp: '/', data: ['told', { update: bytes(9) }] }, options);
    expect(options.wsPreEncodedFrame).toEqual([binaryFrame(message as Uint8Array)]);
  });
});

describe('a message that is no packet', () => {
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['only a text', Uint8Array.of(0, 0, 0, 1, 50)],
    ['a text that takes no bytes', Uint8Array.of(0, 0, 0, 1, 50, 0, 0, 0, 1, 9)],
  ])('is not decoded when it is %s', (_, message) => {
    const decoder = new parser.Decoder();
    expect(() => decoder.add(Buffer.from(message))).toThrow();
  });
});

const countIn = (heard: unknown) => (heard as [string, { count: number }])[1].count;

interface Connection {
  conn: { transport: { socket?: { _sender: object } } };
}
/** What makes the frames of a connection of this server. */
const wsOf = (server: Server) => {
  const connections = [...server.sockets.sockets.values()] as unknown as Connection[];
  const [sender] = connections.flatMap(({ conn }) => conn.transport.socket?._sender ?? []);
  return sender?.constructor as unknown as { frame(data: Buffer, options: object): Buffer[] };
};

/**
 * The network between one browser and the server, as a proxy. It can be cut and mended, which is more than
 * a browser's own offline switch does: that leaves websockets alone. And it can be of the kind that lets pages
 * through and no websocket: it refuses the tunnel for one, or opens it and swallows all that is said in it.
 */
import { once } from 'node:events';
import { request as ask, createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { freePort } from './free-port.js';

type Websockets = 'pass' | 'refuse' | 'swallow';

export class Network {
  private readonly open = new Set<Duplex>();
  private isCut = false;

  private constructor(
    private readonly proxy: Server,
    readonly url: string,
  ) {}

  static async start(websockets: Websockets = 'pass'): Promise<Network> {
    const port = await freePort();
    const proxy = createServer();
    const network = new Network(proxy, `http://127.0.0.1:${port}`);
    proxy.on('connection', (socket) => {
      if (network.isCut) socket.destroy();
      else network.keep(socket);
    });
    proxy.on('request', (incoming, answer) => {
      const { method, headers, url = '' } = incoming;
      const passed = ask(url, { method, headers }, (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      answer.on('close', () => passed.destroy());
      incoming.pipe(passed);
    });
    proxy.on('connect', ({ url = '' }, socket: Socket) => {
      if (websockets === 'refuse') socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      else if (websockets === 'swallow') network.swallow(socket);
      else network.tunnel(socket, new URL(`http://${url}`));
    });
    proxy.listen(port, '127.0.0.1');
    await once(proxy, 'listening');
    return network;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.open) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  stop(): void {
    this.cut();
    this.proxy.close();
  }

  private tunnel(near: Socket, { hostname, port }: URL): void {
    const far = connect(Number(port), hostname, () => {
      near.write('HTTP/1.1 200 OK\r\n\r\n');
      near.pipe(far).pipe(near);
    });
    this.keep(far);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }

  private swallow(near: Socket): void {
    near.write('HTTP/1.1 200 OK\r\n\r\n');
    near.resume();
  }

  private keep(socket: Duplex): void {
    this.open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.open.delete(socket));
  }
}

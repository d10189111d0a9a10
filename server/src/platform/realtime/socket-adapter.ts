/**
 * The Socket.IO server and who may knock. CORS does not protect a WebSocket, so the handshake itself asks
 * for our own origin and a valid sign-in, for both transports, before anything is set up.
 */
import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { AbstractWsAdapter } from '@nestjs/websockets';
import { Server, type ServerOptions } from 'socket.io';
import { Config } from '../config/config.js';
import { comesFromUs } from '../http/own-origin.js';
import { Logger } from '../logging/logger.js';
import { Realtime } from './realtime.js';

/** Above the largest document update (256 kB), with room for its envelope. */
const MAX_FRAME_BYTES = 300_000;

export class SocketAdapter extends AbstractWsAdapter {
  private readonly config: Config;
  private readonly realtime: Realtime;
  private readonly failures: Logger;

  constructor(app: INestApplicationContext) {
    super(app);
    this.config = app.get(Config);
    this.realtime = app.get(Realtime);
    this.failures = app.get(Logger);
  }

  override create(): Server {
    const options: Partial<ServerOptions> = {
      allowRequest: (request, answer) => {
        this.refusal(request).then(
          (refusal) => answer(refusal, refusal === null),
          (error: unknown) => {
            this.failures.failure(error);
            answer('unavailable', false);
          },
        );
      },
      serveClient: false,
      maxHttpBufferSize: MAX_FRAME_BYTES,
      // No state is kept per socket for this, and a small frame cannot unpack into a huge one.
      perMessageDeflate: false,
      httpCompression: false,
      // Somebody whose connection is gone is seen to be gone within 20 s.
      pingInterval: 10_000,
      pingTimeout: 10_000,
      connectTimeout: 10_000,
    };
    return new Server(this.httpServer, options);
  }

  /** Handlers are not bound one by one: Realtime passes every command to the dispatcher. */
  override bindMessageHandlers(): void {}

  private async refusal(request: IncomingMessage): Promise<string | null> {
    if (!comesFromUs(request.headers, this.config.ownOrigins)) return 'foreign-origin';
    return (await this.realtime.admits(request)) ? null : 'not-signed-in';
  }
}

/**
 * The Socket.IO server and who may knock. CORS does not protect a WebSocket, so the handshake itself asks
 * for our own origin and a valid sign-in, for both transports, before anything is set up.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { AbstractWsAdapter } from '@nestjs/websockets';
import { Server, type ServerOptions } from 'socket.io';
import { Config } from '../config/config.js';
import { AppError } from '../http/app-error.js';
import { cameInTheClear } from '../http/encrypted.js';
import { DATA_POLICY, securityHeaders } from '../http/headers.js';
import { comesFromUs } from '../http/own-origin.js';
import { Logger } from '../logging/logger.js';
import type { Siblings } from '../nodes/siblings.js';
import { OneFrameAdapter } from './one-frame-adapter.js';
import * as parser from './one-message-parser.js';
import { PollingForwarder } from './polling-forwarder.js';
import { Realtime } from './realtime.js';

/** Above the largest document update (256 kB), with room for its envelope. */
const MAX_FRAME_BYTES = 300_000;

export class SocketAdapter extends AbstractWsAdapter {
  private readonly config: Config;
  private readonly realtime: Realtime;
  private readonly failures: Logger;
  private forwarder: PollingForwarder | null = null;

  /** `siblings`: the other processes on this port; null when there are none. */
  constructor(
    app: INestApplicationContext,
    private readonly siblings: Siblings | null,
  ) {
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
            if (!(error instanceof AppError)) this.failures.failure(error);
            answer(error instanceof AppError ? error.code : 'unavailable', false);
          },
        );
      },
      parser,
      adapter: OneFrameAdapter,
      serveClient: false,
      // The client chooses before it connects; a change on the way would only be one more thing to go wrong.
      allowUpgrades: false,
      maxHttpBufferSize: MAX_FRAME_BYTES,
      // No state is kept per socket for this, and a small frame cannot unpack into a huge one.
      perMessageDeflate: false,
      httpCompression: false,
      // Somebody whose connection is gone is seen to be gone within 20 s.
      pingInterval: 10_000,
      pingTimeout: 10_000,
      connectTimeout: 10_000,
    };
    const server = new Server(this.httpServer, options);
    const { engine } = server;
    const forwarder = new PollingForwarder(this.siblings, (...passed) => engine.handleRequest(...passed));
    engine.generateId = () => forwarder.newSessionId();
    engine.use(securityHeaders(this.config));
    engine.use((_: IncomingMessage, response: ServerResponse, next: () => void) => {
      response.setHeader('Content-Security-Policy', DATA_POLICY);
      response.setHeader('Cache-Control', 'no-store');
      next();
    });
    if (this.siblings) engine.use(forwarder.forward);
    this.forwarder = forwarder;
    return server;
  }

  override async dispose(): Promise<void> {
    await this.forwarder?.close();
  }

  /** Handlers are not bound one by one: Realtime passes every command to the dispatcher. */
  override bindMessageHandlers(): void {}

  private async refusal(request: IncomingMessage): Promise<string | null> {
    if (cameInTheClear(request, this.config)) return 'not-encrypted';
    if (!comesFromUs(request.headers, this.config.ownOrigins)) return 'foreign-origin';
    return (await this.realtime.admits(request)) ? null : 'not-signed-in';
  }
}

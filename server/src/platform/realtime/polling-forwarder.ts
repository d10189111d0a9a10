/**
 * Long-polling where several processes share a port. The requests of one connection come in at any of them,
 * and only one holds it. Its session id therefore begins with the name of that process, and the others pass
 * its requests on, over a socket that only we can reach. So nothing before the server has to know who belongs
 * where. A request for a process that is gone is answered as one for a session that is gone, after which the
 * client connects anew.
 */
import { randomBytes } from 'node:crypto';
import {
  Agent,
  request as ask,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Siblings } from '../nodes/siblings.js';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** 144 bits, because whoever knows the id of a session has the session. */
const SECRET_BYTES = 18;
/** They speak of the connection, not of the request; each side of us makes its own. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade'];

export class PollingForwarder {
  /**
   * Connections stay open between requests: one that is closed behind its answer can lose the answer, when the
   * end of the request is still being written.
   */
  private readonly lines = new Agent({ keepAlive: true });
  private readonly back: Server | null;

  /** `handle` gets what the others pass on. Null: there are no others. */
  constructor(
    private readonly siblings: Siblings | null,
    handle: Handle,
  ) {
    this.back = siblings && createServer({ keepAliveTimeout: 0 }, handle);
    // Without `exclusive` node:cluster would share this one between the processes too.
    if (siblings) this.back?.listen({ path: siblings.ownAddress, exclusive: true });
  }

  newSessionId(): string {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    return this.siblings ? `${this.siblings.name}.${secret}` : secret;
  }

  /** Passes the request on when its session is with another process; `mine` otherwise. */
  readonly forward = (request: IncomingMessage, response: ServerResponse, mine: () => void): void => {
    const address = request.headers.upgrade === undefined ? this.addressFor(request.url ?? '') : undefined;
    if (address) this.pass(address, request, response, mine);
    else mine();
  };

  async close(): Promise<void> {
    const { back, lines } = this;
    lines.destroy();
    if (!back?.listening) return;
    const closed = new Promise((resolve) => back.close(resolve));
    back.closeAllConnections();
    await closed;
  }

  /** Whoever hangs up on one side hangs up on the other. */
  private pass(
    address: string,
    request: IncomingMessage,
    response: ServerResponse,
    otherwise: () => void,
  ): void {
    const { method, url: path, headers } = request;
    const passed = ask(
      { socketPath: address, method, path, headers: withoutHops(headers), agent: this.lines },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, withoutHops(answer.headers));
        answer.pipe(response);
        answer.on('error', () => response.destroy());
      },
    );
    passed.on('error', () => {
      if (response.headersSent) response.destroy();
      else if (!response.destroyed) otherwise();
    });
    response.on('close', () => passed.destroy());
    request.pipe(passed);
  }

  private addressFor(url: string): string | undefined {
    const sessionId = new URL(url, 'http://us').searchParams.get('sid') ?? '';
    const [name, secret] = sessionId.split('.');
    return name && secret ? this.siblings?.addressOf(name) : undefined;
  }
}

function withoutHops(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
}

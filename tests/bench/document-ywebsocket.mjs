/** The server that y-websocket brings along, without storage: what it holds is gone when it ends. */
import { fileURLToPath } from 'node:url';
import { SyncClient } from './document-sync-client.mjs';
import { startServer } from './processes.mjs';

const script = fileURLToPath(new URL('./server.cjs', import.meta.resolve('y-websocket/bin/utils')));
const noPrefix = new Uint8Array();
let names = 0;

export const ywebsocket = {
  name: 'ywebsocket',

  start: async ({ port, ...options }) =>
    startServer(
      script,
      { PORT: String(port), HOST: '127.0.0.1', YPERSISTENCE: undefined },
      'running at',
      options,
    ),

  /** The first to open one brings the text, for lack of a store. */
  store: async (stored, count) =>
    Array.from({ length: count }, () => ({ ...stored, name: `document-${++names}`, brought: false })),

  connect: async ({ port, document, seat, meter }) => {
    const client = new YWebsocketClient(
      { port, path: `/${document.name}` },
      { name: document.name, prefix: noPrefix, document, seat, meter },
    );
    await client.opened;
    return client;
  },
};

class YWebsocketClient extends SyncClient {
  async open(holds) {
    const content = await super.open(holds);
    if (!this.document.brought) this.push(this.document.state);
    this.document.brought = true;
    return content;
  }
}

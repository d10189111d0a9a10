/** Hocuspocus with its database extension on the PostgreSQL that ours uses too, in a database of its own. */
import { fileURLToPath } from 'node:url';
import * as encoding from 'lib0/encoding';
import pg from 'pg';
import { SyncClient } from './document-sync-client.mjs';
import { startServer } from './processes.mjs';

const script = fileURLToPath(new URL('./document-hocuspocus-server.mjs', import.meta.url));
const auth = 2;
const token = 0;
const syncStatus = 8;
let names = 0;
let databaseUrl;

const query = async (url, sql, values) => {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    return await db.query(sql, values);
  } finally {
    await db.end();
  }
};

export const hocuspocus = {
  name: 'hocuspocus',

  prepare: async (postgresUrl) => {
    await query(postgresUrl, 'CREATE DATABASE hocuspocus');
    const url = new URL(postgresUrl);
    url.pathname = '/hocuspocus';
    databaseUrl = url.href;
    await query(databaseUrl, 'CREATE TABLE documents (name text PRIMARY KEY, data bytea NOT NULL)');
  },

  start: async ({ port, ...options }) =>
    startServer(script, { PORT: String(port), DATABASE_URL: databaseUrl }, 'Hocuspocus is ready', options),

  store: async (stored, count) => {
    const documents = Array.from({ length: count }, () => ({ ...stored, name: `document-${++names}` }));
    await query(databaseUrl, 'INSERT INTO documents SELECT unnest($1::text[]), $2', [
      documents.map(({ name }) => name),
      Buffer.from(stored.state),
    ]);
    return documents;
  },

  connect: async ({ port, document, seat, meter }) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarString(encoder, document.name);
    const client = new HocuspocusClient(
      { port, path: '/' },
      { name: document.name, prefix: encoding.toUint8Array(encoder), document, seat, meter },
    );
    await client.opened;
    return client;
  },
};

class HocuspocusClient extends SyncClient {
  /** Sent and not yet acknowledged, oldest first; null for what is not an edit of the load. */
  waiting = [];

  /** The provider sends these two at once. */
  open(holds) {
    const encoder = this.start(auth);
    encoding.writeVarUint(encoder, token);
    encoding.writeVarString(encoder, 'none');
    this.sendBytes(encoding.toUint8Array(encoder));
    return super.open(holds);
  }

  type(typed) {
    this.waiting.push(typed.clock);
    super.type(typed);
  }

  sendSync(kind, payload) {
    if (kind === 1) this.waiting.push(null);
    super.sendSync(kind, payload);
  }

  other(type) {
    if (type !== syncStatus) return;
    const clock = this.waiting.shift();
    if (clock !== null && clock !== undefined) this.meter.acknowledged(this.seat, clock);
  }
}

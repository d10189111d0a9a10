/** Hocuspocus as its manual says, with its database extension on PostgreSQL; everything else as it comes. */
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const database = new Database({
  fetch: async ({ documentName }) => {
    const { rows } = await pool.query('SELECT data FROM documents WHERE name = $1', [documentName]);
    return rows[0]?.data ?? null;
  },
  store: async ({ documentName, state }) => {
    await pool.query(
      'INSERT INTO documents (name, data) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET data = $2',
      [documentName, state],
    );
  },
});
const server = new Server({
  address: '127.0.0.1',
  port: Number(process.env.PORT),
  quiet: true,
  extensions: [database],
});
await server.listen();
console.log('Hocuspocus is ready');

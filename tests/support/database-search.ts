import pg from 'pg';
import { startEmbeddedPostgres } from '../../server/src/platform/database/embedded-postgres.js';
import type { Stage } from './journey.js';

const quoted = (name: string) => `"${name}"`;

/** The server's own database: one that already runs is used as it is. */
export const atDatabase = async <T>(stage: Stage, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const { url } = await startEmbeddedPostgres({ dataDir: stage.databaseDir, report: () => undefined });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/**
 * The tables in which these words stand anywhere, in a text, in JSON or in bytes. What matters is that
 * nobody has to know where the words were kept.
 */
export const allRowsWith = (stage: Stage, words: string): Promise<string[]> =>
  atDatabase(stage, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await client.query(
        `SELECT FROM ${quoted(name)} AS one
         WHERE position($1 in one::text) > 0 OR position($2 in one::text) > 0`,
        [words, Buffer.from(words).toString('hex')],
      );
      if (rowCount) found.push(name);
    }
    return found;
  });

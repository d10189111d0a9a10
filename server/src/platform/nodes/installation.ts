import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** Of the same length whatever the database is called; nothing of the database can be read from it. */
const LENGTH = 22;

/**
 * A name that two nodes have in common exactly when they share a database, by whatever address each of them
 * reaches it: what PostgreSQL itself calls its cluster, and the number of the database in it.
 */
export async function installationOf(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ cluster: string; database: string }>(
      `select (select system_identifier::text from pg_control_system()) as cluster, oid::text as database
       from pg_database where datname = current_database()`,
    );
    return createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, LENGTH);
  } finally {
    await client.end().catch(() => undefined);
  }
}

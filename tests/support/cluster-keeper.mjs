/**
 * Holds the test cluster: prints its URL on one line when it is ready, and takes it down when its standard
 * input closes, which happens however the process that started it ends.
 */
import { chmod, mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dist = new URL('../../server/dist/server/src/platform/database/', import.meta.url);
const { startEmbeddedPostgres } = await import(new URL('embedded-postgres.js', dist).href);
const { migrate } = await import(new URL('migrate.js', dist).href);
const { migrations } = await import(new URL('migrations.js', dist).href);

/** Losing these databases in a power cut is no loss; waiting for the disk would be. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

// Jest may be gone before there is anything to tell it.
process.stdout.on('error', () => undefined);
const inputClosed = new Promise((resolve) => {
  process.stdin.once('close', resolve).resume();
});
const dataDir = await mkdtemp(join(tmpdir(), 'leerkring-tests-'));
// When root runs the tests PostgreSQL runs as nobody, who must be able to enter.
await chmod(dataDir, 0o755);
/** @type {string[]} */
const progress = [];
const report = (/** @type {string} */ line) => progress.push(line);
let cluster;
try {
  // The template would lack what the sources that are tested count on.
  if ((await readdir(new URL('../../migrations/', import.meta.url))).length > migrations.length)
    throw new Error('server/dist is older than migrations/: run npm run build first');
  cluster = await startEmbeddedPostgres({ dataDir, report, settings });
  await makeTemplate(cluster.url);
  process.stdout.write(`${cluster.url}\n`);
  await inputClosed;
} catch (error) {
  console.error(progress.join('\n'), error);
  process.exitCode = 1;
} finally {
  await cluster?.stop();
  const moved = await readlink(join(dataDir, 'moved')).catch(() => undefined);
  for (const folder of [moved, dataDir]) if (folder) await rm(folder, { recursive: true, force: true });
}
// The pipe of a Jest that still lives would keep a failed keeper waiting.
process.exit();

/** @param {string} url */
async function makeTemplate(url) {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('create database leerkring_template');
  await client.end();
  const template = new URL(url);
  template.pathname = '/leerkring_template';
  await migrate(template.href, report);
}

/**
 * Puts texts together in a thread of its own, with its own connection. One text at a time. Answers each order
 * with its outcome.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Client } from 'pg';
import type { Order, Outcome } from './document-orders.js';
import { foldText } from './fold-work.js';
import { findPassage } from './passage-work.js';
import { compareVersions } from './versions/comparing-work.js';
import { judgeRemoval } from './versions/removal-work.js';
import { restoreVersion } from './versions/restoring-work.js';
import { keepVersion } from './versions/version-work.js';
import { readWords } from './words-work.js';

const port = parentPort;
if (!port) throw new Error('This runs as a worker');
let last = Promise.resolve();
port.on('message', (order: Order) => {
  last = last.then(async () => port.postMessage(await carryOut(order)));
});

const work = (client: Client, order: Order): Promise<unknown> => {
  switch (order.what) {
    case 'find':
      return findPassage(client, order);
    case 'words':
      return readWords(client, order);
    case 'keep-version':
      return keepVersion(client, order);
    case 'judge-removal':
      return judgeRemoval(client, order);
    case 'compare':
      return compareVersions(client, order);
    case 'restore':
      return restoreVersion(client, order);
    default:
      return foldText(client, order);
  }
};

/** A connection for each order: they are rare, and a database that went away is no concern of the next. */
async function carryOut(order: Order): Promise<Outcome> {
  const { documentId } = order;
  const client = new Client({ connectionString: workerData.databaseUrl, application_name: 'leerkring fold' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { documentId, answer: await work(client, order) };
  } catch (error) {
    return { documentId, error: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Puts texts together in a thread of its own, with its own connection. One text at a time. Answers each order
 * with its outcome.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Client } from 'pg';
import { giveWay } from '../../platform/give-way.js';
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
giveWay();
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

let connected: Client | null = null;

/** Kept while the thread lives; after a fault the next order makes another. */
async function connection(): Promise<Client> {
  if (connected) return connected;
  const client = new Client({ connectionString: workerData.databaseUrl, application_name: 'leerkring fold' });
  const drop = () => {
    if (connected === client) connected = null;
  };
  client.on('error', drop).on('end', drop);
  await client.connect();
  connected = client;
  return client;
}

async function carryOut(order: Order): Promise<Outcome> {
  const { documentId } = order;
  try {
    return { documentId, answer: await work(await connection(), order) };
  } catch (error) {
    const broken = connected;
    connected = null;
    await broken?.end().catch(() => undefined);
    return { documentId, error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * One throw-away PostgreSQL for a whole Jest run. It is held by a process of its own (cluster-keeper.mjs)
 * that cleans up when the pipe to it closes, so that Ctrl-C or kill -9 of Jest leaves no server behind.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** @typedef {{ url: string, stop: () => Promise<void> }} Cluster */

/** @type {Promise<Cluster> | undefined} */
let shared;
let users = 0;

/**
 * Jest calls the set-up once for all projects that name it (it collects the paths in a set). Should it ever
 * call more often, then the first call starts the cluster and the last one stops it.
 */
export async function joinCluster() {
  shared ??= startCluster();
  users += 1;
  return (await shared).url;
}

export async function leaveCluster() {
  users -= 1;
  if (users > 0) return;
  const cluster = await shared;
  shared = undefined;
  await cluster?.stop();
}

/** @returns {Promise<Cluster>} */
async function startCluster() {
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('cluster-keeper.mjs', import.meta.url))], {
    // Out of reach of the Ctrl-C that ends Jest.
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(keeper, 'exit');
  const lines = createInterface(keeper.stdout);
  const [url] = await Promise.race([once(lines, 'line'), ended.then(() => [undefined])]);
  if (!url) throw new Error('The test cluster did not start; the reason stands above.');
  return {
    url,
    stop: async () => {
      keeper.stdin.end();
      await ended;
    },
  };
}

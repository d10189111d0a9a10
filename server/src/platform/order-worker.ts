/** The inside of an OrderThread: carries out orders in their order. */
import { parentPort } from 'node:worker_threads';
import type { ThreadOutcome } from './order-thread.js';
import { FileRefused } from './packages/file-refused.js';

export function carryOutOrders<Order>(work: (order: Order) => unknown): void {
  const port = parentPort;
  if (!port) throw new Error('This runs as a worker');
  let last = Promise.resolve();
  port.on('message', (order: Order) => {
    last = last.then(async () => port.postMessage(await outcomeOf(() => work(order))));
  });
}

const outcomeOf = async (work: () => unknown): Promise<ThreadOutcome> => {
  try {
    return { answer: await work() };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.code };
    const frames =
      error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    return { where: frames.slice(0, 4).join('\n') };
  }
};

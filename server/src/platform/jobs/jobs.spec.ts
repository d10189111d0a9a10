import { expect, it } from '@jest/globals';
import type { Clock } from '../clock/clock.js';
import type { Database } from '../database/database.js';
import type { Logger } from '../logging/logger.js';
import { Jobs } from './jobs.js';

let held = 0;
let mostHeld = 0;
const failures: unknown[] = [];
const createQueryRunner = () => {
  held += 1;
  mostHeld = Math.max(mostHeld, held);
  return {
    query: async () => [{ free: true }],
    release: async () => {
      held -= 1;
    },
  };
};
const database = { manager: { connection: { createQueryRunner } } } as unknown as Database;
const clock = { now: () => new Date(0) } as Clock;
const logger = {
  failure: (error: unknown) => failures.push(error),
  debug: () => undefined,
} as unknown as Logger;

it('jobs that are due together hold one connection, and each gets its turn after one that failed', async () => {
  const jobs = new Jobs(database, clock, logger);
  const done: string[] = [];
  for (const name of ['a', 'b', 'c'])
    jobs.every(name, 1, async () => {
      await new Promise(setImmediate);
      if (name === 'b') throw new Error('b');
      done.push(name);
    });
  await Promise.all(['a', 'b', 'c'].map((name) => jobs.runDue(name)));
  expect([mostHeld, held, done, failures]).toEqual([1, 0, ['a', 'c'], [new Error('b')]]);
});

it('jobs do not begin any more when the server stops', async () => {
  const jobs = new Jobs(database, clock, logger);
  let count = 0;
  jobs.every('a', 1, async () => {
    count += 1;
  });
  jobs.stop();
  await jobs.runDue('a');
  expect(count).toBe(0);
});

it('a job that the end of the server breaks off is no failure', async () => {
  const jobs = new Jobs(database, clock, logger);
  jobs.every('a', 1, async () => {
    jobs.stop();
    throw new Error('a');
  });
  const before = failures.length;
  await jobs.runDue('a');
  expect(failures).toHaveLength(before);
});

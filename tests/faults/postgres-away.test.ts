/**
 * PostgreSQL is killed, or cannot be reached, while people type. Nothing is acknowledged that is not there,
 * nothing that was acknowledged is lost, nobody has to do anything, and when PostgreSQL is back everything
 * that waited is saved. The server is not started again in between.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { SpawnedServer } from '../support/spawned-server.js';
import { Crowd, random, robotLimits } from './crowd.js';
import { OwnPostgres } from './own-postgres.js';

const isShort = process.env['FAULTS'] === 'short';
const kills = isShort ? 2 : 8;
const patienceMs = 60_000;

let postgres: OwnPostgres;
let server: SpawnedServer;
let crowd: Crowd;
let port: number;

beforeAll(async () => {
  postgres = await OwnPostgres.start();
  port = await freePort();
  const env = { ...robotLimits, PROCESSES: '2', DATABASE_URL: postgres.url, LOG_LEVEL: 'error' };
  server = await SpawnedServer.start({ port, dataDir: '/nowhere', env });
  crowd = await Crowd.gather(port);
}, 120_000);
afterEach(() => {
  postgres?.network.mend();
});
afterAll(async () => {
  crowd?.leave();
  await server?.end('SIGTERM');
  await postgres?.stop();
}, 60_000);

/** Everybody types while `meanwhile` happens; ends when each has something acknowledged that was typed after it. */
async function typingThrough(meanwhile: () => Promise<void>): Promise<{ savedAgainMs: number }> {
  const stop = { now: false };
  const typing = crowd.tabs.map((tab) => tab.typeOn(stop));
  try {
    await meanwhile();
    const back = performance.now();
    await crowd.goesOn();
    return { savedAgainMs: Math.round(performance.now() - back) };
  } finally {
    stop.now = true;
    await Promise.all(typing);
  }
}

const health = async () => (await fetch(`http://127.0.0.1:${port}/api/v1/health`)).status;
const healthIs = (expected: number) =>
  eventually(`the health is ${expected}`, health, (status) => status === expected, patienceMs);

describe('PostgreSQL that is killed hard', () => {
  it(`${kills} times and started again loses nothing that was acknowledged or seen`, async () => {
    const lost: string[] = [];
    const figures: number[] = [];
    for (let round = 0; round < kills; round += 1) {
      let promised = new Set<string>();
      const { savedAgainMs } = await typingThrough(async () => {
        await pause(200 + random.below(800));
        await postgres.kill();
        await healthIs(503);
        // Nobody can be promised anything now: what is there is what was promised before.
        promised = crowd.promised();
        await pause(random.below(500));
        expect([...crowd.promised()].filter((word) => !promised.has(word))).toEqual([]);
        await postgres.restart();
      });
      figures.push(savedAgainMs);
      lost.push(...(await crowd.missing(promised)));
    }
    await crowd.agree();
    expect(lost).toEqual([]);
    console.log(
      `kill -9 of PostgreSQL, ${kills} times: acknowledged edits ${crowd.count('saved')}, lost ${lost.length}; ` +
        `all saved again after ${figures.join(', ')} ms`,
    );
  }, 300_000);
});

describe('PostgreSQL that cannot be reached', () => {
  it.each(['cut', 'swallow'] as const)(
    'because of a network that does %s: says so, and saves all that waited when it is back',
    async (how) => {
      let promised = new Set<string>();
      const { savedAgainMs } = await typingThrough(async () => {
        await pause(random.below(500));
        postgres.network[how]();
        await healthIs(503);
        promised = crowd.promised();
        await pause(isShort ? 2_000 : 60_000);
        expect([...crowd.promised()].filter((word) => !promised.has(word))).toEqual([]);
        expect(await health()).toBe(503);
        postgres.network.mend();
      });
      await healthIs(200);
      expect(await crowd.missing(promised)).toEqual([]);
      await crowd.agree();
      console.log(`PostgreSQL out of reach (${how}): all saved again after ${savedAgainMs} ms`);
    },
    300_000,
  );

  it('quickly: is slow, and loses nothing', async () => {
    const { savedAgainMs } = await typingThrough(async () => {
      postgres.network.latencyMs = 300;
      const before = crowd.count('saved');
      await eventually(
        'some are saved',
        async () => crowd.count('saved'),
        (saved) => saved > before + 8,
        patienceMs,
      );
      postgres.network.latencyMs = 0;
    });
    await crowd.agree();
    console.log(`PostgreSQL far away (300 ms each way): all saved again after ${savedAgainMs} ms`);
  }, 120_000);
});

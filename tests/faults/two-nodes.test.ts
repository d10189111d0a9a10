/**
 * Two nodes on one database, that tell each other over Redis, behind a proxy that sends everybody to one that
 * takes the connection. A node dies: its people are with the other one, and nothing is lost. Redis dies again
 * and again: nobody notices more than a short delay, because nothing depends on what it carries.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../support/free-port.js';
import { RedisServer, redisMissing } from '../support/redis-server.js';
import { SpawnedServer } from '../support/spawned-server.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { Crowd, random, robotLimits, type Tab } from './crowd.js';
import { OwnPostgres } from './own-postgres.js';

if (redisMissing) console.log(`Skipped: ${redisMissing}`);
const isShort = process.env['FAULTS'] === 'short';
const redisDeaths = isShort ? 3 : 10;
const nodeDeaths = isShort ? 1 : 4;

let postgres: OwnPostgres;
let redis: RedisServer;
let front: TcpProxy;
let ports: number[];
const nodes = new Map<number, SpawnedServer>();
let crowd: Crowd;

const start = async (port: number) => {
  const env = {
    ...robotLimits,
    PUBLIC_ORIGIN: `http://localhost:${front.port}`,
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    LOG_LEVEL: 'silent',
  };
  nodes.set(port, await SpawnedServer.start({ port, dataDir: '/nowhere', env }));
};

const suite = redisMissing ? describe.skip : describe;
suite('two nodes', () => {
  beforeAll(async () => {
    [postgres, redis] = await Promise.all([OwnPostgres.start(), RedisServer.start()]);
    ports = [await freePort(), await freePort()];
    front = await TcpProxy.start(...ports);
    for (const port of ports) await start(port);
    crowd = await Crowd.gather(front.port);
  }, 120_000);
  afterAll(async () => {
    crowd?.leave();
    for (const node of nodes.values()) await node.end('SIGTERM');
    front?.stop();
    await redis?.kill();
    await postgres?.stop();
  }, 60_000);

  /** Everybody types while `meanwhile` happens. Of each tab, the longest time between two words that were saved. */
  async function typingThrough(meanwhile: () => Promise<void>): Promise<Map<Tab, number>> {
    const stop = { now: false };
    const longest = new Map<Tab, number>();
    const watching = crowd.tabs.map(async (tab) => {
      let [count, since] = [tab.savedCount, performance.now()];
      while (!stop.now) {
        await pause(5);
        const now = performance.now();
        longest.set(tab, Math.max(longest.get(tab) ?? 0, now - since));
        if (tab.savedCount > count) [count, since] = [tab.savedCount, now];
      }
    });
    const typing = crowd.tabs.map((tab) => tab.typeOn(stop));
    try {
      await meanwhile();
    } finally {
      stop.now = true;
      await Promise.all([...typing, ...watching]);
    }
    return longest;
  }

  it(`lose nothing when one is killed, ${nodeDeaths} times, and its people go on with the other`, async () => {
    for (let death = 0; death < nodeDeaths; death += 1) {
      const [victim = 0] = death % 2 === 0 ? ports : [...ports].reverse();
      const stays = new Set<Tab>();
      let promised = new Set<string>();
      const longest = await typingThrough(async () => {
        await pause(300 + random.below(500));
        const before = crowd.tabs.map(({ visitor }) => visitor);
        await nodes.get(victim)?.end('SIGKILL');
        promised = crowd.promised();
        await crowd.goesOn();
        for (const [index, tab] of crowd.tabs.entries()) if (tab.visitor === before[index]) stays.add(tab);
      });
      const moved = crowd.tabs.filter((tab) => !stays.has(tab));
      for (const some of [moved, [...stays]]) expect(some).not.toEqual([]);
      expect(await crowd.missing(promised)).toEqual([]);
      const worst = (tabs: Iterable<Tab>) =>
        Math.round(Math.max(...[...tabs].map((tab) => longest.get(tab) ?? 0)));
      console.log(
        `A node killed: longest time without anything saved ${worst(moved)} ms for those that were on it, ` +
          `${worst(stays)} ms for the others`,
      );
      await start(victim);
      // Half of them go to the one that is new, as they were before.
      for (const tab of moved) tab.visitor.leave();
      for (const tab of moved) await tab.keepComingBack();
      await crowd.agree();
    }
  }, 180_000);

  it(`go on when Redis dies ${redisDeaths} times, and have the same text in the end`, async () => {
    const longest = await typingThrough(async () => {
      for (let death = 0; death < redisDeaths; death += 1) {
        await pause(100 + random.below(300));
        await redis.kill();
        await crowd.goesOn(3);
        await redis.restart();
      }
      await redis.kill();
    });
    // Nothing carries words now: what is there, is there because every node looks.
    await crowd.agree();
    expect(await crowd.missing(crowd.promised())).toEqual([]);
    await redis.restart();
    await typingThrough(() => crowd.goesOn(3));
    await crowd.agree();
    console.log(
      `Redis killed ${redisDeaths + 1} times: longest time without anything saved ` +
        `${Math.round(Math.max(...longest.values()))} ms`,
    );
  }, 180_000);
});

/**
 * Words over Redis are hints: losing them is allowed, and everything else that a missing, a hanging or a
 * returning Redis could bring about is not. Every word is sent again until it arrives, because the first
 * ones after a return may be lost.
 */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Carrier } from '../../server/src/platform/nodes/bus.js';
import { redisCarrier } from '../../server/src/platform/nodes/redis-carrier.js';
import { eventually } from '../support/eventually.js';
import { RedisServer, redisMissing } from '../support/redis-server.js';

if (redisMissing) console.log(`Skipped: ${redisMissing}`);

class Node {
  readonly heard: string[] = [];
  readonly log: string[] = [];
  readonly carrier: Carrier;

  constructor(url: string, channel = 'leerkring:a') {
    const write = (line: unknown) => this.log.push(String(line));
    this.carrier = redisCarrier(url, channel, { log: write, warn: write });
    this.carrier.onText((text) => this.heard.push(text));
    nodes.push(this);
  }

  /** Until `other` heard it. */
  async reaches(other: Node, text: string): Promise<void> {
    await eventually(
      `${text} arrives`,
      async () => {
        this.carrier.send(text);
        return other.heard.at(-1);
      },
      (heard) => heard === text,
    );
  }
}

let redis: RedisServer;
let nodes: Node[] = [];

beforeEach(async () => {
  nodes = [];
  if (!redisMissing) redis = await RedisServer.start();
});
afterEach(async () => {
  for (const { carrier } of nodes) await carrier.close();
  await redis?.kill();
});

(redisMissing ? describe.skip : describe)('words over Redis', () => {
  it('reach the other nodes of this installation, and nobody else', async () => {
    const [one, two] = [new Node(redis.url), new Node(redis.url)];
    const stranger = new Node(redis.url, 'leerkring:b');
    await one.reaches(two, 'from one');
    await two.reaches(one, 'from two, with a space');
    await stranger.reaches(new Node(redis.url, 'leerkring:b'), 'from a stranger');
    expect(new Set(one.heard)).toEqual(new Set(['from two, with a space']));
    expect(new Set(two.heard)).toEqual(new Set(['from one']));
    expect(stranger.heard).toEqual([]);
    expect(one.log).toEqual([]);
  });

  it('are dropped while Redis is away, with one line for each time', async () => {
    const [one, two] = [new Node(redis.url), new Node(redis.url)];
    await one.reaches(two, 'before');
    for (let outage = 1; outage <= 3; outage += 1) {
      await redis.kill();
      await eventually(
        'it is missed',
        async () => one.log.length,
        (lines) => lines === 2 * outage - 1,
      );
      for (let count = 0; count < 10_000; count += 1) one.carrier.send('lost');
      await redis.restart();
      await one.reaches(two, `after ${outage}`);
      await two.reaches(one, `back ${outage}`);
    }
    expect(two.heard).not.toContain('lost');
    expect(one.log).toHaveLength(6);
    expect(new Set(one.log).size).toBe(2);
  });

  it('are dropped while Redis hangs, beyond what it may take to answer', async () => {
    const [one, two] = [new Node(redis.url), new Node(redis.url)];
    await one.reaches(two, 'before');
    redis.pause();
    for (let count = 0; count < 20_000; count += 1) one.carrier.send(`hung ${count}`);
    redis.goOn();
    await one.reaches(two, 'after');
    expect(two.heard.filter((text) => text.startsWith('hung')).length).toBeLessThanOrEqual(1_000);
  });

  it('are not waited for by a node that starts without Redis', async () => {
    await redis.kill();
    const [one, two] = [new Node(redis.url), new Node(redis.url)];
    one.carrier.send('lost');
    await eventually(
      'it is missed',
      async () => one.log.length,
      (lines) => lines === 1,
    );
    await redis.restart();
    await one.reaches(two, 'at last');
    expect(two.heard).not.toContain('lost');
  });

  it('find another way when Redis stays silent on an open connection', async () => {
    const one = new Node(redis.url);
    const two = new Node(redis.url);
    await one.reaches(two, 'before');
    redis.pause();
    await eventually(
      'it is missed',
      async () => one.log.length,
      (lines) => lines === 1,
      20_000,
    );
    redis.goOn();
    await one.reaches(two, 'after');
  });
});

/**
 * Words between machines, over one channel of a Redis (or Valkey). It carries hints, so it may lose each of
 * them: while Redis is away, hangs or is busy words are dropped, and nothing is kept for later. It comes back
 * by itself, and says once when it is gone and once when it is there again.
 */
import { randomUUID } from 'node:crypto';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from '../logging/logger.js';
import type { Carrier } from './bus.js';

/** Words that Redis has not confirmed yet; more than this and it is not keeping up. */
const MOST_UNDER_WAY = 1_000;
/** A Redis that hangs, or that the network lost, closes nothing by itself: it is asked, and must answer in time. */
const ASK_MS = 5_000;
const PATIENCE_MS = 4_000;
const LONGEST_RETRY_MS = 5_000;

const options: RedisOptions = {
  connectTimeout: PATIENCE_MS,
  disconnectTimeout: 500,
  disableClientInfo: true,
  enableOfflineQueue: false,
  // What was under way when the connection broke is refused, and not sent again.
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
  // Any part of a ceiling that doubles: nodes that lost Redis together do not come back together.
  retryStrategy: (times) => 50 + Math.random() * Math.min(LONGEST_RETRY_MS, 100 * 2 ** Math.min(times, 10)),
};

export function redisCarrier(url: string, channel: string, logger: Pick<Logger, 'log' | 'warn'>): Carrier {
  const self = randomUUID();
  const listeners: Array<(text: string) => void> = [];
  const [speaks, hears] = [new Redis(url, options), new Redis(url, options)];
  const both = [speaks, hears];
  let underWay = 0;
  let isThere: boolean | undefined;
  let isOpen = true;

  const gone = () => {
    if (isOpen && isThere !== false)
      logger.warn('Redis does not answer: the nodes look in the database instead', 'Redis');
    isThere = false;
  };
  const back = () => {
    if (both.some((redis) => redis.status !== 'ready')) return;
    if (isThere === false) logger.log('Redis answers again', 'Redis');
    isThere = true;
  };
  for (const redis of both) {
    redis.on('ready', back).on('close', gone);
    // What goes wrong is told when the connection closes; an error that nobody hears ends the process.
    redis.on('error', () => undefined);
  }
  hears.on('ready', () => void hears.subscribe(channel).catch(() => hears.disconnect(true)));
  hears.on('message', (_, message) => {
    const space = message.indexOf(' ');
    if (message.slice(0, space) === self) return;
    for (const listen of listeners) listen(message.slice(space + 1));
  });
  // Its own socketTimeout may end the connection after the one it was set for.
  const ask = (redis: Redis) => {
    const giveUp = setTimeout(() => redis.disconnect(true), PATIENCE_MS).unref();
    const answered = () => clearTimeout(giveUp);
    redis.ping().then(answered, answered);
  };
  const asking = setInterval(() => both.forEach(ask), ASK_MS).unref();

  return {
    send: (text) => {
      if (speaks.status !== 'ready' || underWay >= MOST_UNDER_WAY) return;
      underWay += 1;
      const done = () => {
        underWay -= 1;
      };
      speaks.publish(channel, `${self} ${text}`).then(done, done);
    },
    onText: (listener) => listeners.push(listener),
    close: async () => {
      isOpen = false;
      clearInterval(asking);
      for (const redis of both) redis.disconnect();
    },
  };
}

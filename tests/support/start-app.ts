/**
 * The real app on a port of its own, with a database of its own and a clock that the test moves. A second
 * node shares the database and the clock of a first.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { createApp, listen } from '../../server/src/app.setup.js';
import { cookieName } from '../../server/src/modules/identity/sign-in.cookie.js';
import { SignInsService } from '../../server/src/modules/identity/sign-ins.service.js';
import { type Config, readConfig } from '../../server/src/platform/config/config.js';
import type { Carrier } from '../../server/src/platform/nodes/bus.js';
import { createTestDatabase, filesFolderOf, type TestDatabase } from './database.js';
import { FakeClock } from './fake-clock.js';
import { freePort } from './free-port.js';
import { TestClient } from './test-client.js';

export interface StartOptions {
  /** Environment variables on top of those of a test. */
  env?: Record<string, string>;
  clock?: FakeClock;
  /** How it hears of other nodes; without one it only looks. */
  carrier?: Carrier;
  /** A smaller house than the whole app. */
  root?: Type;
}

export interface TestApp {
  app: NestExpressApplication;
  clock: FakeClock;
  config: Config;
  /** Without a cookie. */
  anonymous: TestClient;
  /** A browser of this person, signed in at its first call. */
  as(personId: PersonId): TestClient;
  /** A browser that was signed in on another node. */
  withCookie(cookie: string | null): TestClient;
  /**
   * As after kill -9: from here on it says nothing to the database, and its sockets are gone. (It lets the
   * application end in order, but without a database that cannot tell anybody.)
   */
  die(): Promise<void>;
  close(): Promise<void>;
}

export async function startApp(options: StartOptions = {}): Promise<TestApp> {
  return start(await createTestDatabase(), options);
}

/** Another process of the same application. Close it before the first. */
export function startNode(
  { config, clock }: TestApp,
  options: Omit<StartOptions, 'clock'> = {},
): Promise<TestApp> {
  const database = { url: config.databaseUrl ?? '', drop: () => Promise.resolve() };
  return start(database, { ...options, clock });
}

async function start(
  database: TestDatabase,
  { env, clock = new FakeClock(), carrier, root }: StartOptions,
): Promise<TestApp> {
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    DATABASE_URL: database.url,
    LOG_LEVEL: 'silent',
    // As long as a sign-in lasts at all: tests let days go by. Those of the limit itself set it.
    SIGN_IN_IDLE_MINUTES: '720',
    SECRETS_KEY: Buffer.alloc(32, 1).toString('base64'),
    FILES_DIR: filesFolderOf(database.url),
    ...env,
  });
  const app = await createApp(config, { clock, ...(carrier && { carrier }), ...(root && { root }) });
  await listen(app, config);
  const clients: TestClient[] = [];
  const client = (cookie: () => Promise<string | null>) => {
    const made = new TestClient(config, cookie, root === undefined);
    clients.push(made);
    return made;
  };
  return {
    app,
    clock,
    config,
    anonymous: client(() => Promise.resolve(null)),
    as: (personId) =>
      client(async () => {
        const { secret } = await app
          .get(SignInsService)
          .start({ personId, means: 'demonstration', userAgent: 'a test' }, null);
        return `${cookieName(config)}=${secret}`;
      }),
    withCookie: (cookie) => client(() => Promise.resolve(cookie)),
    die: async () => {
      await app.get(DataSource).destroy();
      await app.close();
    },
    close: async () => {
      for (const made of clients) made.close();
      await app.close();
      await database.drop();
    },
  };
}

/** The real app on a port of its own, with a database of its own and a clock that the test moves. */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp, listen } from '../../server/src/app.setup.js';
import { cookieName } from '../../server/src/modules/identity/sign-in.cookie.js';
import { SignInsService } from '../../server/src/modules/identity/sign-ins.service.js';
import { type Config, readConfig } from '../../server/src/platform/config/config.js';
import { createTestDatabase } from './database.js';
import { FakeClock } from './fake-clock.js';
import { freePort } from './free-port.js';
import { TestClient } from './test-client.js';

export interface StartOptions {
  /** Environment variables on top of those of a test. */
  env?: Record<string, string>;
  clock?: FakeClock;
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
  close(): Promise<void>;
}

export async function startApp({ env, clock = new FakeClock(), root }: StartOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    DATABASE_URL: database.url,
    LOG_LEVEL: 'silent',
    ...env,
  });
  const app = await createApp(config, { clock, ...(root && { root }) });
  await listen(app, config);
  const clients: TestClient[] = [];
  const client = (cookie: () => Promise<string | null>) => {
    const made = new TestClient(config, cookie);
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
        const { secret } = await app.get(SignInsService).start(personId, 'a test', null);
        return `${cookieName(config)}=${secret}`;
      }),
    close: async () => {
      for (const made of clients) made.close();
      await app.close();
      await database.drop();
    },
  };
}

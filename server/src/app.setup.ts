/** The app as it is served: the same for main.ts and for the tests. */
import { allRoutes } from '@leerkring/shared/contract/routes';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { type Clock, SystemClock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { assertEveryRouteHandled } from './platform/http/handles.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { API_PREFIX, secure } from './platform/http/security.js';
import { serveSecurityTxt } from './platform/http/security-txt.js';
import { serveClient } from './platform/http/static-client.js';
import { Logger } from './platform/logging/logger.js';
import { type Carrier, noCarrier } from './platform/nodes/bus.js';
import type { Siblings } from './platform/nodes/siblings.js';
import { platform } from './platform/platform.module.js';
import { assertEveryCommandHandled } from './platform/realtime/command.js';
import { SocketAdapter } from './platform/realtime/socket-adapter.js';

export interface Overrides {
  clock?: Clock;
  /** How this node hears of the others; without one it only looks. */
  carrier?: Carrier;
  /** The other processes on the same port; null when there are none. */
  siblings?: Siblings | null;
  /** A smaller house, for tests of the ground floor; only the whole house must keep the whole contract. */
  root?: Type;
}

export async function createApp(
  config: Config,
  { clock = new SystemClock(), carrier = noCarrier, siblings = null, root = AppModule }: Overrides = {},
): Promise<NestExpressApplication> {
  const house = { module: root, imports: [platform(config, clock, carrier)] };
  const app = await NestFactory.create<NestExpressApplication>(house, {
    bodyParser: false,
    abortOnError: false,
    logger: new Logger(config),
  });
  try {
    app.setGlobalPrefix(API_PREFIX);
    secure(app);
    serveSecurityTxt(app);
    serveClient(app);
    app.useGlobalFilters(new ProblemFilter(app.get(Logger)));
    app.useWebSocketAdapter(new SocketAdapter(app, siblings));
    if (root === AppModule) {
      assertEveryRouteHandled(app, allRoutes);
      assertEveryCommandHandled(app);
    }
    return await app.init();
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** On IPv6 and IPv4 both, or on IPv4 alone where the machine has no IPv6. */
export async function listen(app: NestExpressApplication, { port, host }: Config): Promise<void> {
  try {
    await app.listen(port, host ?? '::');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') throw new Error(`Port ${port} is in use; choose another one with PORT`);
    if (host !== null || (code !== 'EAFNOSUPPORT' && code !== 'EADDRNOTAVAIL')) throw error;
    await app.listen(port, '0.0.0.0');
  }
}

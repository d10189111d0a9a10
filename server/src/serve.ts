/** What every process that serves does, the only one and each of several. */
import { rmSync } from 'node:fs';
import { createApp, listen } from './app.setup.js';
import { loadDemonstration } from './demonstration/load-demonstration.js';
import { Administrators } from './modules/credentials/administrators.js';
import type { Config } from './platform/config/config.js';
import { Jobs } from './platform/jobs/jobs.js';
import { Logger } from './platform/logging/logger.js';
import { type Carrier, noCarrier } from './platform/nodes/bus.js';
import { installationOf } from './platform/nodes/installation.js';
import { processCarrier } from './platform/nodes/process-carrier.js';
import { readBirth } from './platform/nodes/process-messages.js';
import { redisCarrier } from './platform/nodes/redis-carrier.js';
import { siblingsOf } from './platform/nodes/siblings.js';
import type { StartUp } from './start-up.js';

export async function serve(
  { report, atEnd }: StartUp,
  config: Config & { databaseUrl: string },
): Promise<void> {
  const birth = readBirth(process.env);
  const siblings = birth && (await siblingsOf(birth, process));
  // A primary that was killed could not clear up behind itself.
  if (birth)
    process.once('exit', () => {
      if (!process.connected) rmSync(birth.folder, { recursive: true, force: true });
    });
  const carrier = await chooseCarrier(config);
  atEnd(() => carrier.close());
  const app = await createApp(config, { carrier, siblings });
  atEnd(() => app.close());
  // However many processes do so at once: one loads, and the others find it there.
  if (config.demonstration) await loadDemonstration(app, report);
  else if ((await app.get(Administrators).count()) === 0)
    app.get(Logger).warn('No administrator can sign in yet: administrator.js makes a link for one', 'serve');
  await listen(app, config);
  const jobs = app.get(Jobs);
  jobs.start();
  atEnd(async () => jobs.stop());
}

async function chooseCarrier(config: Config & { databaseUrl: string }): Promise<Carrier> {
  if (config.redisUrl) {
    const channel = `leerkring:${await installationOf(config.databaseUrl)}`;
    return redisCarrier(config.redisUrl, channel, new Logger(config));
  }
  return readBirth(process.env) ? processCarrier(process) : noCarrier;
}

/**
 * What main, migrate and seed share: the configuration with a database that runs. What was started is
 * stopped in reverse order, and an end that takes too long is an end all the same.
 */
import { join } from 'node:path';
import { type Config, readConfig } from './platform/config/config.js';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres.js';

const SHUTDOWN_MS = 10_000;

export interface StartUp {
  report(line: string): void;
  /** To be done at the end, before what was named earlier. */
  atEnd(work: () => Promise<void>): void;
  database(): Promise<Config & { databaseUrl: string }>;
}

/** Runs `work`; unless it `staysUp`, the process ends after it. */
export async function run(staysUp: boolean, work: (start: StartUp) => Promise<void>): Promise<void> {
  const endings: Array<() => Promise<void>> = [];
  const report = (line: string) => console.log(line);
  let ending = false;

  const end = async (exitCode: number): Promise<void> => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    for (const work of endings.reverse()) await work().catch(printReason);
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0));

  try {
    await work({ report, atEnd: (ending) => endings.push(ending), database });
    if (!staysUp) await end(0);
  } catch (error) {
    printReason(error);
    await end(1);
  }

  async function database(): Promise<Config & { databaseUrl: string }> {
    const config = readConfig(process.env);
    if (config.databaseUrl) return { ...config, databaseUrl: config.databaseUrl };
    const postgres = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), report });
    endings.push(() => postgres.stop());
    return { ...config, databaseUrl: postgres.url };
  }
}

function printReason(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}

/**
 * What main, migrate and seed share: the configuration with a database that runs. What was started is
 * stopped in reverse order, and an end that takes too long is an end all the same.
 */
import { join } from 'node:path';
import { type Config, readConfig } from './platform/config/config.js';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { readBirth, type ToPrimary, type ToWorker } from './platform/nodes/process-messages.js';

const isWorker = readBirth(process.env) !== null;
/** A worker is gone before the primary gives up on everything. */
const SHUTDOWN_MS = isWorker ? 8_000 : 10_000;

export interface StartUp {
  report(line: string): void;
  /** To be done at the end, before what was named earlier. */
  atEnd(work: () => Promise<void>): void;
  database(): Promise<Config & { databaseUrl: string }>;
  /** From a worker. */
  tellPrimary(message: ToPrimary): Promise<void>;
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
  if (isWorker)
    process.on('message', ({ kind }: ToWorker) => {
      if (kind === 'end') void end(0);
    });

  try {
    await work({ report, atEnd: (ending) => endings.push(ending), database, tellPrimary });
    if (!staysUp) await end(0);
  } catch (error) {
    // Whoever started several processes gets one sentence, from the primary.
    if (isWorker) await tellPrimary({ kind: 'failed', reason: reasonOf(error) });
    else printReason(error);
    await end(1);
  }

  async function database(): Promise<Config & { databaseUrl: string }> {
    const config = readConfig(process.env);
    if (config.databaseUrl) return { ...config, databaseUrl: config.databaseUrl };
    const postgres = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), report });
    if (staysUp) postgres.keepUp();
    endings.push(() => postgres.stop());
    return { ...config, databaseUrl: postgres.url };
  }
}

function tellPrimary(message: ToPrimary): Promise<void> {
  return new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function printReason(error: unknown): void {
  console.error(reasonOf(error));
}

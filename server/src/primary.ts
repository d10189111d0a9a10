/**
 * The first of several processes. It starts the workers, which share the port, passes their words on, puts
 * another in the place of one that died, and ends them before it ends what they stand on. When it is killed
 * itself the channel to each of them closes, and node:cluster ends them.
 */
import cluster, { type Worker } from 'node:cluster';
import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from './platform/config/config.js';
import { Logger } from './platform/logging/logger.js';
import { speaker } from './platform/nodes/process-carrier.js';
import { BIRTH, type Birth, type ToPrimary, type ToWorker } from './platform/nodes/process-messages.js';
import type { StartUp } from './start-up.js';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;
/** A worker that lived this long did not die of what killed the one before. */
const SETTLED_MS = 60_000;
/** After this it is not closing in order. */
const FAREWELL_MS = 8_500;

interface Living {
  worker: Worker;
  since: number;
  say: (text: string) => void;
}

export async function startWorkers(
  { atEnd }: Pick<StartUp, 'atEnd'>,
  config: Config & { databaseUrl: string },
): Promise<void> {
  const folder = join(tmpdir(), `leerkring-${randomBytes(8).toString('hex')}`);
  await mkdir(folder, { mode: 0o700 });
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const workers = new Workers(folder, config.databaseUrl, new Logger(config));
  atEnd(() => workers.end());
  await workers.start(config.processes);
}

class Workers {
  private readonly living = new Map<string, Living>();
  private count = 0;
  private pauseMs = FIRST_PAUSE_MS;
  private isStarted = false;
  private isEnding = false;

  constructor(
    private readonly folder: string,
    private readonly databaseUrl: string,
    private readonly logger: Logger,
  ) {}

  /** Fails with the reason of the first that fails. */
  async start(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => this.startOne()));
    this.isStarted = true;
  }

  async end(): Promise<void> {
    this.isEnding = true;
    const all = [...this.living.values()].map(({ worker }) => worker);
    const giveUp = setTimeout(() => {
      for (const worker of all) worker.process.kill('SIGKILL');
    }, FAREWELL_MS);
    await Promise.all(
      all.map((worker) => {
        const gone = new Promise((resolve) => worker.once('exit', resolve));
        tell(worker, { kind: 'end' });
        return gone;
      }),
    );
    clearTimeout(giveUp);
  }

  /** Resolves when it listens. */
  private startOne(): Promise<void> {
    this.count += 1;
    // Never used twice: a name of before must not lead to a worker that knows nothing of it.
    const name = `w${this.count}`;
    const birth: Birth = { name, folder: this.folder };
    const worker = cluster.fork({ DATABASE_URL: this.databaseUrl, [BIRTH]: JSON.stringify(birth) });
    const since = Date.now();
    this.living.set(name, { worker, since, say: speaker(worker) });
    return new Promise((resolve, reject) => {
      worker.on('message', (message: ToPrimary) => {
        // All of them, long before it listens: nobody meets a name that others do not know yet.
        if (message.kind === 'here') this.tellNames();
        if (message.kind === 'word') this.passOn(name, message.text);
        if (message.kind === 'ready') resolve();
        if (message.kind === 'failed') reject(new Error(message.reason));
      });
      worker.once('exit', (code, signal) => {
        this.living.delete(name);
        this.tellNames();
        reject(new Error(`A process ended before it was ready (${signal ?? code})`));
        if (this.isStarted && !this.isEnding) this.replace(`${name} ended (${signal ?? code})`, since);
      });
    });
  }

  private replace(what: string, since: number): void {
    const hasSettled = Date.now() - since > SETTLED_MS;
    this.pauseMs = hasSettled ? FIRST_PAUSE_MS : Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    this.logger.warn(`${what}; another starts in ${this.pauseMs} ms`, 'Processes');
    setTimeout(() => {
      if (this.isEnding) return;
      this.startOne().catch((error: Error) => this.logger.warn(error.message, 'Processes'));
    }, this.pauseMs);
  }

  private passOn(from: string, text: string): void {
    for (const [name, { say }] of this.living) if (name !== from) say(text);
  }

  private tellNames(): void {
    const names = [...this.living.keys()];
    for (const { worker } of this.living.values()) tell(worker, { kind: 'workers', names });
  }
}

function tell(worker: Worker, message: ToWorker): void {
  // It may be dying; then there is nobody to tell.
  worker.send(message, undefined, undefined, () => undefined);
}

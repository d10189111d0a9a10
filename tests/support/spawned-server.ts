/**
 * The compiled server as a process of its own, or several, that a test can end in every way. Goes on where it
 * was in the same folder.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { childrenOf, kill } from './child-processes.js';

const main = fileURLToPath(new URL('../../server/dist/server/src/main.js', import.meta.url));

interface Given {
  port: number;
  dataDir: string;
  env?: Record<string, string>;
  /** A command to run it with. */
  within?: string[];
}

export class SpawnedServer {
  /** What it printed, line by line, on both streams. */
  readonly said: string[] = [];
  private readonly child: ChildProcess;
  private readonly exit: Promise<unknown[]>;

  private constructor({ port, dataDir, env, within = [] }: Given) {
    if (!existsSync(main)) throw new Error('There is no compiled server; npm run build makes it');
    const [command = '', ...values] = [...within, process.execPath, main];
    this.child = spawn(command, values, {
      env: {
        PATH: process.env['PATH'],
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: dataDir,
        LOG_LEVEL: 'error',
        PROCESSES: '1',
        // Servers with folders of their own may share a database.
        SECRETS_KEY: Buffer.alloc(32, 1).toString('base64'),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.exit = once(this.child, 'exit');
  }

  /** Resolves when it says that it is ready. */
  static async start(given: Given): Promise<SpawnedServer> {
    const server = new SpawnedServer(given);
    const ready = server.hear();
    const failed = server.exit.then(() => {
      throw new Error(`The server stopped before it was ready:\n${server.said.join('\n')}`);
    });
    await Promise.race([ready, failed]);
    failed.catch(() => undefined);
    return server;
  }

  /** Starts one that must fail: its exit code and what it said. */
  static async fail(given: Given): Promise<{ exitCode: number | null; said: string[] }> {
    const server = new SpawnedServer(given);
    const ready = server.hear().then(() => server.end('SIGKILL'));
    await Promise.race([server.exit, ready]);
    // The streams may have something left.
    await Promise.all([server.child.stdout, server.child.stderr].map((stream) => stream && ended(stream)));
    return { exitCode: server.child.exitCode, said: server.said };
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** The processes that the first one started to serve; none when it serves alone. PostgreSQL is not among them. */
  workers(): number[] {
    return childrenOf(this.pid, main);
  }

  /** Resolves with the exit code when the process is gone; null when a signal took it. SIGKILL takes all of them. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const workers = signal === 'SIGKILL' ? this.workers() : [];
    this.child.kill(signal);
    for (const pid of workers) kill(pid);
    await this.exit;
    return this.child.exitCode;
  }

  private hear(): Promise<void> {
    return new Promise((resolve) => {
      for (const stream of [this.child.stdout, this.child.stderr])
        if (stream)
          createInterface(stream).on('line', (line) => {
            this.said.push(line);
            if (line.startsWith('Leerkring is ready')) resolve();
          });
    });
  }
}

async function ended(stream: NodeJS.ReadableStream): Promise<void> {
  if (stream.readable) await once(stream, 'close');
}

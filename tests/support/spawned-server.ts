/** The compiled server as a process of its own, that a test can end in every way. Goes on where it was in the same folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../server/dist/server/src/main.js', import.meta.url));

export class SpawnedServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly exit: Promise<unknown[]>,
  ) {}

  /** Resolves when it says that it is ready. */
  static async start(given: {
    port: number;
    dataDir: string;
    env?: Record<string, string>;
  }): Promise<SpawnedServer> {
    if (!existsSync(main)) throw new Error('There is no compiled server; npm run build makes it');
    const child = spawn(process.execPath, [main], {
      env: {
        PATH: process.env['PATH'],
        HOST: '127.0.0.1',
        PORT: String(given.port),
        DATA_DIR: given.dataDir,
        LOG_LEVEL: 'error',
        ...given.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const exit = once(child, 'exit');
    const said: string[] = [];
    const ready = new Promise<void>((resolve) => {
      for (const stream of [child.stdout, child.stderr])
        if (stream)
          createInterface(stream).on('line', (line) => {
            said.push(line);
            if (line.startsWith('Leerkring is ready')) resolve();
          });
    });
    const failed = exit.then(() => {
      throw new Error(`The server stopped before it was ready:\n${said.join('\n')}`);
    });
    await Promise.race([ready, failed]);
    failed.catch(() => undefined);
    return new SpawnedServer(child, exit);
  }

  /** Resolves with the exit code when the process is gone; null when a signal took it. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    await this.exit;
    return this.child.exitCode;
  }
}

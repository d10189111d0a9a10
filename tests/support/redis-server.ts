/**
 * A Redis (or Valkey) of a test's own, that can be killed and started again in the same place, and that keeps
 * nothing. The programs are Debian's; a machine without them skips what needs them, and is told how to get them.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.js';

const program = ['redis-server', 'valkey-server'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);

/** Null: it can be started. */
export const redisMissing = program
  ? null
  : 'There is no redis-server or valkey-server here; apt-get install redis-server brings one';

export class RedisServer {
  private child: ChildProcess | null = null;

  private constructor(readonly port: number) {}

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    await server.restart();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async restart(): Promise<void> {
    if (!program) throw new Error(redisMissing ?? '');
    const settings = { port: this.port, bind: '127.0.0.1', save: '', appendonly: 'no', daemonize: 'no' };
    const child = spawn(
      program,
      Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.child = child;
    const lines = createInterface(child.stdout);
    await new Promise<void>((resolve, reject) => {
      lines.on('line', (line) => line.includes('Ready to accept connections') && resolve());
      child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
    });
  }

  /** Gone, and everybody's connection with it. */
  async kill(): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  /** Holds every connection and answers nothing, until it goes on. */
  pause(): void {
    this.child?.kill('SIGSTOP');
  }

  goOn(): void {
    this.child?.kill('SIGCONT');
  }
}

/**
 * The network before one server, or before several that stand in for each other. It can be cut (connections
 * end and new ones are refused), swallow (they stay, and nothing comes through any more), be slow, and mend.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

interface Line {
  near: Socket;
  far: Socket | null;
  /** Something that was said on it is lost, so it cannot go on. */
  isSpoilt: boolean;
}

export class TcpProxy {
  /** How long everything takes, each way. */
  latencyMs = 0;
  private state: 'passes' | 'cut' | 'swallows' = 'passes';
  private turn = 0;
  private readonly lines = new Set<Line>();
  private readonly server: Server = createServer((near) => this.accept(near));

  private constructor(public targets: number[]) {}

  static async start(...targets: number[]): Promise<TcpProxy> {
    const proxy = new TcpProxy(targets);
    await once(proxy.server.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  cut(): void {
    this.state = 'cut';
    for (const line of this.lines) hangUp(line);
  }

  swallow(): void {
    this.state = 'swallows';
  }

  /** Lines on which something was lost end, as they do when a firewall has forgotten them. */
  mend(): void {
    this.state = 'passes';
    for (const line of this.lines) if (line.isSpoilt) hangUp(line);
  }

  stop(): void {
    this.cut();
    this.server.close();
  }

  private accept(near: Socket): void {
    const line: Line = { near, far: null, isSpoilt: false };
    near.on('error', () => near.destroy());
    if (this.state === 'cut') return void near.resetAndDestroy();
    this.lines.add(line);
    near.on('close', () => {
      line.far?.destroy();
      this.lines.delete(line);
    });
    if (this.state === 'swallows') line.isSpoilt = true;
    else this.dial(line, this.targets.length);
  }

  /** The next target in turn; one that refuses passes its turn on. */
  private dial(line: Line, triesLeft: number): void {
    const target = this.targets[this.turn++ % this.targets.length];
    if (triesLeft === 0 || target === undefined) return void line.near.resetAndDestroy();
    const far = connect(target, '127.0.0.1');
    far.once('error', () => this.dial(line, triesLeft - 1));
    far.once('connect', () => {
      far.removeAllListeners('error');
      if (line.near.destroyed) far.destroy();
      far.on('error', () => far.destroy());
      far.on('close', () => this.deliver(line, () => line.near.destroy()));
      line.far = far;
      line.near.on('data', (chunk) => this.deliver(line, () => far.write(chunk)));
      far.on('data', (chunk) => this.deliver(line, () => line.near.write(chunk)));
    });
  }

  private deliver(line: Line, act: () => void): void {
    if (this.state === 'swallows') line.isSpoilt = true;
    else if (this.latencyMs > 0) setTimeout(act, this.latencyMs);
    else act();
  }
}

function hangUp({ near, far }: Line): void {
  near.resetAndDestroy();
  far?.resetAndDestroy();
}

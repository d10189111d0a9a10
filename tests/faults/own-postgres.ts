/**
 * A PostgreSQL that keeps its promises about the disk, on a folder of its own, and a network before it. It can
 * be killed and started again; whoever uses it finds it at the same address.
 */
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../server/src/platform/database/embedded-postgres.js';
import { findPostmaster } from '../../server/src/platform/database/embedded-postgres-process.js';
import { childrenOf, kill } from '../support/child-processes.js';
import { TcpProxy } from '../support/tcp-proxy.js';

export class OwnPostgres {
  private constructor(
    private readonly dataDir: string,
    private postgres: EmbeddedPostgres,
    readonly network: TcpProxy,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const dataDir = await mkdtemp(join(await realpath(tmpdir()), 'leerkring-postgres-'));
    // When root runs the tests PostgreSQL runs as nobody, who must be able to enter.
    await chmod(dataDir, 0o755);
    const postgres = await launch(dataDir);
    return new OwnPostgres(dataDir, postgres, await TcpProxy.start(portOf(postgres)));
  }

  /** Through the network. */
  get url(): string {
    return this.through(this.network);
  }

  through({ port }: TcpProxy): string {
    const url = new URL(this.postgres.url);
    url.port = String(port);
    return url.href;
  }

  /** A way of its own to the same server. */
  anotherNetwork(): Promise<TcpProxy> {
    return TcpProxy.start(portOf(this.postgres));
  }

  /** The server and everything that it started, at once. */
  async kill(): Promise<void> {
    const postmaster = await findPostmaster(join(this.dataDir, 'cluster'));
    if (!postmaster) throw new Error('PostgreSQL does not run');
    for (const pid of [postmaster.pid, ...childrenOf(postmaster.pid, '')]) kill(pid);
  }

  async restart(): Promise<void> {
    this.postgres = await launch(this.dataDir);
    this.network.targets = [portOf(this.postgres)];
  }

  async stop(): Promise<void> {
    this.network.stop();
    await this.postgres.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

const launch = (dataDir: string) => startEmbeddedPostgres({ dataDir, report: () => undefined });
const portOf = ({ url }: EmbeddedPostgres) => Number(new URL(url).port);

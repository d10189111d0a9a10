/**
 * The HTTP Observatory, kept out of our own packages: it brings a web server, a database driver and a
 * download at its installation, of which a scan needs nothing. It is installed from a lockfile of its own, at
 * the first use, without running any script of it.
 */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer as createPlain, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createSafe } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = fileURLToPath(new URL('observatory/', import.meta.url));
const scanner = fileURLToPath(new URL('observatory-scan.mjs', import.meta.url));
const cache = fileURLToPath(new URL('../../node_modules/.cache/leerkring/observatory/', import.meta.url));
const installed = join(cache, 'node_modules/@mdn/mdn-http-observatory');
const LOCK = 'package-lock.json';

export interface Scan {
  path: string;
  status: number;
  grade: string;
  score: number;
  failed: string[];
  verdicts: Record<string, string>;
}

/** Null, or why there is nothing to scan with. */
export async function prepareObservatory(): Promise<string | null> {
  try {
    await run('openssl', ['version']);
    const isCurrent =
      existsSync(join(installed, 'conf/hsts-preload.json')) &&
      readFileSync(join(cache, LOCK)).equals(readFileSync(join(here, LOCK)));
    if (isCurrent) return null;
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    for (const name of ['package.json', LOCK]) copyFileSync(join(here, name), join(cache, name));
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: cache, timeout: 240_000 });
    // The list that its installation would download; localhost is not on it.
    writeFileSync(join(installed, 'conf/hsts-preload.json'), '{}');
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/** A proxy that takes the https, as in production; and lets those pass who come without. */
export class HttpsFront {
  private constructor(
    private readonly folder: string,
    private readonly plain: Server,
    private readonly safe: Server,
  ) {}

  static async open(appPort: () => number): Promise<HttpsFront> {
    const folder = mkdtempSync(join(tmpdir(), 'leerkring-https-'));
    const key = join(folder, 'key.pem');
    const cert = join(folder, 'cert.pem');
    const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    await run('openssl', ['req', '-x509', ...curve, '-days', '2', ...names, '-keyout', key, '-out', cert]);
    const pass = (proto: string) => (asked: IncomingMessage, answer: ServerResponse) => {
      const headers = { ...asked.headers, 'x-forwarded-proto': proto };
      const passed = request({
        port: appPort(),
        host: '127.0.0.1',
        path: asked.url,
        method: asked.method,
        headers,
      });
      passed.on('response', (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      asked.pipe(passed);
    };
    const safe = createSafe({ key: readFileSync(key), cert: readFileSync(cert) }, pass('https'));
    const front = new HttpsFront(folder, createPlain(pass('http')), safe);
    await Promise.all(
      [front.plain, front.safe].map((server) => new Promise<void>((done) => server.listen(0, done))),
    );
    return front;
  }

  get origin(): string {
    return `https://localhost:${portOf(this.safe)}`;
  }

  async scan(paths: string[]): Promise<Scan[]> {
    const ports = [this.plain, this.safe].map((server) => String(portOf(server)));
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: join(this.folder, 'cert.pem') };
    const { stdout } = await run('node', [scanner, installed, ...ports, ...paths], { env });
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Scan);
  }

  close(): void {
    for (const server of [this.plain, this.safe]) server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

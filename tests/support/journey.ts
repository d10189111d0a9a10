/**
 * A stage for browser stories: the compiled server as a newcomer starts it, on demonstration data of its
 * own, and people in separate browser contexts. Whatever a page complains about is kept in `faults`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeFindings } from './axe-findings.js';
import { launchBrowser } from './browser.js';
import { patienceMs } from './eventually.js';
import { freePort } from './free-port.js';
import { runServerCommand } from './server-command.js';
import { shiftedClock, untilCurtain, untilMorning } from './shifted-clock.js';

const main = fileURLToPath(new URL('../../server/dist/server/src/main.js', import.meta.url));
const screenshots = process.env['SCREENSHOTS'];

export const desktop = { viewport: { width: 1280, height: 860 } } satisfies BrowserContextOptions;
export const phone = {
  viewport: { width: 390, height: 820 },
  hasTouch: true,
  isMobile: true,
} satisfies BrowserContextOptions;

export interface EnterOptions extends BrowserContextOptions {
  /** How wrong the clock of this device is. */
  clockOffByMs?: number;
  /** Runs in each page before anything of ours. */
  script?: string;
}

export class Stage {
  /** Console errors, page errors and refused requests of everybody, with who had them. */
  readonly faults: string[] = [];
  private readonly frames = new Map<Page, string[]>();
  private server: ChildProcess | null = null;
  private clockShift = untilCurtain();

  private constructor(
    readonly url: string,
    private readonly port: number,
    private readonly dataDir: string,
    readonly browser: Browser,
    private readonly env: Record<string, string>,
  ) {}

  /** `env`: environment variables of the server. */
  static async build(env: Record<string, string> = {}): Promise<Stage> {
    const port = await freePort();
    const dataDir = await mkdtemp(join(tmpdir(), 'leerkring-journey-'));
    const stage = new Stage(`http://localhost:${port}`, port, dataDir, await launchBrowser(), env);
    await stage.startServer();
    return stage;
  }

  /** Where the server keeps its database. */
  get databaseDir(): string {
    return join(this.dataDir, 'postgres');
  }

  /** Somebody of the demonstration, signed in through the page, in a browser of their own. */
  async enter(name: string, options: EnterOptions = {}): Promise<Page> {
    const page = await this.open(name, options);
    await page.goto(`${this.url}/inloggen`);
    await page.getByRole('button', { name }).click();
    await page.getByRole('heading', { level: 1, name: /^Goede/ }).waitFor();
    return page;
  }

  /** A browser of somebody's own, not signed in yet. */
  async open(name: string, { clockOffByMs = 0, script, ...options }: EnterOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      ...desktop,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce',
      ...options,
    });
    await context.addInitScript(shiftedClock(this.clockShift + clockOffByMs));
    if (script) await context.addInitScript(script);
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    page.on('console', (message) => {
      // Requests are judged below; a browser that is offline on purpose logs each one it could not make.
      if (message.type() === 'error' && !/net::ERR_|Failed to load resource/.test(message.text()))
        this.faults.push(`${name}: ${message.text()}`);
    });
    const frames: string[] = [];
    this.frames.set(page, frames);
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => frames.push(payload.toString())),
    );
    page.on('pageerror', (error) => this.faults.push(`${name}: ${error.message}`));
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      // What is told over long-polling; a page that goes away takes its answers along.
      if (pathname.startsWith('/socket.io/'))
        response.text().then(
          (text) => frames.push(text),
          () => undefined,
        );
      // Whoever is not signed in yet is told so.
      if (response.status() >= 400 && response.status() !== 401)
        this.faults.push(`${name}: ${response.status()} on ${pathname}`);
    });
    return page;
  }

  /** Whether the server sent these words to this page, shown or not. */
  wasSent(page: Page, words: string): boolean {
    return this.frames.get(page)?.some((frame) => frame.includes(words)) ?? false;
  }

  /** A picture for people to look at, when SCREENSHOTS names a folder. */
  async photograph(page: Page, name: string): Promise<void> {
    if (!screenshots) return;
    await mkdir(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' });
  }

  /** A picture for people, and what a scanner finds on the same screen. */
  async judge(page: Page, name: string): Promise<string[]> {
    await this.photograph(page, name);
    return (await axeFindings(page)).map((finding) => `${name}: ${finding}`);
  }

  /** All that is on stage, to see where a play broke. */
  async photographAll(name: string): Promise<void> {
    const pages = this.browser.contexts().flatMap((context) => context.pages());
    for (const [index, page] of pages.entries()) await this.photograph(page, `${name}-${index + 1}`);
  }

  async startServer(): Promise<void> {
    const clock = `data:text/javascript,${encodeURIComponent(shiftedClock(this.clockShift))}`;
    const server = spawn(process.execPath, ['--import', clock, main], {
      env: {
        ...process.env,
        NODE_ENV: '',
        DATABASE_URL: '',
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
        ...this.env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.server = server;
    let told = '';
    await new Promise<void>((resolve, reject) => {
      server.stdout?.on('data', (chunk: Buffer) => {
        told += chunk.toString();
        if (told.includes('Leerkring is ready')) resolve();
      });
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${told}`)));
    });
  }

  /** Everybody closes their browser, and what was due in the night is done when the server wakes up. */
  async sleep(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
    await this.stopServer();
    this.clockShift = untilMorning(this.clockShift);
  }

  /** One of the commands of the server, on the same database. */
  command(name: string, args: string[], stdin = '') {
    const env = { PORT: String(this.port), DATA_DIR: this.dataDir, ...this.env };
    return runServerCommand(name, args, { env, stdin });
  }

  async stopServer(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (!this.server || this.server.exitCode !== null || this.server.signalCode !== null) return;
    this.server.removeAllListeners('exit');
    const ended = once(this.server, 'exit');
    this.server.kill(signal);
    await ended;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.stopServer();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

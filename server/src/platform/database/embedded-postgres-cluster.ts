/**
 * Makes the cluster once, so that it is there whole or not at all: initdb works in a folder of another name,
 * which gets its real name when initdb is done. What a killed initdb leaves behind is thrown away.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { OPEN_FOLDER, openFolder } from './embedded-postgres-binaries.js';
import { type Account, execute, spawnOptions } from './embedded-postgres-process.js';

export const SUPERUSER = 'leerkring';

/**
 * The data folder, or (as root) a folder elsewhere when `nobody` cannot enter it. A link in the data folder
 * says where, so that whoever removes or moves the data folder decides about its contents, as one expects.
 */
export async function chooseFolder(
  dataDir: string,
  account: Account,
  report: (line: string) => void,
): Promise<string> {
  if (account.uid === undefined) return dataDir;
  const link = join(dataDir, 'moved');
  const earlier = await readlink(link).catch(() => undefined);
  if (!earlier && (await canEnter(dataDir, account))) return dataDir;
  const folder = earlier ?? join(OPEN_FOLDER, randomUUID());
  report(`PostgreSQL may not run as root, and others cannot enter ${dataDir}: its data is in ${folder}`);
  await openFolder();
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  if (!earlier) await symlink(folder, link);
  return folder;
}

/** Asked of the system itself, because modes, groups and access lists together decide. */
async function canEnter(folder: string, account: Account): Promise<boolean> {
  return execute('/bin/sh', ['-c', 'cd "$0"', folder], spawnOptions(account)).then(
    () => true,
    () => false,
  );
}

interface ClusterOptions {
  account: Account;
  binaries: string;
  folder: string;
  durable: boolean;
  report: (line: string) => void;
}

export async function prepareCluster(
  options: ClusterOptions,
): Promise<{ cluster: string; password: string }> {
  const { account, folder } = options;
  const cluster = join(folder, 'cluster');
  const passwordFile = join(folder, 'password');
  if (!existsSync(cluster)) {
    options.report(`Making a new PostgreSQL cluster in ${cluster}`);
    await removeLeftovers(folder);
    await rm(passwordFile, { force: true });
    await writeFile(passwordFile, randomBytes(32).toString('hex'), { mode: 0o600 });
    const partial = join(folder, `${randomUUID()}.partial`);
    await mkdir(partial, { mode: 0o700 });
    for (const path of [passwordFile, partial]) await give(path, account);
    await runInitdb(options, partial, passwordFile);
    await rename(partial, cluster);
  }
  return { cluster, password: await readFile(passwordFile, 'utf8') };
}

async function give(path: string, { uid, gid }: Account): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names.filter((each) => each.endsWith('.partial'))) {
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runInitdb(options: ClusterOptions, target: string, passwordFile: string): Promise<void> {
  const { account, binaries, durable } = options;
  await execute(
    join(binaries, 'bin', 'initdb'),
    [
      ...['-D', target, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256'],
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...(durable ? [] : ['--no-sync']),
    ],
    spawnOptions(account),
  );
}

/**
 * PostgreSQL's programs refuse to run as root, so as root they run as `nobody`: no account is made on the
 * machine. They get a bare environment, because the settings of the application are none of their business.
 */
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const execute = promisify(execFile);

/** Empty when the programs may run as whoever runs Node. */
export interface Account {
  uid?: number;
  gid?: number;
}

/** Must stand in /etc/passwd: initdb looks its own name up. `nobody` has this number everywhere on Linux. */
const NOBODY = 65534;

/** A cluster that was made by an ordinary user stays that user's when root starts it. */
export async function chooseAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const owner = await stat(cluster).catch(() => undefined);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: NOBODY, gid: NOBODY };
}

export function spawnOptions(account: Account) {
  const { PATH, SystemRoot } = process.env;
  // The current folder may be one that the account cannot enter; the root of the disk never is.
  return { ...account, cwd: '/', env: { PATH, SystemRoot, LC_ALL: 'C' } };
}

export interface Postmaster {
  pid: number;
  port: number;
}

/** The server that runs on this cluster, whoever started it. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lock = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = lock.split('\n').map(Number);
  return pid && port && (await isPostmaster(pid, cluster)) ? { pid, port } : undefined;
}

/**
 * The number in the lock file proves nothing: after a crash it may belong to a process that is dead and not
 * yet reaped, or (often in containers) to a stranger. The command line tells, and is empty when dead.
 */
async function isPostmaster(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'win32') return isAlive(pid);
  const command =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : await execute('ps', ['-o', 'command=', '-p', String(pid)]).then(
          ({ stdout }) => stdout,
          () => '',
        );
  return command.includes('postgres') && command.includes(cluster);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

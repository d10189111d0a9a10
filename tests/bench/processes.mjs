/** Server processes under measurement: pinned to their own core where the machine can, read from /proc. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']).toString());
const pageBytes = Number(execFileSync('getconf', ['PAGESIZE']).toString());

const canPin = (() => {
  try {
    execFileSync('taskset', ['-p', String(process.pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** The load generator keeps away from the core of the servers. */
export const pinGenerator = () => {
  if (canPin) execFileSync('taskset', ['-a', '-p', '-c', '1', String(process.pid)], { stdio: 'ignore' });
};

/** Resolves once the child prints a line that contains `ready`. */
export const startServer = async (script, env, ready) => {
  const command = canPin ? ['taskset', '-c', '0', process.execPath, script] : [process.execPath, script];
  const child = spawn(command[0], command.slice(1), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => chunk.toString().includes(ready) && resolve());
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  child.removeAllListeners('exit');
  return {
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

/** CPU time of a process so far, in milliseconds. */
export const cpuMs = (pid) => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
};

export const residentKb = (pid) =>
  (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes) / 1024;

/**
 * Processes under measurement: pinned to their own core where the machine can, read from /proc together with
 * their children, and gone when the bench is gone, whatever ended it.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

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

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
/** What `npm start` gives Node; every system gets the same. */
const startFlags = scripts.start.match(/node (--.*) /)[1].split(' ');

/** Moves a process that runs, and its children, to these cores: `0`, `0,1`. */
export const pin = (pid, cores) => {
  if (!canPin) return;
  for (const each of tree(pid))
    execFileSync('taskset', ['-a', '-p', '-c', cores, String(each)], { stdio: 'ignore' });
};

/** The load generator keeps away from the core of the servers. */
export const pinGenerator = (cores = '1') => {
  if (canPin) execFileSync('taskset', ['-a', '-p', '-c', cores, String(process.pid)], { stdio: 'ignore' });
};

const running = new Set();
process.on('exit', () => {
  for (const pid of running) killTree(pid);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

/** Whatever ends the bench ends this process too, until the returned function is called. */
export const endWithBench = (pid) => {
  running.add(pid);
  return () => running.delete(pid);
};

/** Resolves once the child prints a line that contains `ready`. */
export const startServer = async (script, env, ready, { cores = '0', nodeArguments = startFlags } = {}) => {
  const node = [process.execPath, ...nodeArguments, script];
  const [command, ...args] = canPin ? ['taskset', '-c', cores, ...node] : node;
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child.pid);
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => chunk.toString().includes(ready) && resolve());
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  child.removeAllListeners('exit');
  const ended = once(child, 'exit').then(() => running.delete(child.pid));
  return {
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    /** kill -9 of the process and its children. */
    kill: async () => {
      killTree(child.pid);
      await ended;
    },
  };
};

const killTree = (pid) => {
  for (const each of tree(pid)) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // Gone already.
    }
  }
};

const statOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
};

export const parentOf = (pid) => {
  const stat = statOf(pid);
  if (!stat) throw new Error(`There is no process ${pid}`);
  return Number(stat[1]);
};

/** The process and everything below it. */
const tree = (pid) => {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(statOf(name)?.[1])]);
  const found = [pid];
  for (const parent of found)
    found.push(...parents.filter(([, of]) => of === parent).map(([child]) => child));
  return found;
};

/** CPU time of a process so far, in milliseconds. */
export const cpuMs = (pid) => {
  const fields = statOf(pid);
  return fields ? ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond : 0;
};

/** The same of a process with its children, those that ended included. */
export const cpuMsOfTree = (pid) => {
  const ofEnded = (fields) => ((Number(fields[13]) + Number(fields[14])) * 1000) / ticksPerSecond;
  return tree(pid).reduce((sum, each) => sum + cpuMs(each), 0) + ofEnded(statOf(pid));
};

export const residentKb = (pid) =>
  (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes) / 1024;

/** What the children share with their parent is counted for each. */
export const residentKbOfTree = (pid) => tree(pid).reduce((sum, each) => sum + residentKb(each), 0);

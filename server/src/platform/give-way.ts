import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/** Low enough that a keystroke never waits, high enough that the work is still done on a full machine. */
const niceness = 5;

/**
 * The thread that calls this lets the rest of the machine go first. Linux gives each thread a priority of its own;
 * elsewhere it would be the whole process that gives way, so there nothing changes.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    // `1234/task/1240`, see proc(5).
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), niceness);
  } catch {
    // Without /proc, or where it is not allowed, the work is done all the same.
  }
}

/** The processes that a process started; Linux says so itself, elsewhere `pgrep` does. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Those with `words` in their command line. */
export function childrenOf(pid: number, words: string): number[] {
  if (process.platform !== 'linux')
    return numbers(
      attempt(() => execFileSync('pgrep', ['-P', String(pid), '-f', words], { encoding: 'utf8' })),
    );
  const children = numbers(attempt(() => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')));
  return children.filter((child) =>
    attempt(() => readFileSync(`/proc/${child}/cmdline`, 'utf8')).includes(words),
  );
}

/** Hard; it may be gone already. */
export function kill(pid: number): void {
  attempt(() => String(process.kill(pid, 'SIGKILL')));
}

export const isAlive = (pid: number): boolean => attempt(() => String(process.kill(pid, 0))) !== '';

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

const numbers = (text: string) => text.split(/\s+/).filter(Boolean).map(Number);

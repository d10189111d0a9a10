import { fileURLToPath } from 'node:url';
import type { WorkerOptions } from 'node:worker_threads';

/**
 * Where the code of a thread is, beside the file that starts it. In development and in tests the thread needs
 * what compiles it, and that looks for its settings where it runs.
 */
export function threadFile(beside: string, name: string): { file: URL; options: WorkerOptions } {
  const isCompiled = beside.endsWith('.js');
  const file = new URL(`./${name}.${isCompiled ? 'js' : 'ts'}`, beside);
  return { file, options: isCompiled ? {} : fromSource };
}

const fromSource: WorkerOptions = {
  execArgv: ['--import', '@swc-node/register/esm-register'],
  env: {
    ...process.env,
    SWC_NODE_PROJECT: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
  },
};

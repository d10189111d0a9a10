/**
 * The ground rules, as `npm run check`: format and lint, types, who may import whom, and dead code. Two steps
 * at a time, because two cores is what most machines of a CI have; the output of a step that fails comes
 * after the list.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = 'node_modules/.cache/leerkring';

const TSC = 'node_modules/typescript/bin/tsc';
const types = (/** @type {string} */ folder) => ({
  name: `types of ${folder}`,
  command: [TSC, '-p', folder, '--incremental', '--tsBuildInfoFile', `${cache}/${folder}.tsbuildinfo`],
});
const code = ['shared/src', 'server/src', 'client/src', 'migrations', 'tests'];

/** The types of server and client stand on the build of shared. */
const first = [
  { name: 'build of shared', command: [TSC, '-p', 'shared/tsconfig.build.json'] },
  { name: 'format and lint', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
];
/** The longest first. */
const then = [
  types('tests'),
  types('server'),
  types('client'),
  types('shared'),
  {
    name: 'who imports whom',
    command: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.cjs', ...code],
    ],
  },
  {
    name: 'dead code',
    // With the settings of the builds it finds the source of what is imported from the build of shared.
    command: ['node_modules/knip/bin/knip.js', '--no-config-hints', '--tsConfig', 'tsconfig.build.json'],
  },
];

/** @param {{ name: string, command: string[] }} step */
function run({ name, command }) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.once('error', (error) => (output += error));
    child.once('close', (exitCode) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${exitCode === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(18)} ${seconds.padStart(5)} s`);
      resolve({ name, output, passed: exitCode === 0 });
    });
  });
}

/** @param {{ name: string, command: string[] }[]} steps */
async function twoAtATime(steps) {
  const waiting = [...steps];
  const results = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await run(step));
  };
  await Promise.all([work(), work()]);
  return results;
}

mkdirSync(`${root}/${cache}`, { recursive: true });
const started = performance.now();
const results = [...(await twoAtATime(first)), ...(await twoAtATime(then))];
const failed = results.filter(({ passed }) => !passed);
for (const { name, output } of failed) console.error(`\n--- ${name}\n${output.trim()}`);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
const names = failed.map(({ name }) => name).join(', ');
console.log(failed.length > 0 ? `\nCheck failed: ${names} (${seconds} s)` : `\nCheck passed (${seconds} s)`);
process.exitCode = failed.length > 0 ? 1 : 0;

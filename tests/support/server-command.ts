/** One of the compiled commands of the server, such as provider.js, with what somebody types into it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export async function runServerCommand(
  command: string,
  args: string[],
  { env, stdin = '' }: { env: Record<string, string>; stdin?: string },
): Promise<{ exitCode: number | null; said: string }> {
  const file = fileURLToPath(new URL(`../../server/dist/server/src/${command}.js`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const [exitCode] = await once(child, 'close');
  return { exitCode: typeof exitCode === 'number' ? exitCode : null, said };
}

import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to outgoing connections by themselves, so that none of those comes in between. */
const lowest = 20_000;
const highest = 32_000;

let last = lowest + Math.floor(Math.random() * (highest - lowest));

/** A port on this machine that nobody listened on a moment ago; each is given out once. */
export const freePort = async (): Promise<number> => {
  for (let tries = lowest; tries < highest; tries += 1) {
    last = last + 1 < highest ? last + 1 : lowest;
    // Another may ask while this one looks.
    const port = last;
    if (await isFree(port)) return port;
  }
  throw new Error('No free port');
};

const isFree = async (port: number): Promise<boolean> => {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return false;
  }
  probe.close();
  await once(probe, 'close');
  return true;
};

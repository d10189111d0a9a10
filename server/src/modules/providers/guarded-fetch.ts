/**
 * The only way out to a provider. Its address, and those that it announces itself, come from others: https
 * only (or this machine, where the configuration says so), no redirects, no long waits, no endless answers.
 * Addresses inside a network are allowed: some organisations run their provider there.
 */
import type { CustomFetch } from 'openid-client';
import type { Config } from '../../platform/config/config.js';
import { Refused } from './refused.js';

/** For each of the two or three requests of a sign-in. */
export const PATIENCE_SECONDS = 5;
/** A list of keys is about 10 kB. */
const MOST_BYTES = 1_000_000;

export const isAllowed = ({ loopbackProviders }: Config, address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username || password) return false;
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback && loopbackProviders);
};

export const guardedFetch =
  (config: Config): CustomFetch =>
  async (address, options) => {
    if (!isAllowed(config, address)) throw new Refused('provider-refused', 'an address that is not safe');
    try {
      const response = await fetch(address, { ...options, redirect: 'manual' } as RequestInit);
      const { status, headers } = response;
      return new Response(await bodyOf(response), { status, headers });
    } catch (cause) {
      if (cause instanceof Refused) throw cause;
      // Nobody there, too late, or no valid certificate.
      throw new Refused('provider-unreachable', 'no answer');
    }
  };

async function bodyOf({ body }: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!body) return null;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new Refused('provider-unreachable', 'an answer without end');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * Where from: the sign-in and the network behind what happens now. It travels beside the work, so that every
 * event knows it (event-log.ts) and no use case has to pass it on.
 *
 * An address is personal data, and a whole one tells an employer who works at home. So only its beginning is
 * kept, the part of a provider or an office: enough to notice that something came from a strange place. A
 * hash would keep less only in name: all four milliard addresses are tried in a minute, and nobody who reads
 * it learns anything.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { isIPv4 } from 'node:net';
import type { Actor } from './actor.js';

/** A request and the data of a socket both are one. */
export interface Origin {
  actor?: Actor;
  network?: string | null;
}

const current = new AsyncLocalStorage<Origin>();

export const withOrigin = <T>(origin: Origin, work: () => T): T => current.run(origin, work);

/** Empty for what nobody asked for, such as a job. */
export const currentOrigin = (): Origin => current.getStore() ?? {};

/** `192.0.2.0/24` or `2001:db8:1::/48`; null for what is no address. This machine is one, in both languages. */
export function coarseNetworkOf(address: string): string | null {
  const plain = address === '::1' ? '127.0.0.1' : address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  const groups = ipv6Groups(plain);
  return groups && `${groups.slice(0, 3).join(':')}::/48`;
}

/** Without leading zeros, whatever way it was written. */
function ipv6Groups(address: string): string[] | null {
  const url = `http://[${address.split('%')[0]}]`;
  if (!URL.canParse(url)) return null;
  const [head = '', tail] = new URL(url).hostname.slice(1, -1).split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right];
}

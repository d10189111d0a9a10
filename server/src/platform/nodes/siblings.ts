/**
 * The workers of this machine and where each answers the others: a socket in a folder that only we can
 * enter, on Windows a pipe with a name that cannot be guessed. The primary gives out the names and says which
 * of them live; nothing else ever becomes part of an address.
 */
import { basename, join } from 'node:path';
import type { Birth, ToPrimary, ToWorker } from './process-messages.js';

export interface Siblings {
  readonly name: string;
  readonly ownAddress: string;
  /** Undefined: no other worker of that name lives here. */
  addressOf(name: string): string | undefined;
}

interface Primary {
  send?(message: ToPrimary): unknown;
  on(event: 'message', listener: (message: ToWorker) => void): unknown;
}

/** Resolves when it knows the others. */
export async function siblingsOf({ name, folder }: Birth, primary: Primary): Promise<Siblings> {
  let names = new Set<string>();
  await new Promise<void>((resolve) => {
    primary.on('message', (message) => {
      if (message.kind !== 'workers') return;
      names = new Set(message.names);
      resolve();
    });
    primary.send?.({ kind: 'here' });
  });
  const address = (of: string) =>
    process.platform === 'win32' ? `\\\\.\\pipe\\${basename(folder)}-${of}` : join(folder, `${of}.sock`);
  return {
    name,
    ownAddress: address(name),
    addressOf: (other) => (other !== name && names.has(other) ? address(other) : undefined),
  };
}

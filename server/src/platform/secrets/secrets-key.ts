/**
 * The key with which secrets lie in the database: SECRETS_KEY, or else one that the server makes for itself
 * and keeps beside its data. Of several processes that start together one makes it, and all use that one.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.js';

const OWNER_ONLY = 0o600;

export function secretsKeyOf({ secretsKey, dataDir }: Config): Buffer {
  if (secretsKey) return secretsKey;
  const path = join(dataDir, 'secrets-key');
  try {
    return Buffer.from(readKey(path) ?? makeKey(path, dataDir), 'base64');
  } catch {
    throw new Error(`The server cannot keep a key in ${dataDir}; give it one with SECRETS_KEY`);
  }
}

function makeKey(path: string, dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const whole = `${path}.${randomUUID()}`;
  writeFileSync(whole, randomBytes(32).toString('base64'), { mode: OWNER_ONLY });
  try {
    // Unlike a rename it leaves the key alone that somebody else was first with.
    linkSync(whole, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(whole);
  }
  return readFileSync(path, 'utf8');
}

function readKey(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

const errorCode = (error: unknown) => (error as NodeJS.ErrnoException).code;

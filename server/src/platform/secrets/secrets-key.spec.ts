import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../config/config.js';
import { secretsKeyOf } from './secrets-key.js';

describe('the key for secrets', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'leerkring-key-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const keyIn = (folder: string) => secretsKeyOf(readConfig({ DATA_DIR: folder }));

  it('is made once, for its owner alone, and stays the same', () => {
    const key = keyIn(dataDir);
    expect(key).toHaveLength(32);
    expect(keyIn(dataDir)).toEqual(key);
    expect(readdirSync(dataDir)).toEqual(['secrets-key']);
    expect(statSync(join(dataDir, 'secrets-key')).mode & 0o077).toBe(0);
  });

  it('is another one on every machine', () => {
    const other = join(dataDir, 'other');
    expect(keyIn(other)).not.toEqual(keyIn(dataDir));
  });

  it('is the one that was given, and then none is kept', () => {
    const key = Buffer.alloc(32, 7);
    expect(secretsKeyOf(readConfig({ DATA_DIR: dataDir, SECRETS_KEY: key.toString('base64') }))).toEqual(key);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('has to be given where no file can be written', () => {
    writeFileSync(join(dataDir, 'file'), '');
    expect(() => keyIn(join(dataDir, 'file'))).toThrow('SECRETS_KEY');
  });
});

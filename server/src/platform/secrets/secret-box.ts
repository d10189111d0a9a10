/**
 * What must be readable again but not by whoever reads the database: AES-256-GCM, with a key of its own for
 * each purpose. A database belongs to one key; a server with another one says so at start instead of failing
 * at somebody's sign-in.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { secretsKeyOf } from './secrets-key.js';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

@Injectable()
export class SecretBox implements OnApplicationBootstrap {
  private readonly secretsKey: Buffer;

  constructor(
    config: Config,
    private readonly database: Database,
  ) {
    this.secretsKey = secretsKeyOf(config);
  }

  async onApplicationBootstrap(): Promise<void> {
    const ours = this.keyFor('fingerprint');
    await this.database.manager.query(
      'insert into secrets_key_check (fingerprint) values ($1) on conflict do nothing',
      [ours],
    );
    const [row]: Array<{ fingerprint: Buffer }> = await this.database.manager.query(
      'select fingerprint from secrets_key_check',
    );
    if (!row?.fingerprint.equals(ours))
      throw new Error(
        'This database belongs to another SECRETS_KEY; give the server the one it was first started with',
      );
  }

  seal(purpose: string, text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.keyFor(purpose), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Throws when it was sealed for another purpose, with another key, or touched since. */
  open(purpose: string, box: Buffer): string {
    const decipher = createDecipheriv(ALGORITHM, this.keyFor(purpose), box.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(box.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const opened = decipher.update(box.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  }

  private keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secretsKey, '', `leerkring ${purpose}`, KEY_BYTES));
  }
}

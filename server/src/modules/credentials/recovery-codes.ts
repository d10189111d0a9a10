/**
 * Ten codes on paper, for when a device is gone. Each has 59 random bits and works once; stored is a scrypt
 * hash, salted once for a set, so that looking one up costs one hash and not ten.
 */
import { randomBytes, randomInt, type ScryptOptions, scrypt } from 'node:crypto';
import type { PersonId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { RecoveryCode } from './recovery-code.entity.js';

const CODES = 10;
const GROUPS = 3;
const GROUP_LETTERS = 4;
/** No letters or digits that look like one another. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const HASH_BYTES = 32;
/** 16 MB and some tens of milliseconds. */
const COST: ScryptOptions = { N: 2 ** 14, r: 8, p: 1 };

@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** New ones in the place of all that were there; told here and never again. */
  async renew(tx: EntityManager, personId: PersonId): Promise<string[]> {
    const salt = randomBytes(16);
    const codes = Array.from({ length: CODES }, newCode);
    const hashes = await Promise.all(codes.map((code) => hashOf(code, salt)));
    await tx.delete(RecoveryCode, { personId });
    await tx.insert(
      RecoveryCode,
      hashes.map((hash) => ({ personId, salt, hash, usedAt: null })),
    );
    return codes;
  }

  left(personId: PersonId, manager: EntityManager = this.database.manager): Promise<number> {
    return manager.countBy(RecoveryCode, { personId, usedAt: IsNull() });
  }

  /** False when it is not one of theirs, or was used. */
  async use(tx: EntityManager, personId: PersonId, given: string): Promise<boolean> {
    const known = await tx.findOneBy(RecoveryCode, { personId });
    if (!known) return false;
    const hash = await hashOf(given, known.salt);
    const used = await tx.update(
      RecoveryCode,
      { personId, hash, usedAt: IsNull() },
      { usedAt: this.clock.now() },
    );
    return used.affected === 1;
  }
}

function newCode(): string {
  const letters = Array.from({ length: GROUPS * GROUP_LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]);
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LETTERS, (group + 1) * GROUP_LETTERS).join(''),
  );
  return groups.join('-');
}

function hashOf(code: string, salt: Buffer): Promise<Buffer> {
  const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return new Promise((resolve, reject) => {
    scrypt(plain, salt, HASH_BYTES, COST, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}

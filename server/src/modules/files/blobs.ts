/**
 * Content, once for all files that have it. Keeping and clearing away the same content wait for each other, so
 * that none is cleared away that somebody just pointed at.
 */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Logger } from '../../platform/logging/logger.js';
import { contentKey, type Source, Storage } from '../../platform/storage/storage.js';

export type KeptSource = Extract<Source, { path: string }>;

@Injectable()
export class Blobs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly logger: Logger,
  ) {}

  /** Before the transaction of `keep`: what comes to lie in storage has a row, so it is cleared away if that fails. */
  async announce({ sha256, bytes }: KeptSource): Promise<void> {
    await this.insert(this.database.manager, sha256, bytes);
  }

  /** In the transaction that makes the file. What lies there already is not stored again. */
  async keep(tx: EntityManager, source: KeptSource): Promise<void> {
    const { sha256, bytes } = source;
    await this.lock(tx, sha256);
    const key = contentKey(sha256);
    if (!(await this.storage.has(key))) await this.storage.put(key, source);
    await this.insert(tx, sha256, bytes);
  }

  /** What fails now, the job does later. */
  sweepSoon(): void {
    this.sweep().catch((error: unknown) => this.logger.failure(error));
  }

  /** Clears away what no file points at any more. */
  async sweep(): Promise<void> {
    const unused: { sha256: string }[] = await this.database.manager.query(
      'SELECT sha256 FROM blob WHERE NOT EXISTS (SELECT FROM file WHERE file.sha256 = blob.sha256) LIMIT 500',
    );
    for (const { sha256 } of unused)
      await this.database.transaction(async (tx) => {
        await this.lock(tx, sha256);
        const gone: [unknown[], number] = await tx.query(
          `DELETE FROM blob WHERE sha256 = $1 AND NOT EXISTS (SELECT FROM file WHERE file.sha256 = $1)`,
          [sha256],
        );
        if (gone[1] > 0) await this.storage.remove(contentKey(sha256));
      });
  }

  private async insert(manager: EntityManager, sha256: string, bytes: number): Promise<void> {
    await manager.query('INSERT INTO blob VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      ...[sha256, bytes],
      this.clock.now(),
    ]);
  }

  private async lock(tx: EntityManager, sha256: string): Promise<void> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('blob ' || $1, 0))", [sha256]);
  }
}

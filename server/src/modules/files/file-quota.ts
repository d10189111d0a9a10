/**
 * How much one person may keep here. What is on the way counts as what is there; what becomes a file, from whatever
 * it was made, is counted once more before it is one.
 */
import type { FileId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../platform/config/config.js';
import { AppError } from '../../platform/http/app-error.js';

@Injectable()
export class FileQuota {
  constructor(private readonly config: Config) {}

  /** Until the transaction ends: who brings two at once waits for themselves, so that the limits hold. */
  async inTurn(tx: EntityManager, personId: string): Promise<void> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('uploads of ' || $1, 0))", [personId]);
  }

  /** `from`: the upload that it comes from, which is not counted beside it. Throws quota-reached. */
  async requireRoom(
    tx: EntityManager,
    personId: string,
    bytes: number,
    from: FileId | null = null,
  ): Promise<void> {
    await this.inTurn(tx, personId);
    const [taken]: { bytes: string }[] = await tx.query(
      `SELECT coalesce(sum(bytes), 0) AS bytes FROM (
         SELECT bytes FROM file WHERE uploaded_by = $1
         UNION ALL SELECT bytes FROM upload WHERE person_id = $1 AND id IS DISTINCT FROM $2
       ) AS theirs`,
      [personId, from],
    );
    if (Number(taken?.bytes ?? 0) + bytes > this.config.fileQuota) throw new AppError('quota-reached');
  }
}

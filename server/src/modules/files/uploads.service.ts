/**
 * Files on their way. A part is stored and counted before it is acknowledged, so whoever is cut goes on after the
 * last one that arrived; the beginning of a part that was cut counts too. Of two senders of the same upload one
 * wins each part, and the other hears where it is.
 */
import type { UploadId } from '@leerkring/shared/contract/common';
import { maxFileBytes, maxParts, maxUploads, type UploadView } from '@leerkring/shared/contract/files';
import { nameFile } from '@leerkring/shared/rules/file-names';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { partKey, Storage } from '../../platform/storage/storage.js';
import { FileQuota } from './file-quota.js';
import { Upload } from './upload.entity.js';

/** After which what did not become a file, and a file that belongs to nothing, is gone. */
export const looseMs = 24 * 3_600_000;

interface Beginning {
  name: string;
  bytes: number;
  sha256: string | null;
}

export const viewUpload = ({ id, name, bytes, received }: Upload): UploadView => ({
  id,
  name,
  bytes,
  received,
});

@Injectable()
export class UploadsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly quota: FileQuota,
    private readonly storage: Storage,
  ) {}

  /** With the same digest as one on the way, that one. */
  async begin({ personId }: Actor, { name: given, bytes, sha256 }: Beginning): Promise<Upload> {
    const named = nameFile(given);
    if ('refused' in named) throw new AppError(named.refused);
    if (bytes > maxFileBytes) throw new AppError('too-large');
    const { name } = named;
    return this.database.transaction(async (tx) => {
      await this.quota.inTurn(tx, personId);
      const known = sha256 && (await tx.findOneBy(Upload, { personId, name, bytes, sha256 }));
      if (known) return known;
      if ((await tx.countBy(Upload, { personId })) >= maxUploads) throw new AppError('limit-reached');
      await this.quota.requireRoom(tx, personId, bytes);
      const id = newId<UploadId>();
      const upload = {
        id,
        personId,
        name,
        bytes,
        sha256,
        received: 0,
        createdAt: this.clock.now(),
        busyUntil: null,
      };
      await tx.insert(Upload, upload);
      return upload;
    });
  }

  async find({ personId }: Actor, id: UploadId): Promise<Upload> {
    const upload = await this.database.asPerson(personId, (tx) => tx.findOneBy(Upload, { id, personId }));
    if (!upload) throw new AppError('not-found');
    return upload;
  }

  /** Throws upload-moved-on when the part belongs elsewhere. */
  async append(upload: Upload, offset: number, content: Buffer): Promise<Upload> {
    const { id, received, bytes } = upload;
    if (offset !== received) throw new AppError('upload-moved-on');
    if (offset + content.byteLength > bytes) throw new AppError('too-large');
    if (content.byteLength === 0) return upload;
    const part = await this.store(id, content);
    if (await this.count(id, part, offset, content.byteLength))
      return { ...upload, received: offset + content.byteLength };
    await this.drop(id, [part]);
    throw new AppError('upload-moved-on');
  }

  /** In order. */
  async partsOf(id: UploadId): Promise<string[]> {
    return this.partIds(
      'SELECT id FROM upload_part WHERE upload_id = $1 AND start IS NOT NULL ORDER BY start',
      id,
    );
  }

  /** With its parts. */
  async remove(id: UploadId): Promise<void> {
    await this.drop(id, await this.partIds('SELECT id FROM upload_part WHERE upload_id = $1', id));
    await this.database.manager.delete(Upload, { id });
  }

  async removeOld(now: Date): Promise<void> {
    const old: { id: UploadId }[] = await this.database.manager.query(
      'SELECT id FROM upload WHERE created_at <= $1 AND (busy_until IS NULL OR busy_until <= $2) LIMIT 500',
      [new Date(now.getTime() - looseMs), now],
    );
    for (const { id } of old) await this.remove(id);
  }

  /** It has a row before it lies anywhere, so nothing is left behind that nobody knows of. */
  private async store(id: UploadId, content: Buffer): Promise<string> {
    const part = newId<string>();
    const made: unknown[] = await this.database.manager.query(
      `INSERT INTO upload_part SELECT $1, $2, null, $3
       WHERE (SELECT count(*) FROM upload_part WHERE upload_id = $2) < $4 RETURNING id`,
      [part, id, content.byteLength, maxParts],
    );
    if (made.length === 0) throw new AppError('limit-reached');
    await this.storage.put(partKey(id, part), content);
    return part;
  }

  /** False when another part came first. */
  private count(id: UploadId, part: string, offset: number, bytes: number): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const next = await tx.update(Upload, { id, received: offset }, { received: offset + bytes });
      if (next.affected === 1)
        await tx.query('UPDATE upload_part SET start = $1 WHERE id = $2', [offset, part]);
      return next.affected === 1;
    });
  }

  private async partIds(query: string, id: UploadId): Promise<string[]> {
    const rows: { id: string }[] = await this.database.manager.query(query, [id]);
    return rows.map(({ id: part }) => part);
  }

  private async drop(id: UploadId, parts: readonly string[]): Promise<void> {
    for (const part of parts) await this.storage.remove(partKey(id, part));
    await this.database.manager.query('DELETE FROM upload_part WHERE id = ANY ($1::uuid[])', [parts]);
  }
}

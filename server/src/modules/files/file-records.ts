/** What of taking a file in stands in the database, and in the trail. */
import type { FileId, UploadId } from '@leerkring/shared/contract/common';
import type { FileExtension } from '@leerkring/shared/contract/file-types';
import type { ProblemCode } from '@leerkring/shared/contract/problem';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import type { Actor } from '../../platform/http/actor.js';
import { Blobs, type KeptSource } from './blobs.js';
import type { CheckedFile } from './checks/check-file.js';
import { FileQuota } from './file-quota.js';
import { StoredFile } from './stored-file.entity.js';
import { Upload } from './upload.entity.js';

/** Longer than the thread and the scanner have together. */
const busyMs = 5 * 60_000;

/** A file has the id of the upload that it was. */
export const fileIdOf = (id: UploadId): FileId => id as string as FileId;

interface NewFile extends CheckedFile {
  id: FileId;
  name: string;
  extension: FileExtension;
}

@Injectable()
export class FileRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly blobs: Blobs,
    private readonly quota: FileQuota,
  ) {}

  /** For who checks it; false when somebody does already. */
  async claim(id: UploadId): Promise<boolean> {
    const now = this.clock.now();
    const busyUntil = new Date(now.getTime() + busyMs);
    const free = [
      { id, busyUntil: IsNull() },
      { id, busyUntil: LessThanOrEqual(now) },
    ];
    for (const where of free)
      if ((await this.database.manager.update(Upload, where, { busyUntil })).affected === 1) return true;
    return false;
  }

  keptFrom({ personId }: Actor, id: UploadId): Promise<StoredFile | null> {
    const where = { id: fileIdOf(id), uploadedBy: personId, subjectKind: IsNull() };
    return this.database.asPerson(personId, (tx) => tx.findOneBy(StoredFile, where));
  }

  async letGo(id: UploadId): Promise<void> {
    await this.database.manager.update(Upload, { id }, { busyUntil: null });
  }

  /** Throws quota-reached. */
  async keep(
    { personId }: Actor,
    source: KeptSource,
    { id, name, extension, sha256, bytes, size, removed }: NewFile,
  ): Promise<StoredFile> {
    const file: StoredFile = {
      ...{ id, sha256, name, extension, bytes, removed },
      width: size?.width ?? null,
      height: size?.height ?? null,
      uploadedBy: personId,
      createdAt: this.clock.now(),
      ...{ subjectKind: null, subjectId: null, groupId: null },
    };
    await this.database.transaction(async (tx) => {
      await this.quota.requireRoom(tx, personId, bytes, id);
      await this.blobs.keep(tx, source);
      await tx.insert(StoredFile, file);
      await this.events.record(tx, 'file.uploaded', { actorId: personId, subjectId: id, data: { bytes } });
    });
    return file;
  }

  async refused({ personId }: Actor, reason: ProblemCode): Promise<void> {
    await this.database.transaction((tx) =>
      this.events.record(tx, 'file.refused', { actorId: personId, data: { reason } }),
    );
  }

  /** It is told that somebody took it, before it goes. */
  async downloaded({ personId }: Actor, { id, groupId }: StoredFile): Promise<void> {
    await this.database.transaction((tx) =>
      this.events.record(tx, 'file.downloaded', { actorId: personId, groupId, subjectId: id }),
    );
  }
}

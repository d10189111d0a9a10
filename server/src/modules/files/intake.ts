/**
 * From an upload to a file. What arrived is put together outside storage, checked in the thread and by the virus
 * scanner, and kept as it came out of the check. What is refused is gone at once; what could not be checked now
 * waits, so that nobody has to send it again.
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileId, UploadId } from '@leerkring/shared/contract/common';
import type { FileExtension } from '@leerkring/shared/contract/file-types';
import type { FileView } from '@leerkring/shared/contract/files';
import type { ProblemCode } from '@leerkring/shared/contract/problem';
import { nameFile } from '@leerkring/shared/rules/file-names';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { AppError, TooManyRequests } from '../../platform/http/app-error.js';
import { TokenBuckets } from '../../platform/http/token-buckets.js';
import { newId } from '../../platform/ids.js';
import { partKey, Storage } from '../../platform/storage/storage.js';
import { Blobs } from './blobs.js';
import { CheckThread } from './check-thread.js';
import { FileRecords, fileIdOf } from './file-records.js';
import type { StoredFile } from './stored-file.entity.js';
import { viewFile } from './stored-file.view.js';
import type { Upload } from './upload.entity.js';
import { UploadsService } from './uploads.service.js';
import { VirusScan } from './virus-scan.js';

/** Each is some seconds of a core at most: at first as many as somebody drops at once, then twenty a minute. */
const checksPerSecond = 1 / 3;
const checksAtOnce = 40;

/** Not about the file: another try may do. */
const forNow: readonly ProblemCode[] = ['scan-unavailable', 'storage-full', 'unavailable'];

@Injectable()
export class Intake {
  private readonly checks = new TokenBuckets(checksPerSecond, checksAtOnce);

  constructor(
    private readonly uploads: UploadsService,
    private readonly storage: Storage,
    private readonly thread: CheckThread,
    private readonly scanner: VirusScan,
    private readonly blobs: Blobs,
    private readonly records: FileRecords,
  ) {}

  /** A second time, when the answer to the first was lost, it is the same file. */
  async finish(actor: Actor, id: UploadId): Promise<FileView> {
    const kept = await this.records.keptFrom(actor, id);
    if (kept) return viewFile(kept);
    const upload = await this.uploads.find(actor, id);
    if (upload.received < upload.bytes) throw new AppError('upload-incomplete');
    const wait = this.checks.take(actor.personId);
    if (wait > 0) throw new TooManyRequests(Math.ceil(wait));
    if (!(await this.records.claim(id))) throw new AppError('upload-busy');
    return this.inFolder(async (folder) => {
      try {
        return viewFile(await this.check(actor, upload, folder));
      } catch (error) {
        if (error instanceof AppError && !forNow.includes(error.code)) {
          await this.records.refused(actor, error.code);
          await this.uploads.remove(id);
        } else await this.records.letGo(id);
        throw error;
      }
    });
  }

  /** What the server found in something that was checked for itself: an image in a text, for instance. */
  async bring(actor: Actor, name: string, bytes: Uint8Array): Promise<FileView> {
    const named = nameFile(name);
    if ('refused' in named) throw new AppError(named.refused);
    return this.inFolder(async (folder) => {
      const from = join(folder, 'arrived');
      await writeFile(from, bytes);
      return viewFile(await this.keep(actor, newId<FileId>(), named, folder));
    });
  }

  private async check(actor: Actor, { id, name, sha256 }: Upload, folder: string): Promise<StoredFile> {
    const named = nameFile(name);
    if ('refused' in named) throw new AppError(named.refused);
    const digest = await this.gather(id, join(folder, 'arrived'));
    if (sha256 !== null && sha256 !== digest) throw new AppError('file-damaged');
    const file = await this.keep(actor, fileIdOf(id), named, folder);
    await this.uploads.remove(id);
    return file;
  }

  private async keep(
    actor: Actor,
    id: FileId,
    named: { name: string; extension: FileExtension },
    folder: string,
  ): Promise<StoredFile> {
    const [from, to] = [join(folder, 'arrived'), join(folder, 'kept')];
    const checked = await this.thread.order({ what: 'check', from, to, extension: named.extension });
    await this.scanner.scan(from);
    const source = { path: to, bytes: checked.bytes, sha256: checked.sha256 };
    await this.blobs.announce(source);
    return this.records.keep(actor, source, { id, ...named, ...checked });
  }

  private async inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'leerkring-file-'));
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** The digest of what arrived. */
  private async gather(id: UploadId, path: string): Promise<string> {
    const hash = createHash('sha256');
    const parts = await this.uploads.partsOf(id);
    const { storage } = this;
    await pipeline(
      async function* () {
        for (const part of parts)
          for await (const chunk of await storage.read(partKey(id, part))) {
            hash.update(chunk as Buffer);
            yield chunk;
          }
      },
      createWriteStream(path, { flags: 'wx', mode: 0o600 }),
    );
    return hash.digest('hex');
  }
}

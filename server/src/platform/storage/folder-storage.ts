/**
 * Files in a folder of this machine, or one that all nodes share. A file is written beside its place, flushed to
 * disk and moved there in one step, so that nobody ever sees half of it and a crash loses nothing.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../http/app-error.js';
import { errorCode } from '../http/problem.js';
import { newId } from '../ids.js';
import { type ByteRange, type Source, Storage, type StorageKey } from './storage.js';

export class FolderStorage extends Storage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: StorageKey, source: Source): Promise<void> {
    const place = this.placeOf(key);
    const beside = join(this.folder, 'writing', newId());
    try {
      await mkdir(dirname(place), { recursive: true });
      await mkdir(dirname(beside), { recursive: true });
      await pipeline(
        source instanceof Uint8Array ? [source] : createReadStream(source.path),
        createWriteStream(beside, { flags: 'wx', mode: 0o600, flush: true }),
      );
      await rename(beside, place);
      await flush(dirname(place));
    } catch (error) {
      await rm(beside, { force: true });
      throw asProblem(error);
    }
  }

  async read(key: StorageKey, range?: ByteRange): Promise<Readable> {
    try {
      const file = await open(this.placeOf(key));
      return file.createReadStream(range && { start: range.first, end: range.last });
    } catch (error) {
      throw asProblem(error);
    }
  }

  async has(key: StorageKey): Promise<boolean> {
    try {
      await access(this.placeOf(key));
      return true;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return false;
      throw asProblem(error);
    }
  }

  async remove(key: StorageKey): Promise<void> {
    const place = this.placeOf(key);
    await rm(place, { force: true });
    // The folder of an upload, once its last part is gone.
    await rmdir(dirname(place)).catch(() => undefined);
  }

  private placeOf(key: StorageKey): string {
    if (!/^[a-z]+(\/[0-9a-f-]+)+$/.test(key)) throw new Error('A key of storage is made of our own ids');
    return join(this.folder, key);
  }
}

/** The move itself is kept too. Where a folder cannot be opened (Windows) the system sees to it. */
const flush = async (folder: string): Promise<void> => {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};

const fullDisk = ['ENOSPC', 'EDQUOT'];

const asProblem = (error: unknown): unknown => {
  const code = errorCode(error) ?? '';
  if (fullDisk.includes(code)) return new AppError('storage-full');
  return code === '' ? error : new AppError('unavailable');
};

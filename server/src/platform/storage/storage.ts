/**
 * Where files lie: a folder, or a bucket that speaks S3. What people keep lies under the digest of its content,
 * so it never changes and a second copy is the first one; what is on its way lies under the name of its upload.
 */
import type { Readable } from 'node:stream';

/** Of digits, small letters, dashes and slashes only. */
export type StorageKey = `${'content' | 'uploads'}/${string}`;

export const contentKey = (sha256: string): StorageKey => `content/${sha256.slice(0, 2)}/${sha256}`;
export const partKey = (uploadId: string, partId: string): StorageKey => `uploads/${uploadId}/${partId}`;

/** Bytes, both included, as in a Range header. */
export interface ByteRange {
  first: number;
  last: number;
}

/** In memory, or a file on this machine with what is known of it. */
export type Source = Uint8Array | { path: string; bytes: number; sha256: string };

export abstract class Storage {
  /** Whole or not at all, and there after a crash once this is done. Throws storage-full. */
  abstract put(key: StorageKey, source: Source): Promise<void>;
  /** Throws unavailable when it is not there, or cannot be reached. */
  abstract read(key: StorageKey, range?: ByteRange): Promise<Readable>;
  abstract has(key: StorageKey): Promise<boolean>;
  /** Also when it is not there. */
  abstract remove(key: StorageKey): Promise<void>;
}

/**
 * Sends a file in parts. The server knows how much it has; after a cut it is asked, and the file goes on from
 * there. The digest of the file finds an upload again after a reload, when somebody chooses the same file. Parts
 * grow on a fast line and shrink on a slow one, so that progress is seen and little is sent twice.
 */
import type { UploadId } from '@leerkring/shared/contract/common';
import {
  type FileView,
  fileRoutes,
  maxPartBytes,
  partType,
  type UploadView,
} from '@leerkring/shared/contract/files';
import type { ProblemCode } from '@leerkring/shared/contract/problem';
import { call, ProblemError } from './http';

/** Why it is broken off: by somebody who does not want to send it any more, and not by leaving the page. */
export const stopped = 'stopped';

export interface Sending {
  signal: AbortSignal;
  /** Bytes that are safe on the server; all of them while it is checked. */
  onProgress(sent: number): void;
}

/** What a test puts in the place of the world. */
interface World {
  call: typeof call;
  pause(ms: number): Promise<void>;
  random(): number;
  now(): number;
}

const firstPartBytes = 512 * 1024;
const smallestPartBytes = 64 * 1024;
/** How long a part may take. */
const quickMs = 1_000;
const slowMs = 4_000;
/** In a row, without a byte of progress: some four minutes. */
const maxTries = 10;
const longestPauseMs = 30_000;

/** Another try may do. */
const forNow: readonly ProblemCode[] = [
  'unavailable',
  'too-many-requests',
  'upload-busy',
  'scan-unavailable',
];

const world: World = {
  call,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
  now: () => performance.now(),
};

/** Throws the problem for which it was refused, or the last one when the line stays away. */
export const sendFile = (file: File, sending: Sending, given: Partial<World> = {}): Promise<FileView> =>
  new Upload(file, sending, { ...world, ...given }).send();

class Upload {
  private partBytes = firstPartBytes;
  private tries = 0;
  private sent = 0;

  constructor(
    private readonly file: File,
    private readonly sending: Sending,
    private readonly world: World,
  ) {}

  async send(): Promise<FileView> {
    const { file, sending, world: given } = this;
    const sha256 = await digestOf(file);
    const body = { name: file.name, bytes: file.size, sha256 };
    const begun = await this.insist(() => given.call(fileRoutes.begin, { body, signal: sending.signal }));
    const params = { uploadId: begun.id };
    try {
      let upload: UploadView = begun;
      while (upload.received < upload.bytes) {
        this.progress(upload.received);
        upload = await this.insist(() => this.next(upload.id));
      }
      this.progress(file.size);
      return await this.insist(() => given.call(fileRoutes.finish, { params, signal: sending.signal }));
    } catch (error) {
      if (sending.signal.reason === stopped) given.call(fileRoutes.cancel, { params }).catch(() => undefined);
      throw error;
    }
  }

  /** From where the server is, as it says itself after anything went wrong. */
  private async next(id: UploadId): Promise<UploadView> {
    const { file, sending, world: given } = this;
    const params = { uploadId: id };
    const offset =
      this.tries === 0
        ? this.sent
        : (await given.call(fileRoutes.look, { params, signal: sending.signal })).received;
    this.progress(offset);
    if (offset === file.size) return given.call(fileRoutes.look, { params, signal: sending.signal });
    const content = file.slice(offset, offset + this.partBytes);
    const began = given.now();
    const upload = await given.call(fileRoutes.append, {
      params,
      query: { offset: String(offset) },
      file: { type: partType, content },
      signal: sending.signal,
    });
    this.fit(given.now() - began);
    return upload;
  }

  private progress(sent: number): void {
    if (sent > this.sent) this.tries = 0;
    this.sent = sent;
    this.sending.onProgress(sent);
  }

  private fit(ms: number): void {
    if (ms < quickMs) this.partBytes = Math.min(maxPartBytes, this.partBytes * 2);
    else if (ms > slowMs) this.partBytes = Math.max(smallestPartBytes, Math.floor(this.partBytes / 2));
  }

  /** Waits longer each time, and never as long as others who were cut at the same moment. */
  private async insist<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      this.sending.signal.throwIfAborted();
      try {
        const done = await work();
        this.tries = 0;
        return done;
      } catch (error) {
        const isMoved = codeOf(error) === 'upload-moved-on';
        if (this.sending.signal.aborted || !(isMoved || isForNow(error)) || this.tries >= maxTries)
          throw error;
        this.tries += 1;
        this.partBytes = Math.max(smallestPartBytes, Math.floor(this.partBytes / 2));
        await this.world.pause(this.world.random() * Math.min(longestPauseMs, 500 * 2 ** this.tries));
      }
    }
  }
}

const codeOf = (error: unknown): ProblemCode | null =>
  error instanceof ProblemError ? error.problem.code : null;

/** Of the file itself: sending it once more changes nothing. */
export const isFinal = (error: unknown): boolean => {
  const code = codeOf(error) ?? '';
  return code === 'too-large' || (code.startsWith('file-') && code !== 'file-damaged');
};

const isForNow = (error: unknown): boolean => forNow.some((code) => code === codeOf(error));

/** Null where the browser makes none: on a page that did not come over https. */
const digestOf = async (file: File): Promise<string | null> => {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

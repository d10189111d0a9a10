/**
 * The files in a docx or odt. A zip says itself how large it will be, so what it says is judged before anything
 * is unpacked, and held to while it is: a small file can hold gigabytes, names that climb out of a folder, or
 * one name twice. Nothing is ever written to disk, and only the parts that are asked for are unpacked.
 */
import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FileRefused } from './file-refused.js';

export interface PackageLimits {
  entries: number;
  totalBytes: number;
  /** Of one part that is read. */
  partBytes: number;
}

/** A text of 400 pages is some megabytes. */
const ofText: PackageLimits = {
  entries: 2_000,
  totalBytes: 100 * 1024 * 1024,
  partBytes: 16 * 1024 * 1024,
};
/** XML packs well, to a twentieth; what packs far better was made to burst. */
const maxRatio = 200;
/** Below this a ratio says nothing. */
const smallBytes = 1024 * 1024;

export class ZipPackage {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: PackageLimits,
  ) {}

  /** Throws FileRefused. */
  static async open(bytes: Buffer, limits = ofText): Promise<ZipPackage> {
    if (bytes.length < 4 || bytes.readUInt32BE(0) !== 0x504b0304) throw new FileRefused('file-not-readable');
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
      const entries = new Map<string, Entry>();
      let total = 0;
      for await (const entry of zip.eachEntry()) {
        total += entry.uncompressedSize;
        if (entries.size >= limits.entries || total > limits.totalBytes || isBomb(entry))
          throw new FileRefused('file-too-complex');
        if (entry.isEncrypted()) throw new FileRefused('file-locked');
        if (entries.has(entry.fileName)) throw new FileRefused('file-not-readable');
        entries.set(entry.fileName, entry);
      }
      return new ZipPackage(zip, entries, limits);
    } catch (error) {
      throw error instanceof FileRefused ? error : new FileRefused('file-not-readable');
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** The words of a part; null when there is no such part. Throws FileRefused. */
  async read(name: string): Promise<string | null> {
    const bytes = await this.bytes(name);
    if (bytes === null) return null;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw new FileRefused('file-not-readable');
    }
  }

  /** Null when there is no such part. Throws FileRefused. */
  async bytes(name: string): Promise<Buffer | null> {
    const entry = this.entries.get(name);
    if (!entry) return null;
    if (entry.uncompressedSize > this.limits.partBytes) throw new FileRefused('file-too-complex');
    try {
      // It fails as soon as there is more in it than the zip says.
      return await collected(await this.zip.openReadStreamPromise(entry));
    } catch {
      throw new FileRefused('file-not-readable');
    }
  }

  /** A part as it is packed, to be put in another package without packing it again. */
  async packed(name: string): Promise<PackedPart> {
    const entry = this.entries.get(name);
    if (!entry) throw new FileRefused('file-not-readable');
    const { crc32, uncompressedSize, compressionMethod } = entry;
    const bytes = await collected(await this.zip.openReadStreamPromise(entry, { decodeFileData: false }));
    return { bytes, crc32, uncompressedSize, compressionMethod };
  }
}

export interface PackedPart {
  bytes: Buffer;
  crc32: number;
  uncompressedSize: number;
  compressionMethod: number;
}

const collected = async (stream: Readable): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  const collect = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  await pipeline(stream, collect);
  return Buffer.concat(chunks);
};

const isBomb = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > smallBytes && uncompressedSize > compressedSize * maxRatio;

/**
 * The files in a docx or odt. A zip says itself how large it will be, so what it says is judged before anything
 * is unpacked, and held to while it is: a small file can hold gigabytes, names that climb out of a folder, or
 * one name twice. Nothing is ever written to disk, and only the parts that are asked for are unpacked.
 */
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FileRefused } from './file-refused.js';

const maxEntries = 2_000;
const maxTotalBytes = 100 * 1024 * 1024;
/** Of one part that is read. A text of 400 pages is some megabytes. */
const maxPartBytes = 16 * 1024 * 1024;
/** XML packs well, to a twentieth; what packs far better was made to burst. */
const maxRatio = 200;
/** Below this a ratio says nothing. */
const smallBytes = 1024 * 1024;

export class ZipPackage {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Throws FileRefused. */
  static async open(bytes: Buffer): Promise<ZipPackage> {
    if (bytes.length < 4 || bytes.readUInt32BE(0) !== 0x504b0304) throw new FileRefused('file-not-readable');
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
      const entries = new Map<string, Entry>();
      let total = 0;
      for await (const entry of zip.eachEntry()) {
        total += entry.uncompressedSize;
        if (entries.size >= maxEntries || total > maxTotalBytes || isBomb(entry))
          throw new FileRefused('file-too-complex');
        if (entries.has(entry.fileName) || entry.isEncrypted()) throw new FileRefused('file-not-readable');
        entries.set(entry.fileName, entry);
      }
      return new ZipPackage(zip, entries);
    } catch (error) {
      throw error instanceof FileRefused ? error : new FileRefused('file-not-readable');
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** Null when there is no such part. Throws FileRefused. */
  async read(name: string): Promise<string | null> {
    const entry = this.entries.get(name);
    if (!entry) return null;
    if (entry.uncompressedSize > maxPartBytes) throw new FileRefused('file-too-complex');
    const chunks: Buffer[] = [];
    const collect = new Writable({
      write: (chunk: Buffer, _, done) => {
        chunks.push(chunk);
        done();
      },
    });
    try {
      // It fails as soon as there is more in it than the zip says.
      await pipeline(await this.zip.openReadStreamPromise(entry), collect);
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    } catch {
      throw new FileRefused('file-not-readable');
    }
  }
}

const isBomb = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > smallBytes && uncompressedSize > compressedSize * maxRatio;

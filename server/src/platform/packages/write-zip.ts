/**
 * Writes a package part by part, from what was judged before: no names but those it is given, no times, no extra
 * fields, nothing before, between or after the parts.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import type { PackedPart } from './zip-package.js';

const stored = 0;
const deflated = 8;
/** Names are UTF-8. */
const flags = 0x0800;
const version = 20;
/** The first day that a zip knows. */
const date = 0x0021;

export const packed = (content: Buffer, compress = true): PackedPart => ({
  bytes: compress ? deflateRawSync(content) : content,
  crc32: crc32(content),
  uncompressedSize: content.byteLength,
  compressionMethod: compress ? deflated : stored,
});

export class ZipWriter {
  private readonly chunks: Buffer[] = [];
  private readonly directory: Buffer[] = [];
  private offset = 0;

  add(name: string, part: PackedPart): void {
    const named = Buffer.from(name, 'utf8');
    const facts = factsOf(part, named);
    const local = Buffer.concat([word(0x04034b50), short(version), facts, short(0), named, part.bytes]);
    const where = Buffer.concat([short(0), short(0), short(0), short(0), word(0), word(this.offset)]);
    this.directory.push(
      Buffer.concat([word(0x02014b50), short(version), short(version), facts, where, named]),
    );
    this.chunks.push(local);
    this.offset += local.byteLength;
  }

  end(): Buffer {
    const directory = Buffer.concat(this.directory);
    const count = short(this.directory.length);
    const end = [
      word(0x06054b50),
      short(0),
      short(0),
      count,
      count,
      word(directory.byteLength),
      word(this.offset),
    ];
    return Buffer.concat([...this.chunks, directory, ...end, short(0)]);
  }
}

const factsOf = (
  { bytes, crc32: sum, uncompressedSize, compressionMethod }: PackedPart,
  name: Buffer,
): Buffer =>
  Buffer.concat([
    ...[short(flags), short(compressionMethod), short(0), short(date)],
    ...[word(sum), word(bytes.byteLength), word(uncompressedSize), short(name.byteLength)],
  ]);

const short = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

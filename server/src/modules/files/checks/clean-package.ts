/**
 * An office file is a package of parts. Each part is kept, changed or left out by its name; the rest of the
 * package is written anew, so nothing stands before, behind or between the parts. Files in it that are packages
 * themselves (the table behind a chart) are cleaned as well, one deep.
 */
import type { Removal } from '@leerkring/shared/contract/files';
import { FileRefused } from '../../../platform/packages/file-refused.js';
import { packed, ZipWriter } from '../../../platform/packages/write-zip.js';
import { ZipPackage } from '../../../platform/packages/zip-package.js';

const limits = { entries: 10_000, totalBytes: 400 * 1024 * 1024, partBytes: 128 * 1024 * 1024 };
const maxNesting = 1;

export interface Cleaning {
  /** What a part that is left out is; null: it stays. Throws FileRefused for a part that may not be there. */
  leavesOut(part: string): Removal | null;
  /** The part as it is to be; null: as it is. Throws FileRefused. */
  change(part: string, read: () => Promise<string>): Promise<string | null>;
}

/** For each format: reads what it needs to know of the package first. */
export type Cleaner = (zip: ZipPackage, removed: Set<Removal>) => Promise<Cleaning>;

export const cleanPackage = async (
  bytes: Buffer,
  cleanerOf: (zip: ZipPackage) => Promise<Cleaner>,
  removed: Set<Removal>,
  nesting = 0,
): Promise<Buffer> => {
  const zip = await ZipPackage.open(bytes, limits);
  const cleaning = await (await cleanerOf(zip))(zip, removed);
  const writer = new ZipWriter();
  for (const name of zip.names) {
    if (name.endsWith('/')) continue;
    const removal = cleaning.leavesOut(name);
    if (removal) removed.add(removal);
    else await keepPart(name);
  }
  return writer.end();

  async function keepPart(name: string): Promise<void> {
    const changed = await cleaning.change(name, async () => (await zip.read(name)) ?? '');
    if (changed !== null) {
      writer.add(name, packed(Buffer.from(changed, 'utf8')));
      return;
    }
    // Read as well, so that what it holds is what it says.
    const content = (await zip.bytes(name)) ?? Buffer.alloc(0);
    if (isCompound(content)) throw new FileRefused('file-is-active');
    if (!isZip(content)) {
      writer.add(name, await zip.packed(name));
      return;
    }
    if (nesting >= maxNesting) throw new FileRefused('file-too-complex');
    writer.add(name, packed(await cleanPackage(content, cleanerOf, removed, nesting + 1), false));
  }
};

export const isZip = (content: Buffer): boolean =>
  content.length > 4 && content.readUInt32BE(0) === 0x504b0304;

/** The container of old office files, of objects of other programs, and of packages behind a password. */
export const isCompound = (content: Buffer): boolean =>
  content.length > 8 && content.readUInt32BE(0) === 0xd0cf11e0;

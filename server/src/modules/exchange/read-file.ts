/** A file that somebody chose, as a text of ours and what does not come along. What it is, its content says. */
import type { Loss } from '@leerkring/shared/contract/exchange';
import { FileRefused } from '../../platform/packages/file-refused.js';
import { ZipPackage } from '../../platform/packages/zip-package.js';
import { settleHeadings } from './assemble.js';
import { isDocx } from './docx/docx-file.js';
import { readDocx } from './docx/read-docx.js';
import { type BroughtPictures, FilePictures } from './file-pictures.js';
import { Losses } from './losses.js';
import { isOdt, readOdt } from './odt/read-odt.js';
import { type Block, type Outline, plainText } from './outline.js';
import type { Reading } from './reading.js';

/** An image that stands in the text of a file. */
export interface FoundPicture {
  part: string;
  bytes: Uint8Array;
}

/** Throws FileRefused. */
export const readFile = async (
  bytes: Buffer,
  brought: BroughtPictures | null = null,
): Promise<{ outline: Outline; losses: Loss[]; pictures: FoundPicture[] }> => {
  const losses = new Losses();
  const zip = await ZipPackage.open(bytes);
  const pictures = new FilePictures(new Set(zip.names), brought);
  const { title, blocks, notes } = titled(await reading(zip, losses, pictures));
  const all = [...settleHeadings(withoutEmptyEnds(blocks)), ...notes];
  return {
    outline: { title: title ?? '', blocks: all },
    losses: losses.all,
    pictures: await partsOf(zip, pictures),
  };
};

/** A file that begins with its only heading of level 1 begins with its title. */
const titled = ({ title, blocks, notes }: Reading): Reading => {
  const [first, ...rest] = blocks;
  const isTop = (block: Block | undefined) => block?.kind === 'heading' && block.level === 1;
  if (title !== null || first?.kind !== 'heading' || !isTop(first) || rest.some(isTop))
    return { title, blocks, notes };
  return { title: plainText(first.inlines).trim(), blocks: rest, notes };
};

const partsOf = async (zip: ZipPackage, { wanted }: FilePictures): Promise<FoundPicture[]> => {
  const found: FoundPicture[] = [];
  for (const part of wanted) found.push({ part, bytes: (await zip.bytes(part)) ?? Buffer.alloc(0) });
  return found;
};

const reading = async (zip: ZipPackage, losses: Losses, pictures: FilePictures): Promise<Reading> => {
  if (await isOdt(zip)) return readOdt(zip, losses, pictures);
  if (isDocx(zip)) return readDocx(zip, losses, pictures);
  throw new FileRefused('file-not-readable');
};

/** Programs begin and end a file with empty lines of their own. */
const withoutEmptyEnds = (blocks: Block[]): Block[] => {
  const isEmpty = (block: Block | undefined) => block?.kind === 'paragraph' && block.inlines.length === 0;
  let [start, end] = [0, blocks.length];
  while (start < end && isEmpty(blocks[start])) start += 1;
  while (end > start && isEmpty(blocks[end - 1])) end -= 1;
  return blocks.slice(start, end);
};

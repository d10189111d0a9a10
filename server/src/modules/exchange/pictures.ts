/**
 * The images of a text as its files hold them, for writing it as a file. What formats do not know (WebP) becomes
 * what they do.
 */
import type { Block, Image, Inline, Picture } from './outline.js';
import { words } from './words.js';

/** As they are kept, by the id of their file. */
export type KeptPictures = Readonly<Record<string, Uint8Array>>;

/** The ids of the files of images; they stand on the ground of a text. */
export const imagesIn = (blocks: readonly Block[]): string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'image' ? [block.fileId] : []))),
];

export const withPictures = async (blocks: readonly Block[], kept: KeptPictures): Promise<Block[]> => {
  const known = new Map<string, Picture | null>();
  for (const id of imagesIn(blocks)) known.set(id, await pictureOf(kept[id]));
  return blocks.map((block) =>
    block.kind === 'image' ? { ...block, picture: known.get(block.fileId) ?? null } : block,
  );
};

const pictureOf = async (bytes: Uint8Array | undefined): Promise<Picture | null> => {
  if (!bytes) return null;
  const [first, second] = bytes;
  if (first === 0xff && second === 0xd8) return { type: 'jpg', bytes };
  if (first === 0x89 && second === 0x50) return { type: 'png', bytes };
  // Not before it is needed: most texts are written without.
  const { default: sharp } = await import('sharp');
  return { type: 'png', bytes: await sharp(bytes).png().toBuffer() };
};

/** Empty for what only decorates. */
export const altOf = ({ alt }: Image): string => alt ?? words.undescribed;

export const wordsFor = (image: Image): Inline[] => [
  { kind: 'text', text: words.image(image.alt ?? ''), marks: { italic: true } },
];

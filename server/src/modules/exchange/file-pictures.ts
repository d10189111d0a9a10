/**
 * The images in a file that somebody takes text from. Each is checked and kept as a file of the text first; what
 * could not be is told as lost. Looking at a file before it is taken over, all that can come count as coming.
 */
import type { DocumentImage } from '@leerkring/shared/contract/document-images';
import { sizeFrom } from './image-size.js';
import type { Image } from './outline.js';

/** What became of them, by the name of their part in the package. */
export type BroughtPictures = Readonly<Record<string, DocumentImage>>;

/** An image as a format finds it. */
export interface FoundImage {
  part: string;
  /** Null when the file does not say what it shows. */
  alt: string | null;
  /** In pixels, as it stands there; null when the file does not say. */
  width: number | null;
}

const kinds = /\.(png|jpe?g|webp)$/i;

export class FilePictures {
  /** Parts that stand in the text. */
  readonly wanted = new Set<string>();

  constructor(
    private readonly parts: ReadonlySet<string>,
    private readonly brought: BroughtPictures | null,
  ) {}

  /** Null: it does not come along. `textWidth`: of the page that it stands on, in pixels. */
  image({ part, alt, width: shown }: FoundImage, textWidth: number): Image | null {
    if (!kinds.test(part) || !this.parts.has(part)) return null;
    this.wanted.add(part);
    const { fileId, width, height } = this.brought?.[part] ?? { fileId: '', width: 1, height: 1 };
    if (this.brought && fileId === '') return null;
    const size = sizeFrom(shown, { width, height }, textWidth);
    return { kind: 'image', fileId, alt, width, height, size, picture: null };
  }
}

/** A description as it may stand in a text. */
export const altFrom = (text: string | undefined, max: number): string | null => {
  const words = (text ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, max)
    .replace(/\p{Surrogate}$/u, '');
  return words === '' ? null : words;
};

/**
 * How wide an image stands in a text (`ImageSize`), as a width on paper: the one that a file gets, and the choice that
 * comes nearest to what a file has.
 */
import { type ImageSize, imageSizes } from '@leerkring/shared/contract/document-schema';
import type { Image } from './outline.js';

export interface Room {
  width: number;
  height: number;
}

/** Within the margins of A4, in pixels. */
export const pageRoom: Room = { width: 600, height: 800 };

/** Of the width of the text. */
const shares: Readonly<Record<ImageSize, number>> = { small: 1 / 3, half: 1 / 2, full: 1 };

/** No wider than was chosen, and no higher than there is room; itself as large as on a screen of 96 dots an inch. */
export const fitted = ({ width, height, size }: Pick<Image, keyof Room | 'size'>, room: Room): Room => {
  const scale = Math.min(1, (room.width * shares[size]) / width, room.height / height);
  return { width: width * scale, height: height * scale };
};

/**
 * `shown`: how wide it stands in a text that is so wide, null when the file does not say. The widest of those that
 * would look the same, so that what nobody made smaller is not small.
 */
export const sizeFrom = (shown: number | null, image: Room, textWidth: number): ImageSize => {
  if (shown === null) return 'full';
  const room = { ...pageRoom, width: textWidth };
  const missedBy = (size: ImageSize) => Math.abs(fitted({ ...image, size }, room).width - shown);
  return imageSizes.reduce((best, size) => (missedBy(size) <= missedBy(best) ? size : best));
};

/** How much room blocks take, by the same measures as they are drawn with (write-pdf.ts). */
import { fitted, type Room } from '../image-size.js';
import type { Block, Image } from '../outline.js';
import { body, gap, headingSize, narrowed } from './pdf-page.js';
import type { PdfText } from './pdf-text.js';

const maxHeight = 640;
/** Points are three quarters of a pixel. */
export const sizeOnPage = (image: Image, width: number, height: number): Room =>
  fitted(
    { ...image, width: image.width * 0.75, height: image.height * 0.75 },
    { width, height: Math.min(height, maxHeight) },
  );

/** A little more than it needs is unseen; less would lie over the next row. */
export const heightOf = (blocks: readonly Block[], width: number, text: PdfText): number =>
  blocks.reduce((sum, block) => sum + one(block, width, text), 0);

const one = (block: Block, width: number, text: PdfText): number => {
  const inside = narrowed({ x: 0, width }).width;
  switch (block.kind) {
    case 'paragraph': {
      if (block.inlines.length === 0) return body.size;
      // In a header cell it is bold.
      return text.heightOf(block.inlines, width, { ...body, bold: true }) + gap;
    }
    case 'heading':
      return text.heightOf(block.inlines, width, { size: headingSize(block.level), bold: true }) + 2 * gap;
    case 'list':
      return block.items.reduce(
        (sum, item) => sum + Math.max(body.size * 1.4, heightOf(item.blocks, inside, text)),
        0,
      );
    case 'quote':
      return heightOf(block.blocks, inside, text);
    case 'callout':
      return body.size * 1.4 + gap + heightOf(block.blocks, inside, text);
    case 'rule':
      return gap * 4;
    case 'image':
      return sizeOnPage(block, width, maxHeight).height + 2 * gap;
    case 'table':
      // Tables stand in no table of ours.
      return block.rows.flat().reduce((sum, cell) => sum + heightOf(cell.blocks, width, text), 0);
  }
};

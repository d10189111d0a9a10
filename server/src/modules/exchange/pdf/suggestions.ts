import type { Block, Inline } from '../outline.js';

const inlinesIn = (blocks: readonly Block[]): Inline[] =>
  blocks.flatMap((block): Inline[] => {
    if ('inlines' in block) return block.inlines;
    if (block.kind === 'list') return block.items.flatMap((item) => inlinesIn(item.blocks));
    if (block.kind === 'table') return block.rows.flat().flatMap((cell) => inlinesIn(cell.blocks));
    return 'blocks' in block ? inlinesIn(block.blocks) : [];
  });

/** Whether somebody suggested a change that nobody decided on yet. */
export const hasSuggestions = (blocks: readonly Block[]): boolean =>
  inlinesIn(blocks).some((inline) => inline.kind === 'text' && inline.marks.suggestion !== undefined);

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

/** What is suggested about the end of a paragraph, as the sign for it behind its words. */
export const withEnds = (blocks: readonly Block[]): Block[] =>
  blocks.map((block): Block => {
    if ('inlines' in block)
      return block.end
        ? { ...block, inlines: [...block.inlines, { kind: 'text', text: ' ¶', marks: block.end }] }
        : block;
    if (block.kind === 'list')
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: withEnds(item.blocks) })) };
    if (block.kind === 'table')
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: withEnds(cell.blocks) }))),
      };
    return 'blocks' in block ? { ...block, blocks: withEnds(block.blocks) } : block;
  });

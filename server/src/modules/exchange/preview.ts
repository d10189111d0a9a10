/** What somebody sees of a file before taking it over: how it begins, and what does not come along. */
import { type ImportPreview, type Loss, previewLength } from '@leerkring/shared/contract/exchange';
import { type Block, type Outline, plainText } from './outline.js';

type Shown = ImportPreview['blocks'][number];

const maxLength = 160;

export const previewOf = ({ blocks }: Outline, losses: Loss[]): ImportPreview => {
  const all = blocks.flatMap(shownOf);
  return {
    words: all.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0),
    blocks: all.slice(0, previewLength).map((one) => ({ ...one, text: shortened(one.text) })),
    more: Math.max(0, all.length - previewLength),
    losses,
  };
};

const shownOf = (block: Block): Shown[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [{ kind: block.kind, text: plainText(block.inlines) }];
    case 'list':
      return block.items.flatMap(({ blocks: [first, ...rest] }): Shown[] => [
        { kind: 'list-item', text: first && 'inlines' in first ? plainText(first.inlines) : '' },
        ...(first && !('inlines' in first) ? [first, ...rest] : rest).flatMap(shownOf),
      ]);
    case 'quote':
    case 'callout':
      return block.blocks
        .flatMap(shownOf)
        .map((one) => (one.kind === 'paragraph' ? { ...one, kind: block.kind } : one));
    case 'rule':
      return [{ kind: 'rule', text: '' }];
    case 'image':
      return [{ kind: 'image', text: block.alt ?? '' }];
    case 'table':
      return block.rows.map((row) => ({
        kind: 'table',
        text: row
          .map((cell) =>
            cell.blocks
              .flatMap(shownOf)
              .map(({ text }) => text)
              .join(' '),
          )
          .join(' | '),
      }));
  }
};

const shortened = (text: string): string =>
  text.length <= maxLength
    ? text
    : `${text
        .slice(0, maxLength)
        .replace(/\p{Surrogate}$/u, '')
        .trimEnd()}…`;

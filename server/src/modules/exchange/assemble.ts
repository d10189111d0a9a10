/**
 * Word processors keep a flat row of paragraphs, each of which says that it is an item of such a list, or
 * stands in a quote. Here the row becomes a tree again.
 */
import type { CalloutKind } from '@leerkring/shared/contract/document-schema';
import type { Block, Image, Inline, List, ListItem, ListStyle, Table } from './outline.js';
import { plainText } from './outline.js';

export type Piece = ParagraphPiece | { kind: 'rule' } | Image | { kind: 'table'; table: Table };

export interface ParagraphPiece {
  kind: 'paragraph';
  inlines: Inline[];
  /** As the file counts them, from 1. */
  heading: number | null;
  list: ListPlace | null;
  /** It goes on with the last item at this depth of the list before it. */
  continues: number | null;
  within: Enclosure | null;
}
export interface ListPlace {
  depth: number;
  /** The same for the items of one list. */
  key: string;
  style: ListStyle;
}
export type Enclosure = 'quote' | CalloutKind;

/** What a task begins with. */
export const boxes = { open: '☐', done: '☑' } as const;
const box = /^([☐☑☒✓✔])[\s\u00a0]/;
/** Deeper lists go on at this depth: more would not fit the text. */
export const maxListDepth = 8;

export const assemble = (pieces: readonly Piece[]): Block[] => {
  const blocks: Block[] = [];
  let at = 0;
  while (at < pieces.length) {
    const within = enclosureOf(pieces[at]);
    let end = at + 1;
    while (end < pieces.length && enclosureOf(pieces[end]) === within) end += 1;
    const inside = withLists(pieces.slice(at, end));
    if (within === null) blocks.push(...inside);
    else if (within === 'quote') blocks.push({ kind: 'quote', blocks: inside });
    else blocks.push({ kind: 'callout', callout: within, blocks: inside });
    at = end;
  }
  return blocks;
};

const enclosureOf = (piece: Piece | undefined): Enclosure | null =>
  piece?.kind === 'paragraph' ? piece.within : null;

interface Level {
  key: string;
  list: List;
}

const withLists = (pieces: readonly Piece[]): Block[] => {
  const blocks: Block[] = [];
  let levels: Level[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'paragraph' && piece.list) {
      levels = levelsFor(piece.list, levels, blocks);
      levels.at(-1)?.list.items.push({ checked: false, blocks: [blockOf(piece)] });
      continue;
    }
    const item =
      piece.kind === 'paragraph' && piece.continues !== null ? lastItem(levels, piece.continues) : null;
    if (item && piece.kind === 'paragraph') {
      levels = levels.slice(0, (piece.continues ?? 0) + 1);
      item.blocks.push(blockOf(piece));
      continue;
    }
    levels = [];
    blocks.push(piece.kind === 'paragraph' ? blockOf(piece) : piece.kind === 'table' ? piece.table : piece);
  }
  return blocks.map(withTasks);
};

const lastItem = (levels: readonly Level[], depth: number): ListItem | undefined =>
  levels[Math.min(depth, levels.length - 1)]?.list.items.at(-1);

const levelsFor = ({ depth, key, style }: ListPlace, before: readonly Level[], blocks: Block[]): Level[] => {
  const levels = before.slice(0, Math.min(depth, maxListDepth) + 1);
  if (levels.length === depth + 1 && levels.at(-1)?.key !== key) levels.pop();
  while (levels.length <= Math.min(depth, maxListDepth)) {
    const list: List = { kind: 'list', style, items: [] };
    const around = levels.at(-1)?.list;
    if (!around) blocks.push(list);
    else {
      // A list that begins deeper than its first item stands in an item without words.
      if (around.items.length === 0)
        around.items.push({ checked: false, blocks: [{ kind: 'paragraph', inlines: [] }] });
      around.items.at(-1)?.blocks.push(list);
    }
    levels.push({ key, list });
  }
  return levels;
};

const blockOf = ({ heading, inlines }: ParagraphPiece): Block =>
  heading === null ? { kind: 'paragraph', inlines } : { kind: 'heading', level: heading, inlines };

/** A list of which every item begins with a box is a list of tasks. */
const withTasks = (block: Block): Block => {
  if (block.kind !== 'list') return block;
  const items = block.items.map((item) => ({ ...item, blocks: item.blocks.map(withTasks) }));
  if (block.style.kind !== 'bullet' || !items.every((item) => boxOf(item))) return { ...block, items };
  return {
    kind: 'list',
    style: { kind: 'task' },
    items: items.map((item) => ({ checked: boxOf(item) !== boxes.open, blocks: withoutBox(item.blocks) })),
  };
};

const boxOf = ({ blocks: [first] }: ListItem): string | undefined =>
  first?.kind === 'paragraph' ? box.exec(`${plainText(first.inlines)} `)?.[1] : undefined;

const withoutBox = ([first, ...rest]: Block[]): Block[] => {
  if (first?.kind !== 'paragraph') return first ? [first, ...rest] : rest;
  let left = 2;
  const inlines = first.inlines.flatMap((inline): Inline[] => {
    if (inline.kind !== 'text' || left === 0) return [inline];
    const cut = Math.min(left, inline.text.length);
    left -= cut;
    return cut === inline.text.length ? [] : [{ ...inline, text: inline.text.slice(cut) }];
  });
  return [{ ...first, inlines }, ...rest];
};

/**
 * The title of a text is level 1, so what stands in it begins at level 2: where a file has chapters of level 1,
 * all its headings go one down. Deeper than 4 is 4.
 */
export const settleHeadings = (blocks: readonly Block[]): Block[] => {
  const shift = levelsIn(blocks).includes(1) ? 1 : 0;
  const settle = (block: Block): Block => {
    if (block.kind === 'heading') return { ...block, level: Math.min(4, block.level + shift) };
    if (block.kind === 'list')
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(settle) })) };
    if (block.kind === 'table')
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(settle) }))),
      };
    return 'blocks' in block ? { ...block, blocks: block.blocks.map(settle) } : block;
  };
  return blocks.map(settle);
};

const levelsIn = (blocks: readonly Block[]): number[] =>
  blocks.flatMap((block): number[] => {
    if (block.kind === 'heading') return [block.level];
    if (block.kind === 'list') return block.items.flatMap((item) => levelsIn(item.blocks));
    if (block.kind === 'table') return block.rows.flat().flatMap((cell) => levelsIn(cell.blocks));
    return 'blocks' in block ? levelsIn(block.blocks) : [];
  });

/**
 * The text that the page came with (lib/page-ahead.ts), as the paragraphs and headings that it was drawn from: what
 * somebody wrote in the page belongs in those, also when others wrote since.
 */
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { changesBetween, sameAtEnd, sameAtStart, type WordChange } from '../../lib/changes-between';
import { standIn, type WrittenAhead, type WrittenBlock } from '../../lib/page-ahead';

export interface BlockChange {
  /** Which paragraph or heading of the text as it is now. */
  block: number;
  /** In their order; each `\n` begins a new one. */
  changes: WordChange[];
}

export interface InText {
  written: BlockChange[];
  /** Where it stands when all of that is written. */
  caret: { block: number; offset: number } | null;
  /** What has no place any more. */
  lostWords: string;
}

const holdsWords = ['paragraph', 'heading'];

const blocksOf = (within: Y.XmlFragment): Y.XmlElement[] =>
  within.toArray().flatMap((node) => {
    if (!(node instanceof Y.XmlElement)) return [];
    return holdsWords.includes(node.nodeName) ? [node] : blocksOf(node);
  });

const blocksIn = (doc: Y.Doc): Y.XmlElement[] => blocksOf(doc.getXmlFragment(documentRoot));

export class DrawnText {
  private readonly blocks: readonly Y.XmlElement[];

  /** While it is the text that was drawn. */
  constructor(doc: Y.Doc) {
    this.blocks = blocksIn(doc);
  }

  /** In `doc` as it is now, which may be another after the text was rewritten. */
  placed({ blocks, caret }: WrittenAhead, doc: Y.Doc): InText {
    const now = blocksIn(doc);
    const placed = blocks.map((block) => ({
      ...block,
      at: now.indexOf(this.blocks[block.index] as Y.XmlElement),
    }));
    const there = placed.filter(({ at }) => at >= 0);
    const written = there.map(({ at, ...block }) => ({
      block: at,
      changes: changesIn(block, stringOf(now[at] as Y.XmlElement)),
    }));
    return {
      written,
      caret: caret && this.caretIn(now, caret, there),
      lostWords: wordsWritten(placed.filter(({ at }) => at < 0)),
    };
  }

  private caretIn(
    now: readonly Y.XmlElement[],
    { index, offset }: NonNullable<WrittenAhead['caret']>,
    written: readonly WrittenBlock[],
  ): InText['caret'] {
    const at = now.indexOf(this.blocks[index] as Y.XmlElement);
    if (at < 0) return null;
    const own = written.find((block) => block.index === index);
    const lines = (own?.now ?? '').slice(0, offset).split('\n');
    const linesBefore = written
      .filter((block) => block.index < index)
      .map(({ now }) => now.split('\n').length - 1);
    return {
      block: at + linesBefore.reduce((sum, count) => sum + count, lines.length - 1),
      offset: lines.length === 1 ? offset : (lines.at(-1) ?? '').length,
    };
  }
}

/** What somebody wrote, without what stood there. */
export const wordsWritten = (blocks: readonly WrittenBlock[]): string =>
  blocks
    .flatMap(({ came, now }) => changesBetween(came, now))
    .map(({ words }) => words)
    .filter(Boolean)
    .join('\n');

const stringOf = (block: Y.XmlElement): string =>
  block
    .toArray()
    .flatMap((node): { insert?: unknown }[] =>
      node instanceof Y.XmlText ? node.toDelta() : [{ insert: standIn }],
    )
    .map(({ insert }) => (typeof insert === 'string' ? insert : standIn))
    .join('');

/** Behind what somebody else changed it moves along; what they both changed keeps the words of both. */
const changesIn = ({ came, now }: WrittenBlock, holds: string): WordChange[] => {
  const changes = changesBetween(came, now);
  if (holds === came) return changes;
  const start = sameAtStart(came, holds);
  const end = came.length - sameAtEnd(came.slice(start), holds.slice(start));
  const further = holds.length - came.length;
  return changes.map(({ from, to, words }) => {
    if (to <= start) return { from, to, words };
    if (from >= end) return { from: from + further, to: to + further, words };
    return { from: end + further, to: end + further, words };
  });
};

/**
 * The text that the page came with (lib/page-ahead.ts), as the paragraphs and headings that it was drawn from: what
 * somebody wrote in the page belongs in those, also when others wrote since.
 */
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { changesBetween, type WordChange } from '../../lib/changes-between';
import { standIn, type WrittenAhead, type WrittenBlock } from '../../lib/page-ahead';

/** What to do to one paragraph or heading of the text as it is now. */
export interface BlockChange extends WordChange {
  block: number;
}

export interface InText {
  /** In the order of the text; a `\n` among the words begins a new line. */
  changes: BlockChange[];
  /** In the words of one of those changes, or in a block as it is now. */
  caret: { change: number; offset: number } | { block: number; offset: number } | null;
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
    const holderOf = (index: number) => now.indexOf(this.blocks[index] as Y.XmlElement);
    const isThere = ({ index }: WrittenBlock) => holderOf(index) >= 0;
    const placed = blocks.filter(isThere).map((written) => {
      const block = holderOf(written.index);
      return { block, written, ...placedIn(written, stringOf(now[block] as Y.XmlElement)) };
    });
    const at = placed.findIndex(({ written }) => written.index === caret?.index);
    const before = placed.slice(0, Math.max(0, at)).reduce((sum, { changes }) => sum + changes.length, 0);
    const its = caret && placed[at]?.caretAt(caret.offset);
    return {
      changes: placed.flatMap(({ block, changes }) => changes.map((change) => ({ block, ...change }))),
      caret: !its
        ? null
        : 'change' in its
          ? { change: before + its.change, offset: its.offset }
          : { block: placed[at]?.block ?? 0, offset: its.offset },
      lostWords: wordsWritten(blocks.filter((written) => !isThere(written))),
    };
  }
}

const stringOf = (block: Y.XmlElement): string =>
  block
    .toArray()
    .flatMap((node): { insert?: unknown }[] =>
      node instanceof Y.XmlText ? node.toDelta() : [{ insert: standIn }],
    )
    .map(({ insert }) => (typeof insert === 'string' ? insert : standIn))
    .join('');

/** All that the blocks say in which somebody wrote: to copy, half a word is of no use. */
export const wordsWritten = (blocks: readonly WrittenBlock[]): string =>
  blocks
    .filter(({ came, now }) => came !== now)
    .map(({ now }) => now.replaceAll(standIn, '\n'))
    .join('\n');

/** In words that somebody else may have changed meanwhile: what both changed keeps the words of both. */
const placedIn = ({ came, now }: WrittenBlock, holds: string) => {
  const made = changesBetween(came, now);
  const { place, isOverlapping } = othersIn(came, holds);
  return {
    changes: made.map(({ from, to, words }): WordChange => {
      const end = place(to);
      return { from: isOverlapping(from, to) ? end : end - (to - from), to: end, words };
    }),
    /** Of an offset in the words as they stood in the page. */
    caretAt: (offset: number): { change: number; offset: number } | { offset: number } => {
      let further = 0;
      for (const [change, { from, to, words }] of made.entries()) {
        const within = offset - from - further;
        if (within < 0) break;
        if (within <= words.length) return { change, offset: within };
        further += words.length - (to - from);
      }
      return { offset: place(offset - further) };
    },
  };
};

/** What others changed in words meanwhile: a place in them is where it was, or behind that. */
const othersIn = (came: string, holds: string) => {
  const changes = changesBetween(came, holds);
  return {
    place: (at: number): number =>
      changes
        .filter(({ from }) => from < at)
        .reduce((place, { from, to, words }) => place + words.length - (Math.min(to, at) - from), at),
    isOverlapping: (from: number, to: number): boolean =>
      changes.some((theirs) => from < theirs.to && to > theirs.from),
  };
};

/**
 * The text that the page came with (lib/page-ahead.ts), as the paragraphs and headings that it was drawn from: what
 * somebody wrote in the page belongs in those, also when others wrote since.
 */
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { changesBetween, type WordChange } from '../../lib/changes-between';
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
    const holderOf = (index: number) => now.indexOf(this.blocks[index] as Y.XmlElement);
    const wordsOf = (block: number) => stringOf(now[block] as Y.XmlElement);
    const there = blocks.map((written) => ({ written, block: holderOf(written.index) }));
    const placed = there
      .filter(({ block }) => block >= 0)
      .map(({ written, block }) => ({ block, ...placedIn(written, wordsOf(block)) }));
    const caretIn = caret ? holderOf(caret.index) : -1;
    return {
      written: placed.map(({ block, changes }) => ({ block, changes })),
      caret: caret && caretIn >= 0 ? caretAmong(placed, caretIn, caret.offset) : null,
      lostWords: wordsWritten(there.filter(({ block }) => block < 0).map(({ written }) => written)),
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

/** What somebody wrote, without what stood there. */
export const wordsWritten = (blocks: readonly WrittenBlock[]): string =>
  blocks
    .flatMap(({ came, now }) => changesBetween(came, now))
    .map(({ words }) => words)
    .filter(Boolean)
    .join('\n');

interface Placed {
  block: number;
  changes: WordChange[];
  /** All that stands, when it is written, before what stood at a place in the page. */
  before: (offset: number) => string;
}

/** In words that somebody else may have changed meanwhile: what both changed keeps the words of both. */
const placedIn = ({ came, now }: WrittenBlock, holds: string): Omit<Placed, 'block'> => {
  const wasChanges = changesBetween(came, now);
  const { place, isOverlapping } = othersIn(came, holds);
  const changes = wasChanges.map(({ from, to, words }) => {
    const end = place(to);
    return { from: isOverlapping(from, to) ? end : end - (to - from), to: end, words };
  });
  const before = (offset: number) => {
    let [text, was, is] = ['', 0, 0];
    let gained = 0;
    for (const [index, { from, to, words }] of wasChanges.entries()) {
      const change = changes[index] as WordChange;
      if (offset < from + gained) break;
      text += holds.slice(is, change.from);
      if (offset <= from + gained + words.length) return text + words.slice(0, offset - from - gained);
      text += words;
      [was, is] = [to, change.to];
      gained += words.length - (to - from);
    }
    return text + holds.slice(is, place(Math.max(was, offset - gained)));
  };
  return { changes, before };
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

const caretAmong = (placed: readonly Placed[], block: number, offset: number): InText['caret'] => {
  const own = placed.find((one) => one.block === block);
  const lines = own ? own.before(offset).split('\n') : [];
  const linesAbove = placed
    .filter((one) => one.block < block)
    .flatMap(({ changes }) => changes)
    .reduce((sum, { words }) => sum + words.split('\n').length - 1, 0);
  return {
    block: block + linesAbove + Math.max(0, lines.length - 1),
    offset: lines.at(-1)?.length ?? offset,
  };
};

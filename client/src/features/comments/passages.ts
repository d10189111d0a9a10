/**
 * Where a passage is in the text on this screen. Counted in characters over all runs of text, in the order in
 * which they are read: the editor, the page that is only there to read and the server count the same.
 */
import { documentRoot, type Passage } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';

/** Characters `from` up to `to`. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Null: nothing is left of it. `undone`: with what this screen knows of undoing; it finds words again that came
 * back under another id, which nobody else can.
 */
export const rangeOf = (doc: Y.Doc, { first, last }: Passage, undone = false): Range | null => {
  const runs = runsOf(doc);
  const from = countBefore(doc, runs, first, 0, undone);
  const to = countBefore(doc, runs, last, -1, undone);
  return from !== null && to !== null && from < to ? { from, to } : null;
};

/** A range that is in the text. */
export const passageAt = (doc: Y.Doc, { from, to }: Range): Passage => {
  const runs = runsOf(doc);
  return { first: idAt(runs, from), last: idAt(runs, to - 1) };
};

export const isSame = (one: Passage, other: Passage): boolean =>
  isSameId(one.first, other.first) && isSameId(one.last, other.last);

export const wordsAt = (doc: Y.Doc, { from, to }: Range): string => {
  let before = 0;
  const parts: string[] = [];
  for (const run of runsOf(doc)) {
    const words = wordsOf(run).slice(Math.max(0, from - before), Math.max(0, to - before));
    if (words !== '') parts.push(words);
    before += run.length;
  }
  return parts.join(' ');
};

/** What can be commented on without pointing at it: every stretch of text with words in it. */
export const stretchesOf = (doc: Y.Doc): Range[] => {
  let before = 0;
  const stretches: Range[] = [];
  for (const run of runsOf(doc)) {
    if (wordsOf(run).trim() !== '') stretches.push({ from: before, to: before + run.length });
    before += run.length;
  }
  return stretches;
};

/** Without the spaces at its ends. Null: nothing but spaces. */
export const trimmed = (doc: Y.Doc, { from, to }: Range): Range | null => {
  const all = runsOf(doc).map(wordsOf).join('').slice(from, to);
  const words = all.trim();
  const start = from + all.length - all.trimStart().length;
  return words === '' ? null : { from: start, to: start + words.length };
};

const isSameId = (one: Passage['first'], other: Passage['first']) =>
  one.client === other.client && one.clock === other.clock;

const countBefore = (
  doc: Y.Doc,
  runs: readonly Y.XmlText[],
  { client, clock }: Passage['first'],
  side: 0 | -1,
  undone: boolean,
): number | null => {
  const position = new Y.RelativePosition(null, null, Y.createID(client, clock), side);
  const place = Y.createAbsolutePositionFromRelativePosition(position, doc, undone);
  if (!place) return null;
  let before = 0;
  for (const run of runs) {
    if (run === place.type) return before + place.index;
    before += run.length;
  }
  return null;
};

const idAt = (runs: readonly Y.XmlText[], index: number): Passage['first'] => {
  let left = index;
  for (const run of runs) {
    const item = left < run.length ? Y.createRelativePositionFromTypeIndex(run, left).item : null;
    if (item) return { client: item.client, clock: item.clock };
    left -= run.length;
  }
  throw new RangeError('there are not so many characters');
};

const runsOf = (doc: Y.Doc): Y.XmlText[] => runsIn(doc.getXmlFragment(documentRoot));

const runsIn = (within: Y.XmlFragment): Y.XmlText[] =>
  within.toArray().flatMap((node) => {
    if (node instanceof Y.XmlText) return [node];
    return node instanceof Y.XmlElement ? runsIn(node) : [];
  });

const wordsOf = (run: Y.XmlText): string =>
  run.toDelta().reduce((words: string, { insert }: { insert?: unknown }) => {
    return typeof insert === 'string' ? words + insert : words;
  }, '');

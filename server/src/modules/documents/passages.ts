/**
 * Where a passage is in a text that is put together for a moment. Counted in characters, over all runs of text
 * in the order in which they are read, so that a passage can be found again in the same text made anew.
 */
import { documentRoot, type Passage } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { isSoundElement } from './sound-elements.js';

/** Characters `from` up to `to`. */
interface Range {
  from: number;
  to: number;
}

/** Null: nothing is left of it. */
export const rangeOf = (doc: Y.Doc, { first, last }: Passage): Range | null => {
  const from = countBefore(doc, first, 0);
  const to = countBefore(doc, last, -1);
  return from !== null && to !== null && from < to ? { from, to } : null;
};

/** A range that is in the text. */
export const passageAt = (doc: Y.Doc, { from, to }: Range): Passage => ({
  first: characterAt(doc, from),
  last: characterAt(doc, to - 1),
});

/** What it says, a line for each run of text that is not empty. */
export const linesIn = (doc: Y.Doc): string[] =>
  textsOf(doc)
    .map((text) =>
      text.toDelta().map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ' ')),
    )
    .map((runs: string[]) => runs.join(''))
    .filter((line) => line.trim() !== '');

/** Characters before this one; or up to and including it when `side` is -1. Null: it is in no text any more. */
const countBefore = (doc: Y.Doc, { client, clock }: Passage['first'], side: 0 | -1): number | null => {
  const position = new Y.RelativePosition(null, null, Y.createID(client, clock), side);
  // Without what this copy knows of undoing, which no other copy knows.
  const place = Y.createAbsolutePositionFromRelativePosition(position, doc, false);
  if (!place) return null;
  let before = 0;
  for (const text of textsOf(doc)) {
    if (text === place.type) return before + place.index;
    before += text.length;
  }
  return null;
};

const characterAt = (doc: Y.Doc, index: number): Passage['first'] => {
  let left = index;
  for (const text of textsOf(doc)) {
    const item = left < text.length ? Y.createRelativePositionFromTypeIndex(text, left).item : null;
    if (item) return { client: item.client, clock: item.clock };
    left -= text.length;
  }
  throw new RangeError('there are not so many characters');
};

const textsOf = (doc: Y.Doc): Y.XmlText[] => textsIn(doc.getXmlFragment(documentRoot));

const textsIn = (within: Y.XmlFragment): Y.XmlText[] =>
  within.toArray().flatMap((node) => {
    if (node instanceof Y.XmlText) return within instanceof Y.XmlElement ? [node] : [];
    return isSoundElement(node) ? textsIn(node) : [];
  });

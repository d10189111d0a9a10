/** Passages of a text as a page of ours makes and reads them, apart from how the server does. */
import { documentRoot, type Passage } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';

const runsIn = (node: Y.XmlFragment): Y.XmlText[] =>
  node
    .toArray()
    .flatMap((child) =>
      child instanceof Y.XmlText ? [child] : child instanceof Y.XmlFragment ? runsIn(child) : [],
    );

const runsOf = (doc: Y.Doc) => runsIn(doc.getXmlFragment(documentRoot));

/** Without marks and paragraphs. */
export const plain = (run: Y.XmlText) =>
  (run.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');

export const wordsIn = (doc: Y.Doc): string => runsOf(doc).map(plain).join('');

/** Where these words stand for the first time. */
export const passageFor = (doc: Y.Doc, words: string): Passage => {
  const at = wordsIn(doc).indexOf(words);
  if (at < 0) throw new Error(`"${words}" is not in the text`);
  return { first: idAt(doc, at), last: idAt(doc, at + words.length - 1) };
};

/** Null: nothing is left of it. */
export const wordsOf = (doc: Y.Doc, { first, last }: Passage): string | null => {
  const from = offsetOf(doc, first, 0);
  const to = offsetOf(doc, last, -1);
  return from === null || to === null || from >= to ? null : wordsIn(doc).slice(from, to);
};

const idAt = (doc: Y.Doc, offset: number): Passage['first'] => {
  let left = offset;
  for (const run of runsOf(doc)) {
    const item = left < run.length ? Y.createRelativePositionFromTypeIndex(run, left).item : null;
    if (item) return { client: item.client, clock: item.clock };
    left -= run.length;
  }
  throw new Error('there are not so many characters');
};

const offsetOf = (doc: Y.Doc, { client, clock }: Passage['first'], side: number): number | null => {
  const position = Y.createRelativePositionFromJSON({ item: { client, clock }, assoc: side });
  const place = Y.createAbsolutePositionFromRelativePosition(position, doc, false);
  const runs = runsOf(doc);
  const at = runs.indexOf(place?.type as Y.XmlText);
  if (!place || at < 0) return null;
  return runs.slice(0, at).reduce((sum, run) => sum + run.length, place.index);
};

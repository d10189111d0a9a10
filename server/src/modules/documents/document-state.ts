/** Yjs states as bytes, made and remade in a short-lived Y.Doc. What counts is in the database. */
import { documentRoot, type Passage } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { linesIn, passageAt, rangeOf } from './passages.js';
import { isSoundElement } from './sound-elements.js';

export interface Section {
  heading: string;
  paragraphs: readonly string[];
}

/** A new text. Only the server makes the first state of a document, once, so that it never doubles. */
export const writtenDocument = (sections: readonly Section[]): Uint8Array => {
  const doc = new Y.Doc();
  const element = (name: string, text: string) => {
    const node = new Y.XmlElement(name);
    if (text !== '') node.insert(0, [new Y.XmlText(text)]);
    return node;
  };
  const nodes = sections.flatMap(({ heading, paragraphs }) => {
    const title = element('heading', heading);
    // The editor keeps the level as a number; Yjs types attributes as strings and stores any value.
    title.setAttribute('level', 2 as unknown as string);
    return [title, ...paragraphs.map((text) => element('paragraph', text))];
  });
  doc.getXmlFragment(documentRoot).insert(0, nodes.length > 0 ? nodes : [element('paragraph', '')]);
  return Y.encodeStateAsUpdate(doc);
};

/** Headings, each with room to write under it. */
export const seededDocument = (headings: readonly string[]): Uint8Array =>
  writtenDocument(headings.map((heading) => ({ heading, paragraphs: [''] })));

export interface Folded {
  state: Uint8Array;
  /** It cannot be put together with what anybody holds of the text until now. */
  isRemade: boolean;
  /** Where a passage of before is in it; null when nothing is left of that. */
  carry(passage: Passage): Passage | null;
}

/**
 * Snapshot and edits as one state, without the text that was deleted. Applying them in one transaction is
 * linear; merging them as bytes would be quadratic and keep what was deleted. A crafted edit can name
 * neighbours that never were, so that those who saw it happen read another order than those who come later;
 * then the text is made anew as it was seen, and without what no editor made.
 */
export const fold = (snapshot: Uint8Array, updates: readonly Uint8Array[]): Folded => {
  const doc = put(snapshot, updates);
  const state = Y.encodeStateAsUpdate(doc);
  const readBack = put(state, []);
  return shapeOf(readBack) === shapeOf(doc) && isSound(doc)
    ? { state, isRemade: false, carry: (passage) => passage }
    : remake(doc);
};

/** The same text, as one author writes it in one go: nothing is left of what was ever deleted, or of who wrote what. */
export const withoutHistory = (snapshot: Uint8Array, updates: readonly Uint8Array[]): Folded =>
  remake(put(snapshot, updates));

/** In characters; 0 when nothing of it stands in the text. */
export const lengthOfPassage = (
  snapshot: Uint8Array,
  updates: readonly Uint8Array[],
  passage: Passage,
): number => {
  const range = rangeOf(put(snapshot, updates), passage);
  return range ? range.to - range.from : 0;
};

/** What the text says, a line for each run of text. */
export const linesOf = (snapshot: Uint8Array, updates: readonly Uint8Array[]): string[] =>
  linesIn(put(snapshot, updates));

const put = (snapshot: Uint8Array, updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  doc.transact(() => {
    Y.applyUpdate(doc, snapshot);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
};

const remake = (doc: Y.Doc): Folded => {
  const made = new Y.Doc();
  made.getXmlFragment(documentRoot).insert(0, soundElements(doc.getXmlFragment(documentRoot)));
  const carry = (passage: Passage) => {
    const range = rangeOf(doc, passage);
    return range && passageAt(made, range);
  };
  return { state: Y.encodeStateAsUpdate(made), isRemade: true, carry };
};

/** Copies of the elements that an editor of ours can have made, without anything that stands beside them. */
const soundElements = (within: Y.XmlFragment): Y.XmlElement[] =>
  within.toArray().flatMap((node) => (isSoundElement(node) ? [copyOf(node)] : []));

const copyOf = (element: Y.XmlElement): Y.XmlElement => {
  const copy = new Y.XmlElement(element.nodeName);
  for (const [name, value] of Object.entries(element.getAttributes()))
    if (value !== undefined) copy.setAttribute(name, value);
  const children = element.toArray().flatMap((node): (Y.XmlElement | Y.XmlText)[] => {
    if (node instanceof Y.XmlText) return [node.clone()];
    return isSoundElement(node) ? [copyOf(node)] : [];
  });
  copy.insert(0, children);
  return copy;
};

const isSound = (doc: Y.Doc): boolean => doc.getXmlFragment(documentRoot).toArray().every(isSoundElement);

const shapeOf = (doc: Y.Doc): string => doc.getXmlFragment(documentRoot).toString();

/** What a client with this state vector lacks of a snapshot. Throws a RangeError when the vector is not readable. */
export const missingFrom = (snapshot: Uint8Array, stateVector: Uint8Array): Uint8Array => {
  try {
    Y.decodeStateVector(stateVector);
  } catch {
    throw new RangeError('unreadable state vector');
  }
  return Y.diffUpdate(snapshot, stateVector);
};

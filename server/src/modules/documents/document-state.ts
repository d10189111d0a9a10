/**
 * Yjs states as bytes. What counts is in the database: a text is its snapshot plus the edits since, put
 * together in a short-lived Y.Doc that also lets deleted text go.
 */
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';

/** Larger than any human edit; what has more parts is refused before it is applied. */
const maxStructs = 5_000;
/** Characters in one go. */
const maxLength = 1_000_000;

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

/** True when the bytes are one well-formed Yjs update of a human size that an editor of ours could have made. */
export const isReadableUpdate = (update: Uint8Array): boolean => {
  try {
    const { structs } = Y.decodeUpdate(update);
    return structs.length <= maxStructs && structs.every(isFromEditor);
  } catch {
    return false;
  }
};

/** No gaps, no absurd lengths that would mute a client for ever, only text and its marks, only in our root. */
const isFromEditor = (struct: Y.Item | Y.GC | Y.Skip): boolean => {
  if (struct.length > maxLength || struct instanceof Y.Skip) return false;
  if (!(struct instanceof Y.Item)) return true;
  const root: unknown = struct.parent;
  return (typeof root !== 'string' || root === documentRoot) && isText(struct.content);
};

const isText = (content: Y.Item['content']): boolean =>
  content instanceof Y.ContentAny
    ? content.arr.every((value) => typeof value !== 'object' || value === null)
    : [Y.ContentString, Y.ContentFormat, Y.ContentType, Y.ContentDeleted].some(
        (kind) => content instanceof kind,
      );

/** Snapshot and edits as one state, without the text that was deleted. */
export const fold = (snapshot: Uint8Array, updates: readonly Uint8Array[]): Uint8Array => {
  if (updates.length === 0) return snapshot;
  const doc = new Y.Doc();
  doc.transact(() => {
    Y.applyUpdate(doc, snapshot);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return Y.encodeStateAsUpdate(doc);
};

/** What a client with this state vector lacks. Throws a RangeError when the vector is not readable. */
export const missingFrom = (state: Uint8Array, stateVector: Uint8Array | null): Uint8Array => {
  if (!stateVector) return state;
  try {
    Y.decodeStateVector(stateVector);
  } catch {
    throw new RangeError('unreadable state vector');
  }
  return Y.diffUpdate(state, stateVector);
};

export const stateVectorOf = (state: Uint8Array): Uint8Array => Y.encodeStateVectorFromUpdate(state);

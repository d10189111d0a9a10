import { describe, expect, it } from '@jest/globals';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { fold, isReadableUpdate, missingFrom, seededDocument, stateVectorOf } from './document-state.js';

const docOf = (...updates: Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};
const rootOf = (doc: Y.Doc) => doc.getXmlFragment(documentRoot);
/** The bytes of one change to a text. */
const edit = (state: Uint8Array, change: (root: Y.XmlFragment) => void): Uint8Array => {
  const doc = docOf(state);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(rootOf(doc)));
  return Y.encodeStateAsUpdate(doc, before);
};
const words = (text: string) => edit(empty, (root) => root.insert(0, [new Y.XmlText(text)]));
const empty = seededDocument([]);

describe('a seeded text', () => {
  it('has its headings in order, each with room to write', () => {
    expect(rootOf(docOf(seededDocument(['De vraag', 'Wat ik meeneem']))).toString()).toBe(
      '<heading level="2">De vraag</heading><paragraph></paragraph>' +
        '<heading level="2">Wat ik meeneem</heading><paragraph></paragraph>',
    );
  });

  it('has room to write without headings too', () => {
    expect(rootOf(docOf(empty)).toString()).toBe('<paragraph></paragraph>');
  });
});

describe('folding', () => {
  it('gives the text that the edits give one by one, in any order', () => {
    const [a, b] = [words('eerst'), words('tweede')];
    const text = rootOf(docOf(empty, a, b)).toString();
    expect(rootOf(docOf(fold(empty, [a, b]))).toString()).toBe(text);
    expect(rootOf(docOf(fold(fold(empty, [b]), [a]))).toString()).toBe(text);
  });

  it('lets go of what was deleted', () => {
    const written = words('kanarie');
    const deleted = edit(Y.mergeUpdates([empty, written]), (root) => root.delete(0, 1));
    const folded = Buffer.from(fold(empty, [written, deleted]));
    expect(Buffer.from(Y.mergeUpdates([empty, written, deleted])).includes('kanarie')).toBe(true);
    expect(folded.includes('kanarie')).toBe(false);
  });
});

describe('what a client lacks', () => {
  it('is everything for who knows nothing, and what came since for who knows the beginning', () => {
    const state = fold(empty, [words('nieuw')]);
    const known = docOf(empty);
    const missing = missingFrom(state, Y.encodeStateVector(known));
    Y.applyUpdate(known, missing);
    expect(missingFrom(state, null)).toEqual(state);
    expect(rootOf(known).toString()).toBe(rootOf(docOf(state)).toString());
    expect(missing.byteLength).toBeLessThan(state.byteLength);
    expect(missingFrom(state, stateVectorOf(state)).byteLength).toBeLessThan(10);
  });

  it('cannot be told to who sends no state vector', () => {
    expect(() => missingFrom(empty, Uint8Array.of(9, 255, 255))).toThrow(RangeError);
  });
});

describe('an edit', () => {
  const made = (change: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc();
    change(doc);
    return Y.encodeStateAsUpdate(doc);
  };
  const attribute = (value: unknown) =>
    made((doc) => {
      const element = new Y.XmlElement('paragraph');
      element.setAttribute('class', value as string);
      rootOf(doc).insert(0, [element]);
    });

  it.each<[string, Uint8Array]>([
    ['words', words('Een zin met een 🙂')],
    ['a whole text', seededDocument(['De vraag'])],
    ['marks', edit(empty, (root) => root.insert(0, [marked()]))],
    ['attributes', attribute(true)],
    ['only a removal', edit(seededDocument(['De vraag']), (root) => root.delete(0, 2))],
    ['nothing', Uint8Array.of(0, 0)],
  ])('is taken when it is %s', (_, update) => {
    expect(isReadableUpdate(update)).toBe(true);
  });

  it.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['cut off', words('Een zin').subarray(0, 9)],
    ['in another root', made((doc) => doc.getText('other').insert(0, 'verstopt'))],
    ['a document in a document', attribute(new Y.Doc())],
    ['bytes in a text', attribute(Uint8Array.of(1))],
    ['an object in a text', attribute({ a: 1 })],
    ['a garbage struct of 2^50', Uint8Array.of(1, 1, 1, 0, 0, 128, 128, 128, 128, 128, 128, 128, 2, 0)],
    ['a hole', Uint8Array.of(1, 1, 1, 0, 10, 5, 0)],
    [
      'of inhuman size',
      made((doc) => Array.from({ length: 5_001 }, () => rootOf(doc).insert(0, [new Y.XmlText()]))),
    ],
  ])('is not taken when it is %s', (_, update) => {
    expect(isReadableUpdate(update)).toBe(false);
  });
});

function marked(): Y.XmlText {
  const text = new Y.XmlText();
  text.insert(0, 'vet', { bold: true });
  return text;
}

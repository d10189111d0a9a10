import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { fold, missingFrom, seededDocument, withoutHistory, writtenDocument } from './document-state.js';
import { block, change, rootOf, seeded } from './test-texts.js';

const docOf = (...updates: Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};
const shapeOf = (...updates: Uint8Array[]) => rootOf(docOf(...updates)).toString();
/** The bytes of one change to a text. */
const edit = (state: Uint8Array, make: (root: Y.XmlFragment) => void): Uint8Array => {
  const doc = docOf(state);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => make(rootOf(doc)));
  return Y.encodeStateAsUpdate(doc, before);
};
const empty = seededDocument([]);
const words = (text: string) => edit(empty, (root) => root.insert(0, [block('paragraph', text)]));
/** Many edits of several people, one update each. */
const life = (seed: number, count: number): Uint8Array[] => {
  const random = seeded(seed);
  const updates: Uint8Array[] = [];
  const people = [docOf(empty), docOf(empty), docOf(empty)];
  for (const doc of people) doc.on('update', (update, origin) => origin !== 'told' && updates.push(update));
  for (let step = 0; step < count; step += 1) {
    const doc = people[random(3)];
    if (!doc) continue;
    for (const update of updates) Y.applyUpdate(doc, update, 'told');
    change(doc, random);
  }
  return updates;
};
const clientsOf = (state: Uint8Array) => [...Y.decodeStateVector(Y.encodeStateVector(docOf(state))).keys()];

describe('a seeded text', () => {
  it('has its headings in order, each with room to write', () => {
    expect(shapeOf(seededDocument(['De vraag', 'Wat ik meeneem']))).toBe(
      '<heading level="2">De vraag</heading><paragraph></paragraph>' +
        '<heading level="2">Wat ik meeneem</heading><paragraph></paragraph>',
    );
  });

  it('has room to write without headings too', () => {
    expect(shapeOf(empty)).toBe('<paragraph></paragraph>');
  });

  it('may come with words', () => {
    expect(shapeOf(writtenDocument([{ heading: 'De vraag', paragraphs: ['Hoe?', 'Waarom?'] }]))).toBe(
      '<heading level="2">De vraag</heading><paragraph>Hoe?</paragraph><paragraph>Waarom?</paragraph>',
    );
  });
});

describe('folding', () => {
  it('gives the text that the edits give one by one, in any order', () => {
    const [a, b] = [words('eerst'), words('tweede')];
    const text = shapeOf(empty, a, b);
    expect(shapeOf(fold(empty, [a, b]).state)).toBe(text);
    expect(shapeOf(fold(fold(empty, [b]).state, [a]).state)).toBe(text);
  });

  it('lets go of what was deleted', () => {
    const written = words('kanarie');
    const deleted = edit(Y.mergeUpdates([empty, written]), (root) => root.delete(0, 1));
    expect(Buffer.from(Y.mergeUpdates([empty, written, deleted])).includes('kanarie')).toBe(true);
    expect(Buffer.from(fold(empty, [written, deleted]).state).includes('kanarie')).toBe(false);
  });

  it('of what people write can be put together with what they hold', () => {
    const updates = life(3, 300);
    const { state, isRemade } = fold(empty, updates);
    expect(isRemade).toBe(false);
    const tab = docOf(empty, ...updates);
    const unsent = edit(Y.encodeStateAsUpdate(tab), (root) =>
      root.insert(0, [block('paragraph', 'nog niet')]),
    );
    expect(shapeOf(state, unsent)).toBe(shapeOf(Y.encodeStateAsUpdate(tab), unsent));
    expect(Y.encodeStateVector(docOf(state))).toEqual(Y.encodeStateVector(tab));
  });

  it('in parts gives what folding at once gives', () => {
    const updates = life(4, 200);
    const parts = fold(fold(empty, updates.slice(0, 90)).state, updates.slice(90)).state;
    expect(shapeOf(parts)).toBe(shapeOf(fold(empty, updates).state));
  });

  it('makes the text anew as it was seen, when who comes later would read another one', () => {
    // Found by the test of the gate: each of these passes it.
    const start = Uint8Array.from([
      1, 1, 135, 139, 153, 234, 2, 0, 7, 1, 7, 99, 111, 110, 116, 101, 110, 116, 3, 9, 112, 97, 114, 97, 103,
      114, 97, 112, 104, 0,
    ]);
    const sentence = [14, 101, 114, 32, 115, 116, 111, 110, 100, 32, 110, 105, 101, 116, 115, 0];
    const family = [240, 159, 145, 169, 226, 128, 141, 240, 159, 145, 169, 226, 128, 141, 240, 159, 145, 167];
    const crafted = [
      [1, 2, 7, 0, 7, 0, 135, 139, 153, 234, 2, 0, 6, 4, 0, 7, 0, ...sentence],
      [1, 2, 7, 4, 7, 0, 135, 139, 153, 234, 2, 0, 6, 4, 0, 7, 0, ...sentence],
      [1, 1, 7, 15, 196, 7, 12, 7, 13, 18, ...family, 0],
    ].map((bytes) => Uint8Array.from(bytes));
    const seen = docOf(start, ...crafted);
    expect(shapeOf(Y.encodeStateAsUpdate(seen))).not.toBe(rootOf(seen).toString());
    const { state, isRemade } = fold(start, crafted);
    expect([shapeOf(state), isRemade]).toEqual([rootOf(seen).toString(), true]);
    expect(clientsOf(state)).not.toContain(7);
  });
});

describe('a text without history', () => {
  it('is the same text, by one author who is none of those who wrote it', () => {
    const updates = life(5, 300);
    const { state, isRemade } = withoutHistory(empty, updates);
    expect([shapeOf(state), isRemade]).toEqual([shapeOf(empty, ...updates), true]);
    expect(clientsOf(state)).toHaveLength(1);
    expect(clientsOf(fold(empty, updates).state)).not.toContain(clientsOf(state)[0]);
    expect(docOf(state).store.clients.size).toBe(1);
  });

  it('keeps marks, levels and lists', () => {
    const rich = edit(empty, (root) => {
      const text = new Y.XmlText();
      text.applyDelta([{ insert: 'vet', attributes: { bold: {} } }, { insert: ' en niet' }]);
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [text]);
      const title = block('heading', 'Kop');
      title.setAttribute('level', 3 as unknown as string);
      const list = new Y.XmlElement('orderedList');
      const item = new Y.XmlElement('listItem');
      item.insert(0, [block('paragraph', 'punt')]);
      list.insert(0, [item]);
      root.insert(0, [title, paragraph, list]);
    });
    const { state } = withoutHistory(empty, [rich]);
    expect(shapeOf(state)).toBe(shapeOf(empty, rich));
    const [title] = rootOf(docOf(state)).toArray();
    expect((title as Y.XmlElement).getAttribute('level')).toBe(3);
  });
});

describe('what a client lacks', () => {
  it('is everything for who has nothing, and what came since for who has the beginning', () => {
    const { state } = fold(empty, [words('nieuw')]);
    const known = docOf(empty);
    const missing = missingFrom(state, Y.encodeStateVector(known));
    Y.applyUpdate(known, missing);
    expect(missingFrom(state, Y.encodeStateVector(new Y.Doc()))).toEqual(state);
    expect(rootOf(known).toString()).toBe(shapeOf(state));
    expect(missing.byteLength).toBeLessThan(state.byteLength);
    expect(missingFrom(state, Y.encodeStateVector(docOf(state))).byteLength).toBeLessThan(10);
  });

  it('leaves what that client alone has as it is', () => {
    const known = docOf(empty);
    rootOf(known).insert(0, [block('paragraph', 'alleen hier')]);
    const { state } = fold(empty, [words('nieuw')]);
    Y.applyUpdate(known, missingFrom(state, Y.encodeStateVector(known)));
    expect(rootOf(known).toString()).toMatch(/alleen hier.*nieuw|nieuw.*alleen hier/);
  });

  it.each([
    ['cut off', [9, 255, 255]],
    ['of numbers beyond what can be counted', [1, ...Array(10).fill(255), 1]],
    ['nothing', []],
  ])('cannot be told to who sends a state vector that is %s', (_, bytes) => {
    expect(() => missingFrom(empty, Uint8Array.from(bytes))).toThrow(RangeError);
  });
});

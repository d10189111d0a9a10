import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { DocumentIndex } from './document-index.js';
import { fold, seededDocument } from './document-state.js';
import { block, change, rootOf, seeded } from './test-texts.js';

const start = seededDocument(['De vraag', 'Wat ik meeneem']);
/** Edits of one tab that knows what the text is, one update each. */
const life = (seed: number, count: number) => {
  const random = seeded(seed);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, start);
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  for (let step = 0; step < count; step += 1) change(doc, random);
  return { doc, updates };
};
const structsOf = (update: Uint8Array) => Y.decodeUpdate(update).structs;
/** Where everything of this text stands. */
const places = (index: DocumentIndex, doc: Y.Doc) =>
  structsOf(Y.encodeStateAsUpdate(doc)).map((struct) => {
    const place = index.placeFor(struct);
    return place && `${place.kind} ${place.name} ${place.depth}`;
  });
const ends = (index: DocumentIndex, doc: Y.Doc) =>
  [...Y.decodeStateVector(Y.encodeStateVector(doc))].map(([client, clock]) => [
    client,
    clock,
    index.endOf(client),
  ]);

describe('the index of a text', () => {
  it('knows how far each Yjs client has come, and of nobody else', () => {
    const { doc, updates } = life(1, 200);
    const index = DocumentIndex.of([start, ...updates]);
    for (const [, clock, end] of ends(index, doc)) expect(end).toBe(clock);
    expect([index.clientCount, index.endOf(4_242)]).toEqual([2, 0]);
  });

  it('is the same from the edits one by one, and from one update with all of them', () => {
    const { doc, updates } = life(2, 200);
    const one = DocumentIndex.of([start, ...updates]);
    const merged = DocumentIndex.of([Y.mergeUpdates([start, ...updates])]);
    expect(places(merged, doc)).toEqual(places(one, doc));
    expect(places(one, doc)).not.toContain(null);
  });

  it('knows of a folded text all that goes on in it', () => {
    const { doc, updates } = life(3, 200);
    const index = DocumentIndex.of([fold(start, updates).state]);
    const before = Y.encodeStateVector(doc);
    const random = seeded(9);
    for (let step = 0; step < 30; step += 1) change(doc, random);
    const later = Y.encodeStateAsUpdate(doc, before);
    index.addUpdate(later);
    for (const [, clock, end] of ends(index, doc)) expect(end).toBe(clock);
  });

  it('is as it was when what was added is taken back', () => {
    const { updates } = life(4, 150);
    const index = DocumentIndex.of([start]);
    const whole = new Y.Doc();
    Y.applyUpdate(whole, start);
    for (const update of updates) {
      const before = places(index, whole);
      index.begin();
      for (const struct of structsOf(update)) {
        const place = index.placeFor(struct);
        if (place) index.add(struct, place);
      }
      index.rollback();
      expect(places(index, whole)).toEqual(before);
      for (const [, clock, end] of ends(index, whole)) expect(end).toBe(clock);
      index.addUpdate(update);
      Y.applyUpdate(whole, update);
    }
  });

  it('forgets a client that came and was taken back', () => {
    const index = DocumentIndex.of([start]);
    const { updates } = life(5, 3);
    const [struct] = structsOf(updates[0] ?? new Uint8Array());
    if (!struct) throw new Error('The edit is empty');
    index.begin();
    const place = index.placeFor(struct);
    if (place) index.add(struct, place);
    expect([index.clientCount, index.endOf(struct.id.client)]).toEqual([2, struct.length]);
    index.rollback();
    expect([index.clientCount, index.endOf(struct.id.client)]).toEqual([1, 0]);
  });

  it('does not remember an element that was taken back, when a letter comes in its place', () => {
    const tab = (client: number, ...known: Uint8Array[]) => {
      const doc = new Y.Doc();
      for (const update of [start, ...known]) Y.applyUpdate(doc, update);
      doc.clientID = client;
      const before = Y.encodeStateVector(doc);
      return { root: rootOf(doc), made: () => Y.encodeStateAsUpdate(doc, before) };
    };
    const first = tab(7);
    first.root.insert(2, [new Y.XmlElement('paragraph')]);
    const known = first.made();
    const element = tab(7, known);
    element.root.insert(0, [new Y.XmlElement('blockquote')]);
    const child = tab(8, known, element.made());
    (child.root.get(0) as Y.XmlElement).insert(0, [new Y.XmlElement('paragraph')]);
    const letter = tab(7, known);
    ((letter.root.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'x');
    const [made, inside] = [element.made(), child.made()].map((update) => structsOf(update)[0] as Y.Item);
    if (!made || !inside) throw new Error('The edits are empty');
    const index = DocumentIndex.of([start, known]);
    index.begin();
    const place = index.placeFor(made);
    if (place) index.add(made, place);
    expect(index.placeFor(inside)).toMatchObject({ kind: 'element', name: 'blockquote' });
    index.rollback();
    index.addUpdate(letter.made());
    expect(index.placeFor(inside)).toMatchObject({ kind: 'gone' });
  });
});

describe('a place', () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, start);
  const index = DocumentIndex.of([start]);
  const placed = (make: (root: Y.XmlFragment) => void, ofStruct: number) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(copy);
    copy.transact(() => make(rootOf(copy)));
    const structs = structsOf(Y.encodeStateAsUpdate(copy, before));
    index.begin();
    let place = null;
    for (const [number, struct] of structs.entries()) {
      const found = index.placeFor(struct);
      if (found) index.add(struct, found);
      if (number === ofStruct) place = found;
    }
    index.rollback();
    return place;
  };
  const title = (root: Y.XmlFragment) => root.get(0) as Y.XmlElement;

  it.each<[string, string, number, (root: Y.XmlFragment) => void, number]>([
    ['root', '', 0, (root) => root.insert(1, [new Y.XmlElement('paragraph')]), 0],
    ['element', 'heading', 1, (root) => title(root).insert(0, [new Y.XmlText()]), 0],
    ['text', '', 2, (root) => (title(root).get(0) as Y.XmlText).insert(2, 'x'), 0],
    ['attribute', 'heading.level', 1, (root) => title(root).setAttribute('level', '3'), 0],
    ['element', 'blockquote', 1, (root) => root.insert(0, [quote()]), 1],
    ['text', '', 3, (root) => root.insert(0, [quote()]), 3],
  ])('is %s %s at depth %d', (kind, name, depth, make, ofStruct) => {
    expect(placed(make, ofStruct)).toEqual({ kind, name, depth });
  });

  it('is nowhere for what builds on what is not there', () => {
    const { updates } = life(6, 20);
    expect(DocumentIndex.of([start]).placeFor(structsOf(updates.at(-1) ?? start)[0] as Y.Item)).toBeNull();
  });

  it('is gone in what was deleted and folded', () => {
    const tab = new Y.Doc();
    Y.applyUpdate(tab, start);
    const edit = Y.encodeStateVector(tab);
    (title(rootOf(tab)).get(0) as Y.XmlText).insert(2, 'x');
    const late = Y.encodeStateAsUpdate(tab, edit);
    const other = new Y.Doc();
    Y.applyUpdate(other, start);
    rootOf(other).delete(0, 1);
    const folded = DocumentIndex.of([fold(Y.encodeStateAsUpdate(other), []).state]);
    expect(folded.placeFor(structsOf(late)[0] as Y.Item)).toMatchObject({ kind: 'gone' });
  });
});

function quote(): Y.XmlElement {
  const made = new Y.XmlElement('blockquote');
  made.insert(0, [block('paragraph', 'woorden')]);
  return made;
}

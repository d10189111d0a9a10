import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { fold, lengthOfPassage, withoutHistory } from './document-state.js';
import { passageAt, rangeOf } from './passages.js';
import { block, change, rootOf, seeded } from './test-texts.js';

const plain = (node: Y.XmlFragment): string =>
  node
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlText)
        return (child.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');
      return child instanceof Y.XmlFragment ? plain(child) : '';
    })
    .join('');
const wordsOf = (doc: Y.Doc) => plain(rootOf(doc));
const docOf = (state: Uint8Array) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
};
const seen = (doc: Y.Doc, passage: Parameters<typeof rangeOf>[1] | null) => {
  const range = passage && rangeOf(doc, passage);
  return range && wordsOf(doc).slice(range.from, range.to);
};

describe('a passage', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is found again in the text made anew (%d)', (seed) => {
    const random = seeded(seed);
    const doc = new Y.Doc();
    for (let count = 0; count < 60; count += 1) change(doc, random);
    const length = wordsOf(doc).length;
    const passages = Array.from({ length: 20 }, () => {
      const from = random(length - 1);
      return passageAt(doc, { from, to: from + 1 + random(length - from) });
    });
    for (let count = 0; count < 60; count += 1) change(doc, random);
    const now = Y.encodeStateAsUpdate(doc);
    const { state, carry } = withoutHistory(now, []);
    const before = passages.map((passage) => seen(doc, passage));
    expect(passages.map((passage) => seen(docOf(state), carry(passage)))).toEqual(before);
    expect(before.filter((words) => words !== null).length).toBeGreaterThan(0);
    const folded = fold(now, []);
    expect(passages.map((passage) => seen(docOf(folded.state), folded.carry(passage)))).toEqual(before);
    expect(passages.map((passage) => lengthOfPassage(now, [], passage))).toEqual(
      before.map((words) => words?.length ?? 0),
    );
  });

  it('ends where it was cut, and is gone when nothing is left of it', () => {
    const doc = new Y.Doc();
    rootOf(doc).insert(0, [block('paragraph', 'een twee drie')]);
    const text = (rootOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const passage = passageAt(doc, { from: 4, to: 8 });
    text.delete(0, 6);
    expect(seen(doc, passage)).toBe('ee');
    text.delete(0, 2);
    expect(seen(doc, passage)).toBeNull();
    const { carry } = withoutHistory(Y.encodeStateAsUpdate(doc), []);
    expect(carry(passage)).toBeNull();
  });

  it('does not take along what is typed at its edges', () => {
    const doc = new Y.Doc();
    rootOf(doc).insert(0, [block('paragraph', 'twee')]);
    const text = (rootOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const passage = passageAt(doc, { from: 0, to: 4 });
    text.insert(0, 'een ');
    text.insert(text.length, ' drie');
    expect(seen(doc, passage)).toBe('twee');
  });
});

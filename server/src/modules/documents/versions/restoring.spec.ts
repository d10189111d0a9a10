import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '@leerkring/shared/contract/common';
import * as Y from 'yjs';
import { DocumentIndex } from '../document-index.js';
import { fold, seededDocument, withoutHistory, writtenDocument } from '../document-state.js';
import { block, change, rootOf, seeded, withAttribute } from '../test-texts.js';
import { decodeUpdate, judge } from '../update-gate.js';
import { Overlay } from './overlay.js';
import { replacingUpdates, restoringUpdates } from './restoring.js';

const docOf = (...updates: Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};
const stateOf = (doc: Y.Doc) => fold(Y.encodeStateAsUpdate(doc), []).state;
/**
 * Without halves of emoji, which no editor makes and Yjs reads as a question mark, and with neighbours that look
 * the same as one.
 */
const whole = (shape: string): string => {
  const joined = shape
    .replace(/[\ud800-\udfff\ufffd]/g, '')
    .replace(/(<(?:link|code|bold)[^>]*>)([^<]*)<\/(link|code|bold)>\1/g, '$1$2');
  return joined === shape ? shape : whole(joined);
};
const shapeOf = (...updates: Uint8Array[]) => whole(rootOf(docOf(...updates)).toString());
const text = (doc: Y.Doc, at: number) => (rootOf(doc).get(at) as Y.XmlElement).get(0) as Y.XmlText;
const [ann, ben] = ['019a0000-0000-7000-8000-00000000000a', '019a0000-0000-7000-8000-00000000000b'] as [
  PersonId,
  PersonId,
];
const letsIn = (now: Uint8Array, update: Uint8Array) => {
  const decoded = decodeUpdate(update);
  return decoded && judge(decoded, DocumentIndex.of([now]), { personId: ann, isOwn: () => true });
};
/** The one edit that these texts need; null: none. */
const restoringUpdate = (...given: Parameters<typeof restoringUpdates>): Uint8Array | null => {
  const [update = null, ...more] = restoringUpdates(...given);
  expect(more).toEqual([]);
  return update;
};
/** The text after putting `before` back. */
const putBack = (before: Uint8Array, now: Uint8Array, keeps?: (client: number) => boolean) => {
  const update = restoringUpdate(new Overlay(before, now), ann, keeps);
  return update ? shapeOf(now, update) : shapeOf(now);
};
const written = writtenDocument([
  { heading: 'De vraag', paragraphs: ['Wat doe ik hier?', 'En daarna?'] },
  { heading: 'Wat ik meeneem', paragraphs: ['Vragen helpt.'] },
]);

describe('putting a version back', () => {
  it.each([...Array(60).keys()])(
    'gives the text as it was, by an edit that the gate lets in (life %d)',
    (seed) => {
      const random = seeded(seed);
      const doc = docOf(seededDocument(['De vraag']));
      for (let step = 0; step < 5 + random(40); step += 1) change(doc, random);
      const before = stateOf(doc);
      const other = docOf(before);
      for (let step = 0; step < 1 + random(30); step += 1) change(random(2) ? doc : other, random);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      const now = stateOf(doc);
      const update = restoringUpdate(new Overlay(before, now), ann);
      expect(update ? shapeOf(now, update) : shapeOf(now)).toBe(shapeOf(before));
      if (!update) return;
      expect(letsIn(now, update)).toEqual({ kind: 'new' });
      // Whoever has it open, with all that was ever deleted, sees the same.
      Y.applyUpdate(doc, update);
      expect(whole(rootOf(doc).toString())).toBe(shapeOf(before));
    },
  );

  it('does nothing to what stayed', () => {
    const doc = docOf(written);
    const stayed = Y.createRelativePositionFromTypeIndex(text(doc, 4), 6);
    text(doc, 1).delete(0, 9);
    rootOf(doc).delete(2, 1);
    const now = stateOf(doc);
    const update = restoringUpdate(new Overlay(written, now), ann) ?? new Uint8Array();
    const after = docOf(now, update);
    expect(rootOf(after).toString()).toBe(shapeOf(written));
    expect(Y.createAbsolutePositionFromRelativePosition(stayed, after)?.index).toBe(6);
    // "Wat doe i", and a paragraph with its words: no more than was gone.
    expect([...Y.decodeUpdate(update).structs].reduce((sum, { length }) => sum + length, 0)).toBe(9 + 2 + 10);
    expect(Y.decodeUpdate(update).ds.clients.size).toBe(0);
  });

  it('gives back how words and headings looked', () => {
    const doc = docOf(written);
    text(doc, 1).format(0, 3, { bold: {} });
    const before = stateOf(doc);
    text(doc, 1).format(0, 3, { bold: null });
    text(doc, 2).format(0, 2, { italic: {} });
    (rootOf(doc).get(0) as Y.XmlElement).setAttribute('level', 3 as unknown as string);
    expect(putBack(before, stateOf(doc))).toBe(shapeOf(before));
  });

  it('gives an image the width that it had, or none', () => {
    const doc = docOf(written);
    const images = () => [0, 1].map((at) => rootOf(doc).get(at) as Y.XmlElement);
    rootOf(doc).insert(0, [
      withAttribute(new Y.XmlElement('image'), 'size', 'small'),
      new Y.XmlElement('image'),
    ]);
    const before = stateOf(doc);
    for (const image of images()) withAttribute(image, 'size', 'half');
    expect(putBack(before, stateOf(doc))).toBe(shapeOf(before));
  });

  it('does nothing when nothing changed', () => {
    expect(restoringUpdate(new Overlay(written, written), ann)).toBeNull();
  });

  it('keeps what others wrote since, when asked to, and not what came with the removal', () => {
    const [one, other] = [docOf(written), docOf(written)];
    const root = rootOf(one);
    root.delete(0, root.length);
    root.insert(0, [block('paragraph', '')]);
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    // The other types on in the empty paragraph that was left, and in one of their own.
    text(other, 0).insert(0, 'Ik was nog bezig. ');
    rootOf(other).insert(1, [block('paragraph', 'Nog iets.'), new Y.XmlElement('horizontalRule')]);
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    text(one, 0).insert(0, 'oeps ');
    const restored = putBack(written, stateOf(one), (client) => client === other.clientID);
    for (const { 0: words } of shapeOf(written).matchAll(/[A-Z][^<]*/g)) expect(restored).toContain(words);
    expect(restored).toContain('Ik was nog bezig. ');
    expect(restored).toContain('Nog iets.</paragraph><horizontalrule>');
    expect(restored).not.toContain('oeps');
  });

  it("makes proposals of others that come back one's own, and leaves those that stayed", () => {
    const doc = docOf(written);
    const proposal = (id: string) => ({
      insertion: { id: `019a0000-0000-7000-8000-00000000000${id}`, by: ben },
    });
    text(doc, 1).insert(0, 'Voorstel. ', proposal('1'));
    text(doc, 2).insert(0, 'Nog een. ', proposal('2'));
    const before = stateOf(doc);
    text(doc, 1).delete(0, 20);
    const now = stateOf(doc);
    const update = restoringUpdate(new Overlay(before, now), ann) ?? new Uint8Array();
    expect(letsIn(now, update)).toEqual({ kind: 'new' });
    const after = docOf(now, update);
    const [back] = text(after, 1).toDelta();
    expect(back).toMatchObject({ insert: 'Voorstel. ', attributes: { insertion: { by: ann } } });
    expect(text(after, 2).toDelta()[0]).toMatchObject({ attributes: proposal('2') });
  });

  it('gives a link back that led elsewhere meanwhile', () => {
    const doc = docOf(written);
    text(doc, 1).format(0, 3, { link: { href: 'https://voorbeeld.nl/a' } });
    const before = stateOf(doc);
    text(doc, 1).format(0, 3, { link: { href: 'https://voorbeeld.nl/b' } });
    const restored = docOf(stateOf(doc), restoringUpdate(new Overlay(before, stateOf(doc)), ann) ?? before);
    expect(text(restored, 1).toDelta()[0]).toMatchObject({
      attributes: { link: { href: 'https://voorbeeld.nl/a' } },
    });
  });

  it('replaces all of a text that was made anew since', () => {
    const doc = docOf(written);
    text(doc, 1).format(0, 3, { bold: {} });
    const before = stateOf(doc);
    text(doc, 1).delete(0, 9);
    const now = withoutHistory(stateOf(doc), []).state;
    const updates = replacingUpdates(before, now, ann);
    expect(shapeOf(now, ...updates)).toBe(shapeOf(before));
    expect(letsIn(now, Y.mergeUpdates(updates))).toEqual({ kind: 'new' });
  });

  it('of a whole book takes several edits, each of which the gate lets in', () => {
    const book = writtenDocument(
      Array.from({ length: 800 }, (_, index) => ({
        heading: `Hoofdstuk ${index}`,
        paragraphs: Array.from({ length: 5 }, (__, place) => `Alinea ${place} van ${index}.`),
      })),
    );
    const doc = docOf(book);
    rootOf(doc).delete(0, rootOf(doc).length);
    let now = stateOf(doc);
    for (const update of restoringUpdates(new Overlay(book, now), ann)) {
      expect(letsIn(now, update)).toEqual({ kind: 'new' });
      now = stateOf(docOf(now, update));
    }
    expect(shapeOf(now)).toBe(shapeOf(book));
  });
});

/** @jest-environment node */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { documentRoot } from '@leerkring/shared/contract/documents';
import fc from 'fast-check';
import * as Y from 'yjs';
import type { WrittenBlock } from '../../lib/page-ahead';
import { DrawnText, wordsWritten } from './drawn-text';

const element = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
  const made = new Y.XmlElement(name);
  made.insert(0, inside);
  return made;
};
const words = (text: string) => new Y.XmlText(text);

let doc: Y.Doc;
let drawn: DrawnText;
const root = () => doc.getXmlFragment(documentRoot);
/** What there is to say of one block, in the text as it is now. */
const placed = (came: string, now: string, index = 2) =>
  drawn.placed({ blocks: [{ index, came, now }], caret: { index, offset: now.length } }, doc);
const said = 'Eerst bellen, dan gaan';
const textOf = (at: number) => (root().get(at) as Y.XmlElement).get(0) as Y.XmlText;

beforeEach(() => {
  doc = new Y.Doc();
  root().insert(0, [
    element('heading', words('1 Doel')),
    element('bulletList', element('listItem', element('paragraph', words('Kort'), element('hardBreak')))),
    element('paragraph', words(said)),
  ]);
  drawn = new DrawnText(doc);
});

describe('what somebody wrote in the page as it came', () => {
  it('belongs in the paragraph it was written in', () => {
    expect(placed(said, 'Altijd eerst bellen, dan gaan')).toEqual({
      changes: [{ block: 2, from: 0, to: 1, words: 'Altijd e' }],
      caret: { block: 2, offset: said.length },
      lostWords: '',
    });
  });

  it('belongs there as well when others wrote above it', () => {
    root().insert(1, [element('paragraph', words('Nieuw')), element('table')]);
    expect(placed(said, `${said}.`)).toMatchObject({
      changes: [{ block: 3, from: said.length, words: '.' }],
      caret: { change: 0, offset: 1 },
    });
  });

  it.each([
    ['before it', 0, 'Altijd ', { from: said.length + 7, to: said.length + 7, words: '.' }],
    ['at the same place', said.length, ' samen', { from: said.length, to: said.length, words: '.' }],
  ])('stays where it was written when somebody else wrote %s', (_, at, theirs, change) => {
    textOf(2).insert(at, theirs);
    expect(placed(said, `${said}.`).changes).toEqual([{ block: 2, ...change }]);
  });

  it('stays before what somebody wrote behind it', () => {
    textOf(2).insert(said.length, '!');
    expect(placed(said, `Nu ${said}`).changes).toEqual([{ block: 2, from: 0, to: 0, words: 'Nu ' }]);
  });

  it('takes nothing away that somebody else changed, and stands behind that', () => {
    textOf(2).delete(6, 6);
    textOf(2).insert(6, 'mailen');
    expect(placed(said, 'Eerst appen, dan gaan').changes).toEqual([
      { block: 2, from: 10, to: 10, words: 'app' },
    ]);
  });

  it('knows a break for what it is', () => {
    expect(placed('Kort\ufffc', 'Kort\ufffcen', 1).changes).toEqual([
      { block: 1, from: 5, to: 5, words: 'en' },
    ]);
  });

  it.each([
    ['above what was written', 0, { change: 0, offset: 0 }],
    ['in what was written', 3, { change: 0, offset: 3 }],
    ['behind what was written', 29, { block: 2, offset: 22 }],
  ])('has its caret %s', (_, offset, caret) => {
    const block = { index: 2, came: said, now: 'Altijd eerst bellen, dan gaan' };
    const above = { index: 0, came: '1 Doel', now: '1 Doel' };
    expect(drawn.placed({ blocks: [above, block], caret: { index: 2, offset } }, doc).caret).toEqual(caret);
  });

  it('has its caret behind what others wrote before it, also where nobody wrote yet', () => {
    textOf(2).insert(0, 'Nu ');
    textOf(2).insert(textOf(2).length, '!!');
    const block = { index: 2, came: said, now: said };
    expect(drawn.placed({ blocks: [block], caret: { index: 2, offset: 6 } }, doc).caret).toEqual({
      block: 2,
      offset: 9,
    });
  });

  it('is the text as it stood in the page, and keeps all that others wrote', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 30 });
    const others = fc.array(fc.tuple(fc.nat(30), fc.constantFrom('X', 'YZ')), { maxLength: 3 });
    fc.assert(
      fc.property(letters, letters, others, (came, now, theirs) => {
        root().insert(0, [element('paragraph', words(came))]);
        drawn = new DrawnText(doc);
        const text = textOf(0);
        for (const [place, letter] of theirs) text.insert(Math.min(place, text.length), letter);
        const { changes } = drawn.placed({ blocks: [{ index: 0, came, now }], caret: null }, doc);
        for (const { from, to, words: more } of changes.toReversed()) {
          text.delete(from, to - from);
          text.insert(from, more);
        }
        const said = text.toString();
        expect(said.match(/[XYZ]/g)?.length ?? 0).toBe(theirs.map(([, letter]) => letter).join('').length);
        if (theirs.length === 0) expect(said).toBe(now);
        root().delete(0, 1);
      }),
    );
  });

  it('has no caret where there was none', () => {
    expect(drawn.placed({ blocks: [], caret: null }, doc).caret).toBeNull();
  });

  it('has no place when its paragraph is gone', () => {
    root().delete(2, 1);
    expect(placed(said, `${said} en schrijven`)).toEqual({
      changes: [],
      caret: null,
      lostWords: `${said} en schrijven`,
    });
  });

  it('has no place in a text that was rewritten', () => {
    const anew = new Y.Doc();
    anew.getXmlFragment(documentRoot).insert(0, [element('paragraph', words(said))]);
    const written = { blocks: [{ index: 2, came: said, now: `${said}!` }], caret: null };
    expect(drawn.placed(written, anew)).toEqual({ changes: [], caret: null, lostWords: `${said}!` });
  });

  it('is given back as whole paragraphs, of those that somebody wrote in', () => {
    const blocks: WrittenBlock[] = [
      { index: 0, came: 'een vier', now: 'een twee\ufffcdrie vier' },
      { index: 1, came: 'niets', now: 'niets' },
      { index: 2, came: '', now: 'vijf' },
    ];
    expect(wordsWritten(blocks)).toBe('een twee\ndrie vier\nvijf');
  });
});

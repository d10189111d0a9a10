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
      written: [{ block: 2, changes: [{ from: 0, to: 1, words: 'Altijd e' }] }],
      caret: { block: 2, offset: 29 },
      lostWords: '',
    });
  });

  it('belongs there as well when others wrote above it', () => {
    root().insert(1, [element('paragraph', words('Nieuw')), element('table')]);
    expect(placed(said, `${said}.`)).toMatchObject({
      written: [{ block: 3, changes: [{ from: said.length, words: '.' }] }],
      caret: { block: 3, offset: 23 },
    });
  });

  it.each([
    ['before it', 0, 'Altijd ', { from: said.length + 7, to: said.length + 7, words: '.' }],
    ['at the same place', said.length, ' samen', { from: said.length, to: said.length, words: '.' }],
  ])('stays where it was written when somebody else wrote %s', (_, at, theirs, change) => {
    textOf(2).insert(at, theirs);
    expect(placed(said, `${said}.`).written[0]?.changes).toEqual([change]);
  });

  it('stays before what somebody wrote behind it', () => {
    textOf(2).insert(said.length, '!');
    expect(placed(said, `Nu ${said}`).written[0]?.changes).toEqual([{ from: 0, to: 0, words: 'Nu ' }]);
  });

  it('takes nothing away that somebody else changed, and stands behind that', () => {
    textOf(2).delete(6, 6);
    textOf(2).insert(6, 'mailen');
    expect(placed(said, 'Eerst appen, dan gaan').written[0]?.changes).toEqual([
      { from: 10, to: 10, words: 'app' },
    ]);
  });

  it('knows a break for what it is', () => {
    expect(placed('Kort\ufffc', 'Kort\ufffcen', 1).written).toEqual([
      { block: 1, changes: [{ from: 5, to: 5, words: 'en' }] },
    ]);
  });

  it('has its caret in the line that was begun, below the lines that were begun above it', () => {
    const { caret } = drawn.placed(
      {
        blocks: [
          { index: 0, came: '1 Doel', now: '1 Doel\nEen\n' },
          { index: 2, came: said, now: `${said}\nTwee` },
        ],
        caret: { index: 2, offset: said.length + 3 },
      },
      doc,
    );
    expect(caret).toEqual({ block: 5, offset: 2 });
  });

  it.each([
    ['above what was written', 0, '', 'Nu ', 3],
    ['in what was written', 8, '', 'Nu ', 3],
    ['behind what was written', 29, '', 'Nu ', 3],
    ['where nobody wrote yet', 22, said, 'Nu ', 3],
  ])('has its caret %s, also when others wrote in it', (_, offset, now, theirs, further) => {
    textOf(2).insert(0, theirs);
    textOf(2).insert(textOf(2).length, '!!');
    const block = { index: 2, came: said, now: now || 'Altijd eerst bellen, dan gaan' };
    const { caret } = drawn.placed({ blocks: [block], caret: { index: 2, offset } }, doc);
    expect(caret).toEqual({ block: 2, offset: offset + further });
  });

  it('is the text as it stood in the page, and keeps all that others wrote', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 30 });
    const others = fc.array(fc.tuple(fc.nat(30), fc.constantFrom('X', 'YZ')), { maxLength: 3 });
    fc.assert(
      fc.property(letters, letters, others, fc.nat(30), (came, now, theirs, at) => {
        root().insert(0, [element('paragraph', words(came))]);
        drawn = new DrawnText(doc);
        const text = textOf(0);
        for (const [place, letter] of theirs) text.insert(Math.min(place, text.length), letter);
        const caret = { index: 0, offset: Math.min(at, now.length) };
        const { written, ...there } = drawn.placed({ blocks: [{ index: 0, came, now }], caret }, doc);
        for (const { from, to, words: more } of written[0]?.changes.toReversed() ?? []) {
          text.delete(from, to - from);
          text.insert(from, more);
        }
        const said = text.toString();
        expect(said.match(/[XYZ]/g)?.length ?? 0).toBe(theirs.map(([, letter]) => letter).join('').length);
        const before = said.slice(0, there.caret?.offset).replace(/[XYZ]/g, '');
        if (theirs.length === 0) expect([said, before]).toEqual([now, now.slice(0, caret.offset)]);
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
      written: [],
      caret: null,
      lostWords: ' en schrijven',
    });
  });

  it('has no place in a text that was rewritten', () => {
    const anew = new Y.Doc();
    anew.getXmlFragment(documentRoot).insert(0, [element('paragraph', words(said))]);
    const written = { blocks: [{ index: 2, came: said, now: `${said}!` }], caret: null };
    expect(drawn.placed(written, anew)).toEqual({ written: [], caret: null, lostWords: '!' });
  });

  it('is words, without those that stood there', () => {
    const blocks: WrittenBlock[] = [
      { index: 0, came: 'een vier', now: 'een twee drie vier' },
      { index: 1, came: 'weg', now: '' },
      { index: 2, came: '', now: 'vijf' },
    ];
    expect(wordsWritten(blocks)).toBe('twee drie \nvijf');
  });
});

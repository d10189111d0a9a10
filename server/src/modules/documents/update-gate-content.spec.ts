/** What the gate says of what stands in a text: elements, their attributes, links and suggestions. */
import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { DocumentIndex } from './document-index.js';
import { fold, seededDocument } from './document-state.js';
import {
  attributed,
  firstText,
  firstTextOr,
  ids,
  made,
  marked,
  one,
  Text,
  table,
  typed,
} from './test-gate.js';
import { block, withAttribute } from './test-texts.js';

const movedNumbers = [6, 3, 1, 0, 4, 2, 1];
/** Beside the words of a run. */
const said = (root: Y.XmlFragment, name: string, value: unknown) =>
  firstTextOr(root).setAttribute(name, value as string);

describe('the gate lets in', () => {
  it.each<[string, (root: Y.XmlFragment) => void]>([
    ['a link to a page', marked({ link: { href: 'https://voorbeeld.nl/a?b=c#d' } })],
    ['a link to a mailbox', marked({ link: { href: 'mailto:a@voorbeeld.nl?subject=Hoi' } })],
    ['a link to a telephone', marked({ link: { href: 'tel:+31612345678' } })],
    ['marks over each other', marked({ bold: {}, italic: {}, strike: {}, code: {} })],
    ['a table', (root) => root.insert(0, [table()])],
    ['a table with a list in it', (root) => root.insert(0, [table(new Y.XmlElement('taskList'))])],
    ['a wide cell', (root) => root.insert(0, [table(undefined, { colwidth: [100, 0, 80.5], colspan: 3 })])],
    ['a cell without a width', (root) => root.insert(0, [table(undefined, { colwidth: null })])],
    ['a box', (root) => root.insert(0, [attributed('callout', 'kind', 'afspraak')])],
    ['a rule', (root) => root.insert(0, [new Y.XmlElement('horizontalRule')])],
    ['a list that begins at three', (root) => root.insert(0, [attributed('orderedList', 'start', 3)])],
    ['a list with letters', (root) => root.insert(0, [attributed('orderedList', 'type', 'a')])],
    [
      'an image without a size, as before there was one',
      (root) => root.insert(0, [new Y.XmlElement('image')]),
    ],
    ['an image of half the text', (root) => root.insert(0, [attributed('image', 'size', 'half')])],
    ['an image of no size any more', (root) => root.insert(0, [attributed('image', 'size', null)])],
    ['which words were moved', (root) => said(root, 'moved:12', movedNumbers)],
  ])('%s', (_, edit) => {
    const text = new Text();
    expect(text.judge(made(text.tab(), edit))).toBe('new');
    expect(text.isWhole).toBe(true);
  });

  it('a width for a column of a table that somebody else removed meanwhile', () => {
    const text = new Text();
    const doc = text.tab();
    expect(text.judge(made(doc, (root) => root.insert(0, [table()])))).toBe('new');
    const late = made(doc, (root) => {
      const cell = ((root.get(0) as Y.XmlElement).get(0) as Y.XmlElement).get(0) as Y.XmlElement;
      withAttribute(cell, 'colwidth', [200]);
    });
    const state = fold(Y.encodeStateAsUpdate(text.doc), [
      made(text.tab(), (root) => root.delete(0, 1)),
    ]).state;
    const folded = new Text(state);
    folded.owners.set(doc.clientID, 'ann');
    expect(folded.judge(late)).toBe('new');
  });
});

describe('a suggestion', () => {
  const suggests = (mark: string, by: string, id = one) => ({ [mark]: { id, by: ids[by] } });
  const text = () => {
    const made = new Text(seededDocument(['De vraag', 'Wat ik meeneem']));
    const doc = made.tab();
    expect(made.judge(madeBy(doc, typed), 'ben')).toBe('new');
    return made;
  };
  const madeBy = made;

  it.each(['insertion', 'deletion'])('of somebody is theirs: %s', (mark) => {
    const stage = text();
    const edit = madeBy(stage.tab(), (root) => firstText(root).format(0, 3, suggests(mark, 'ann')));
    expect(stage.judge(edit, 'ann')).toBe('new');
    expect(stage.shape).toContain(`<${mark} by="${ids['ann']}" id="${one}">Wat</${mark}>`);
  });

  it('is not made in the name of another', () => {
    const stage = text();
    const edit = madeBy(stage.tab(), (root) => firstText(root).format(0, 3, suggests('deletion', 'ann')));
    expect(stage.judge(edit, 'eva')).toBe('foreign');
    expect(stage.index.proposerOf(one)).toBeUndefined();
  });

  it('of another comes along in what somebody cuts and pastes, and does not become theirs', () => {
    const stage = text();
    const first = madeBy(stage.tab(), (root) => firstText(root).format(0, 3, suggests('insertion', 'ann')));
    expect(stage.judge(first, 'ann')).toBe('new');
    const moved = (by: string, id?: string) =>
      madeBy(stage.tab(), (root) => {
        root.insert(0, [block('paragraph')]);
        const pasted = (root.get(0) as Y.XmlElement).get(0) as Y.XmlText;
        pasted.insert(0, 'Wat', suggests('insertion', by, id));
      });
    expect(stage.judge(moved('ann'), 'eva')).toBe('new');
    expect(stage.judge(moved('eva'), 'eva')).toBe('foreign');
    expect(stage.judge(moved('ann', one.replace(/1$/, '2')), 'eva')).toBe('foreign');
    const again = DocumentIndex.of([Y.encodeStateAsUpdate(stage.doc)]);
    expect(again.proposerOf(one)).toBe(ids['ann']);
  });

  it('that is refused leaves its id to whoever uses it next', () => {
    const stage = text();
    const edit = madeBy(stage.tab(), (root) => {
      firstText(root).format(0, 3, suggests('insertion', 'eva'));
      firstText(root).format(0, 3, { onclick: {} });
    });
    expect(stage.judge(edit, 'eva')).toBe('bad');
    expect(stage.index.proposerOf(one)).toBeUndefined();
  });
});

describe('the gate keeps out', () => {
  const heard = (edit: (root: Y.XmlFragment) => void, clientId?: number) => {
    const text = new Text();
    const before = text.shape;
    const verdict = text.judge(made(text.tab(clientId), edit));
    expect([text.shape, text.isWhole]).toEqual([before, true]);
    return verdict;
  };
  const element = (set: (made: Y.XmlElement) => void) => {
    const madeElement = block('heading');
    set(madeElement);
    return (root: Y.XmlFragment) => root.insert(0, [madeElement]);
  };

  it.each<[string, (root: Y.XmlFragment) => void]>([
    ['an attribute that no editor knows', element((one) => one.setAttribute('onclick', 'x'))],
    ['an attribute that every object has', element((one) => one.setAttribute('__proto__', 'x'))],
    ['an object as an attribute', element((one) => one.setAttribute('level', { a: 1 } as never))],
    ['bytes as an attribute', element((one) => one.setAttribute('level', Uint8Array.of(1) as never))],
    ['a document as an attribute', element((one) => one.setAttribute('level', new Y.Doc() as never))],
    ['a long attribute', element((one) => one.setAttribute('level', 'x'.repeat(101)))],
    ['a level that no heading has', element((made) => withAttribute(made, 'level', 1))],
    ['a level in words', element((made) => withAttribute(made, 'level', '2'))],
    ['a list of numbers where one is asked', element((made) => withAttribute(made, 'level', [2]))],
    ['a mark that no editor knows', marked({ underline: {} })],
    ['a mark with a name that ends in a hash', marked({ 'link--AAAAAAAA': { href: 'https://a.nl' } })],
    ['a mark named after what all have', marked({ constructor: {} })],
    ['a mark that holds something', marked({ bold: { onclick: 'x' } })],
    ['a mark that is no object', marked({ bold: true })],
    ['a link that is more than an address', marked({ link: { href: 'https://a.nl', onclick: 'x' } })],
    ['a link without an address', marked({ link: {} })],
    ['a suggestion without a name', marked({ insertion: { id: one } })],
    ['a suggestion with an id that is none', marked({ insertion: { id: 'x', by: ids['ann'] } })],
    ['a suggestion with more in it', marked({ deletion: { id: one, by: ids['ann'], name: 'Ann' } })],
    ['a table in a table', (root) => root.insert(0, [table(new Y.XmlElement('table'))])],
    ['a row on the ground', (root) => root.insert(0, [new Y.XmlElement('tableRow')])],
    ['an element in words', (root) => (root.get(1) as Y.XmlElement).insert(0, [block('paragraph')])],
    ['words in a list', (root) => root.insert(0, [block('bulletList', 'los')])],
    ['a box of a kind that is none', (root) => root.insert(0, [attributed('callout', 'kind', 'gevaar')])],
    ['an image of a size that is none', (root) => root.insert(0, [attributed('image', 'size', 'huge')])],
    ['an image of a size in numbers', (root) => root.insert(0, [attributed('image', 'size', 0.5)])],
    ['a size of what is no image', (root) => root.insert(0, [attributed('table', 'size', 'half')])],
    ['words beside words', (root) => said(root, 'moved:12', 'geheim')],
    ['more numbers than there are words', (root) => said(root, 'moved:12', new Array(1_001).fill(1))],
    ['numbers under another name', (root) => said(root, 'bewogen', movedNumbers)],
  ])('%s', (_, edit) => {
    expect(heard(edit)).toBe('bad');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001https://a.nl',
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://a.nl/1',
    '//a.nl',
    '/bijeenkomsten',
    'https:a.nl',
    'https://a.nl/ b',
    `https://a.nl/${'x'.repeat(2_000)}`,
    '',
    7,
    null,
    ['https://a.nl'],
  ])('a link to %p', (href) => {
    expect(heard(marked({ link: { href } }))).toBe('bad');
  });

  it.each<[string, unknown]>([
    ['words', '120'],
    ['a number', 120],
    ['nothing at all', []],
    ['a list of words', ['120']],
    ['a list of lists', [[120]]],
    ['a number below nothing', [-1]],
    ['no number', [Number.NaN]],
    ['no end', [Number.POSITIVE_INFINITY]],
    ['an object', { 0: 120 }],
    ['more than a table has', Array.from({ length: 51 }, () => 1)],
  ])('widths of columns that are %s', (_, widths) => {
    for (const name of ['colwidth', 'rowspan']) {
      const wide = table(block('paragraph'), { [name]: widths });
      expect(heard((root) => root.insert(0, [wide]))).toBe('bad');
    }
  });
});

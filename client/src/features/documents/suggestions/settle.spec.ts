/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { proposedBreak } from '@leerkring/shared/contract/document-schema';
import * as Y from 'yjs';
import { sweep } from './settle';
import type { Settlement } from './suggestion-list';
import { decideIn, paragraph, personOf } from './test-suggesting';

const id = (number: number) => `019a0000-0000-7000-8000-00000000000${number}`;
const mark = (number: number, by = 'ann') => ({ id: id(number), by: personOf(by) });

const textOf = (...blocks: Y.XmlElement[]): Y.XmlFragment => {
  const root = new Y.Doc().getXmlFragment('content');
  root.insert(0, blocks);
  return root;
};
const withPieces = (pieces: readonly [string, object?][], name = 'paragraph'): Y.XmlElement => {
  const element = paragraph('', name);
  const run = new Y.XmlText();
  run.applyDelta(pieces.map(([insert, attributes = {}]) => ({ insert, attributes })));
  element.insert(0, [run]);
  return element;
};
const list = (...items: Y.XmlElement[][]): Y.XmlElement => {
  const made = new Y.XmlElement('bulletList');
  made.insert(
    0,
    items.map((blocks) => {
      const item = new Y.XmlElement('listItem');
      item.insert(0, blocks);
      return item;
    }),
  );
  return made;
};
const decide = (
  root: Y.XmlFragment,
  numbers: readonly number[],
  how: Settlement,
  isOccupied?: () => boolean,
) => decideIn(root, new Set(numbers.map(id)), how, isOccupied);

describe('a suggestion', () => {
  const both = () =>
    textOf(
      withPieces([
        ['Wij '],
        ['mailen', { deletion: mark(1) }],
        ['bellen', { insertion: mark(1) }],
        [' elkaar', { insertion: mark(2, 'ben') }],
      ]),
    );

  it.each<[Settlement, string]>([
    ['accept', 'Wij bellen'],
    ['reject', 'Wij mailen'],
  ])('that one would %s leaves the others', (how, words) => {
    const root = both();
    decide(root, [1], how);
    expect(root.toString().replace(/ (id|by)="[^"]*"/g, '')).toBe(
      `<paragraph>${words}<insertion> elkaar</insertion></paragraph>`,
    );
  });

  it.each<[string, number, Settlement, string]>([
    ['goes when the one is rejected', 1, 'reject', '<paragraph>a</paragraph>'],
    ['goes when the other is accepted', 2, 'accept', '<paragraph>a</paragraph>'],
    ['stays struck when the one is accepted', 1, 'accept', '<paragraph>a<deletion>b</deletion></paragraph>'],
    [
      'stays added when the other is rejected',
      2,
      'reject',
      '<paragraph>a<insertion>b</insertion></paragraph>',
    ],
  ])('to add and to take away the same words %s', (_, number, how, outcome) => {
    const root = textOf(withPieces([['a'], ['b', { insertion: mark(1), deletion: mark(2, 'ben') }]]));
    decide(root, [number], how);
    expect(root.toString().replace(/ (id|by)="[^"]*"/g, '')).toBe(outcome);
  });
});

describe('a paragraph of which the last words go', () => {
  const struck = (words = 'weg') => withPieces([[words, { deletion: mark(1) }]]);
  it.each<[string, () => Y.XmlElement[], string]>([
    ['goes', () => [paragraph('a'), struck()], '<paragraph>a</paragraph>'],
    ['stays when it is the last one', () => [struck()], '<paragraph></paragraph>'],
    [
      'goes with its item',
      () => [list([paragraph('a')], [struck()])],
      '<bulletlist><listitem><paragraph>a</paragraph></listitem></bulletlist>',
    ],
    ['goes with its list', () => [paragraph('a'), list([struck()])], '<paragraph>a</paragraph>'],
    [
      'stays when more hangs under it',
      () => [list([struck(), list([paragraph('a')])])],
      '<bulletlist><listitem><paragraph></paragraph><bulletlist><listitem><paragraph>a</paragraph></listitem></bulletlist></listitem></bulletlist>',
    ],
  ])('%s', (_, blocks, outcome) => {
    const root = textOf(...blocks());
    decide(root, [1], 'accept');
    expect(root.toString()).toBe(outcome);
  });

  it('stays while somebody writes in it', () => {
    const root = textOf(paragraph('a'), struck());
    decide(root, [1], 'accept', () => true);
    expect(root.toString()).toBe('<paragraph>a</paragraph><paragraph></paragraph>');
  });

  it('keeps what somebody else wrote in it meanwhile', () => {
    const root = textOf(struck('hier'));
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(root.doc as Y.Doc));
    const run = (other.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    run.insert(2, 'x', { deletion: null });
    decide(root, [1], 'accept');
    Y.applyUpdate(root.doc as Y.Doc, Y.encodeStateAsUpdate(other));
    expect(root.toString()).toBe('<paragraph>x</paragraph>');
  });
});

const without = (root: Y.XmlFragment) =>
  root
    .toString()
    .replace(/ (id|by)="[^"]*"/g, '')
    .replaceAll(proposedBreak, '¶');

describe('a paragraph that would begin', () => {
  const begun = () =>
    withPieces([['Wij mailen'], [`.${proposedBreak}Nu `, { insertion: mark(1) }], ['elkaar', { bold: {} }]]);
  it.each<[string, Settlement, () => Y.XmlElement[], string]>([
    [
      'begins when it is accepted',
      'accept',
      () => [begun()],
      '<paragraph>Wij mailen.</paragraph><paragraph>Nu <bold>elkaar</bold></paragraph>',
    ],
    [
      'does not when it is rejected',
      'reject',
      () => [begun()],
      '<paragraph>Wij mailen<bold>elkaar</bold></paragraph>',
    ],
    [
      'is an item where the paragraph ends one',
      'accept',
      () => [list([begun()])],
      '<bulletlist><listitem><paragraph>Wij mailen.</paragraph></listitem><listitem><paragraph>Nu <bold>elkaar</bold></paragraph></listitem></bulletlist>',
    ],
    [
      'stays in its item when more hangs under that',
      'accept',
      () => [list([begun(), list([paragraph('a')])])],
      '<bulletlist><listitem><paragraph>Wij mailen.</paragraph><paragraph>Nu <bold>elkaar</bold></paragraph><bulletlist><listitem><paragraph>a</paragraph></listitem></bulletlist></listitem></bulletlist>',
    ],
  ])('%s', (_, how, blocks, outcome) => {
    const root = textOf(...blocks());
    decide(root, [1], how);
    expect(without(root)).toBe(outcome);
  });

  it('is a heading of the same level, with the line breaks behind it', () => {
    const heading = withPieces([[`a${proposedBreak}b`, { insertion: mark(1) }]], 'heading');
    heading.setAttribute('level', 3 as unknown as string);
    heading.insert(1, [new Y.XmlElement('hardBreak'), new Y.XmlText('c')]);
    const root = textOf(heading);
    decide(root, [1], 'accept');
    expect(without(root)).toBe(
      '<heading level="3">a</heading><heading level="3">b<hardbreak></hardbreak>c</heading>',
    );
  });

  it('is nothing when no words are left on one side of it', () => {
    const root = textOf(
      withPieces([['a'], [proposedBreak, { insertion: mark(1) }], ['b', { deletion: mark(2) }]]),
    );
    decide(root, [1, 2], 'accept');
    expect(without(root)).toBe('<paragraph>a</paragraph>');
  });

  it('that another takes away again is still to be decided on when it begins', () => {
    const root = textOf(
      withPieces([['a'], [proposedBreak, { insertion: mark(1), deletion: mark(2, 'ben') }], ['b']]),
    );
    decide(root, [1], 'accept');
    expect(without(root)).toBe('<paragraph>a</paragraph><paragraph><deletion>¶</deletion>b</paragraph>');
    decide(root, [2], 'accept');
    expect(without(root)).toBe('<paragraph>ab</paragraph>');
  });

  it('loses nothing of what somebody else wrote meanwhile in words that move', () => {
    const root = textOf(begun());
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(root.doc as Y.Doc));
    const run = (other.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    run.insert(run.length, '!', { bold: null });
    decide(root, [1], 'accept');
    Y.applyUpdate(root.doc as Y.Doc, Y.encodeStateAsUpdate(other));
    expect(without(root)).toBe(
      '<paragraph>Wij mailen.!</paragraph><paragraph>Nu <bold>elkaar</bold></paragraph>',
    );
  });
});

describe('a paragraph that would join the one before', () => {
  const joining = (words = 'b', name = 'paragraph') =>
    withPieces([[proposedBreak, { deletion: mark(1) }], [words]], name);
  it.each<[string, Settlement, () => Y.XmlElement[], string]>([
    ['joins it', 'accept', () => [paragraph('a'), joining()], '<paragraph>ab</paragraph>'],
    [
      'stays',
      'reject',
      () => [paragraph('a'), joining()],
      '<paragraph>a</paragraph><paragraph>b</paragraph>',
    ],
    [
      'joins it with the next one',
      'accept',
      () => [paragraph('a'), joining(), joining('c')],
      '<paragraph>abc</paragraph>',
    ],
    [
      'joins the item before, and its own goes',
      'accept',
      () => [list([paragraph('a')], [joining()])],
      '<bulletlist><listitem><paragraph>ab</paragraph></listitem></bulletlist>',
    ],
    ['stays where none is before it', 'accept', () => [joining()], '<paragraph>b</paragraph>'],
    [
      'stays behind what is no paragraph',
      'accept',
      () => [new Y.XmlElement('horizontalRule'), joining()],
      '<horizontalrule></horizontalrule><paragraph>b</paragraph>',
    ],
  ])('%s', (_, how, blocks, outcome) => {
    const root = textOf(...blocks());
    decide(root, [1], how);
    expect(without(root)).toBe(outcome);
  });

  it('leaves what somebody else wrote meanwhile in it', () => {
    const root = textOf(paragraph('a'), joining());
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(root.doc as Y.Doc));
    const run = (other.getXmlFragment('content').get(1) as Y.XmlElement).get(0) as Y.XmlText;
    run.insert(run.length, '!');
    decide(root, [1], 'accept', () => true);
    Y.applyUpdate(root.doc as Y.Doc, Y.encodeStateAsUpdate(other));
    expect(without(root)).toBe('<paragraph>ab</paragraph><paragraph>!</paragraph>');
  });
});

it('what somebody both adds and takes away is nothing', () => {
  const root = textOf(
    withPieces([
      ['a', { insertion: mark(1), deletion: mark(2) }],
      ['b', { insertion: mark(1), deletion: mark(3, 'ben') }],
    ]),
  );
  root.doc?.transact(() => sweep(root, personOf('ann')));
  expect(root.toString()).toContain('>b<');
  expect(root.toString()).not.toContain('>a<');
});

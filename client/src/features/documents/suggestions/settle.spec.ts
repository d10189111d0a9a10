/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { settle, sweep } from './settle';
import type { Settlement } from './suggestion-list';
import { paragraph, personOf } from './test-suggesting';

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
) => root.doc?.transact(() => settle(root, new Set(numbers.map(id)), how, isOccupied));

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

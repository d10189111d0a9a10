/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { proposedBreak } from '@leerkring/shared/contract/document-schema';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { suggestionsIn } from './suggestion-list';
import { paragraph, personOf, rest, settled, shownIn, type Writer, write } from './test-suggesting';

const id = (number: number) => `019a0000-0000-7000-8000-00000000000${number}`;
const mark = (number: number) => ({ id: id(number), by: personOf('eva') });
type Pieces = readonly [string, object?][];
const withPieces = (pieces: Pieces, name = 'paragraph'): Y.XmlElement => {
  const element = paragraph('', name);
  const run = new Y.XmlText();
  run.applyDelta(pieces.map(([insert, attributes = {}]) => ({ insert, attributes })));
  element.insert(0, [run]);
  return element;
};
const newParagraph = (number = 1): [string, object] => [proposedBreak, { insertion: mark(number) }];
const joined = (number = 1): [string, object] => [proposedBreak, { deletion: mark(number) }];
const inItem = (name: string, block: Y.XmlElement): Y.XmlElement => {
  const item = new Y.XmlElement(name);
  item.insert(0, [block]);
  return item;
};
const list = (name: string, item: string, ...blocks: Y.XmlElement[]): Y.XmlElement => {
  const made = new Y.XmlElement(name);
  made.insert(
    0,
    blocks.map((block) => inItem(item, block)),
  );
  return made;
};

let people: Writer[] = [];
let occupied: string | null = null;
afterEach(() => {
  for (const one of people) one.close();
  people = [];
  occupied = null;
});

/** The same text before each; who comes first counts where two copies are alike. */
const begin = async (blocks: Y.XmlElement[], names = ['ann', 'ben']): Promise<Writer[]> => {
  const first = new Y.Doc();
  first.clientID = 100;
  first.getXmlFragment(documentRoot).insert(0, blocks);
  people = names.map((name, index) => {
    const doc = new Y.Doc();
    doc.clientID = index + 1;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
    return write(
      name,
      doc,
      'edit',
      (block) => occupied !== null && (block.parent?.toString() ?? '').includes(occupied),
    );
  });
  await settled();
  return people;
};
/** What the second lacks of the first. */
const tell = (from: Writer, to: Writer) =>
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'elsewhere');
/** All hear of all. */
const meet = () => {
  for (const _ of people)
    for (const one of people) for (const other of people) if (one !== other) tell(one, other);
};
const decide = (who: Writer, how: 'accept' | 'reject' = 'accept', numbers?: number[]) =>
  who.store.actions?.settle(numbers?.map(id) ?? suggestionsIn(who.doc).map((one) => one.id), how);
const type = ({ editor }: Writer, behind: string, words: string) => {
  let place = -1;
  editor.state.doc.descendants((node, position) => {
    const index = node.text?.indexOf(behind) ?? -1;
    if (index >= 0) place = position + index + behind.length;
  });
  editor.view.dispatch(editor.state.tr.insertText(words, place));
};
const undo = async (who: Writer) => {
  who.editor.commands.undo();
  await settled();
};
/** The same for all. */
const shown = (): string[] => {
  const [first, ...others] = people.map(
    ({ editor, stored }) => [shownIn(editor.state.doc), stored()] as const,
  );
  for (const other of others) expect(other).toEqual(first);
  return first?.[0] ? [...first[0]] : [];
};

/** But for paragraphs in which nothing is left. */
const words = (): string[] => shown().filter(Boolean);

const oneBreak = () => [withPieces([['Wij mailen.'], newParagraph(), ['Altijd.']]), paragraph('Slot.')];
const twoBreaks = () => [
  withPieces([['een'], newParagraph(1), ['twee'], newParagraph(2), ['drie']]),
  paragraph('Slot.'),
];

describe('words that more than one moved before they heard of each other are there once', () => {
  it.each<[string, () => Y.XmlElement[], string[]]>([
    ['when two accept the same paragraph', oneBreak, ['Wij mailen.', 'Altijd.', 'Slot.']],
    ['when two accept all', twoBreaks, ['een', 'twee', 'drie', 'Slot.']],
    [
      'in a list',
      () => [
        paragraph('nul'),
        list('bulletList', 'listItem', withPieces([['een'], newParagraph(), ['twee']]), paragraph('drie')),
      ],
      ['nul', 'een', 'twee', 'drie'],
    ],
    [
      'in a list of things to do, at its end',
      () => [paragraph('nul'), list('taskList', 'taskItem', withPieces([['een'], newParagraph(), ['twee']]))],
      ['nul', 'een', 'twee'],
    ],
    ['in a heading', () => [withPieces([['een'], newParagraph(), ['twee']], 'heading')], ['een', 'twee']],
    ['when two join the same', () => [paragraph('a'), withPieces([joined(), ['b']])], ['ab']],
    [
      'when two join one after another',
      () => [paragraph('a'), withPieces([joined(1), ['b']]), withPieces([joined(2), ['c']])],
      ['abc'],
    ],
    [
      'when two accept words, a paragraph and a join at once',
      () => [
        withPieces([
          ['a'],
          ['weg', { deletion: mark(1) }],
          newParagraph(2),
          ['b', { insertion: mark(3) }],
          ['c'],
        ]),
        withPieces([joined(4), ['d']]),
      ],
      ['a', 'bcd'],
    ],
  ])('%s', async (_, blocks, outcome) => {
    const [ann, ben] = (await begin(blocks())) as [Writer, Writer];
    decide(ann);
    decide(ben);
    meet();
    expect(shown()).toEqual(outcome);
  });

  it('with the line breaks in them', async () => {
    const block = withPieces([['a'], newParagraph(), ['b']]);
    block.insert(1, [new Y.XmlElement('hardBreak'), new Y.XmlText('c')]);
    const [ann, ben] = (await begin([block])) as [Writer, Writer];
    decide(ann);
    decide(ben);
    meet();
    expect(shown()).toEqual(['a', 'b⏎c']);
  });

  it.each([
    ['one', oneBreak],
    ['all', twoBreaks],
  ] as const)('when three accept %s', async (_, blocks) => {
    for (const one of await begin(blocks(), ['ann', 'ben', 'eva'])) decide(one);
    meet();
    expect(shown().join(' ').split(/\W+/).sort()).toEqual(
      [...new Set(shown().join(' ').split(/\W+/))].sort(),
    );
    expect(shown()).toHaveLength(blocks().length === 2 && blocks === twoBreaks ? 4 : 3);
  });

  it('when one accepts all, and the other what comes first', async () => {
    const [ann, ben] = (await begin(twoBreaks())) as [Writer, Writer];
    decide(ann);
    decide(ben, 'accept', [1]);
    meet();
    expect(
      shown()
        .join('')
        .replace(/\{.*?\}/g, ''),
    ).toBe('eentweedrieSlot.');
  });

  it('in the order in which they stood, when each accepts another paragraph', async () => {
    const [ann, ben] = (await begin(twoBreaks())) as [Writer, Writer];
    decide(ann, 'accept', [2]);
    decide(ben, 'accept', [1]);
    meet();
    expect(words()).toEqual(['een', 'twee{+eva:¶}drie', 'Slot.']);
  });

  it('with what the other typed in the words that go and that nobody had heard of', async () => {
    const [ann, ben] = (await begin(oneBreak())) as [Writer, Writer];
    decide(ann);
    decide(ben);
    tell(ben, ann);
    type(ben, 'Altijd', '!');
    meet();
    expect(shown()).toEqual(['Wij mailen.', 'Altijd.', '!', 'Slot.']);
  });

  it('when one accepts and the other rejects', async () => {
    const [ann, ben] = (await begin(oneBreak())) as [Writer, Writer];
    decide(ann);
    decide(ben, 'reject');
    meet();
    expect(shown()).toEqual(['Wij mailen.', 'Altijd.', 'Slot.']);
  });

  it('when both had written in them before', async () => {
    const [ann, ben] = (await begin(oneBreak())) as [Writer, Writer];
    type(ann, 'Alt', 'X');
    type(ben, 'Altijd', 'Y');
    decide(ann);
    decide(ben);
    meet();
    expect(shown()).toEqual(['Wij mailen.', 'AltXijd.', 'Y', 'Slot.']);
  });

  it('for who was away for a while, too', async () => {
    const [ann, ben, eva] = (await begin(oneBreak(), ['ann', 'ben', 'eva'])) as [Writer, Writer, Writer];
    decide(ben);
    type(ben, 'Altijd', ' weer');
    type(ben, 'Wij', ' twee');
    decide(ann);
    tell(ann, eva);
    type(eva, 'Altijd', ' nog');
    meet();
    expect(shown()).toEqual(['Wij twee mailen.', 'Altijd nog.', ' weer', 'Slot.']);
  });
});

describe('of the copy that goes', () => {
  it('the words stay that somebody wrote in it', async () => {
    const [ann, ben] = (await begin(oneBreak())) as [Writer, Writer];
    decide(ann);
    decide(ben);
    type(ben, 'Altijd', ' weer');
    meet();
    expect(shown()).toEqual(['Wij mailen.', 'Altijd.', ' weer', 'Slot.']);
  });

  it('the paragraph stays while somebody has their caret in it', async () => {
    const [ann, ben] = (await begin(oneBreak())) as [Writer, Writer];
    decide(ann);
    decide(ben);
    occupied = 'Slot.';
    meet();
    expect(shown()).toEqual(['Wij mailen.', 'Altijd.', '', 'Slot.']);
  });

  it('nothing goes through who accepted nothing', async () => {
    const [ann, ben, eva] = (await begin(oneBreak(), ['ann', 'ben', 'eva'])) as [Writer, Writer, Writer];
    decide(ann);
    decide(ben);
    tell(ann, eva);
    tell(ben, eva);
    expect(shownIn(eva.editor.state.doc)).toEqual(['Wij mailen.', 'Altijd.', 'Altijd.', 'Slot.']);
  });
});

it('the same words in a paragraph of their own stay, wherever they come from', async () => {
  const [ann, ben] = (await begin(oneBreak())) as [Writer, Writer];
  decide(ann);
  ben.doc.getXmlFragment(documentRoot).insert(1, [paragraph('Altijd.')]);
  meet();
  expect(shown()).toEqual(['Wij mailen.', 'Altijd.', 'Altijd.', 'Slot.']);
  const root = ann.doc.getXmlFragment(documentRoot);
  root.insert(2, [(root.get(1) as Y.XmlElement).clone() as Y.XmlElement]);
  meet();
  expect(shown()).toEqual(['Wij mailen.', 'Altijd.', 'Altijd.', 'Altijd.', 'Slot.']);
});

describe('who undoes what two accepted', () => {
  it.each([[0], [1]])('has the proposal back, with its words once: %i', async (index) => {
    const [ann, ben] = (await begin(oneBreak())) as [Writer, Writer];
    for (const one of people) rest(one);
    decide(ann);
    decide(ben);
    meet();
    await undo(people[index] as Writer);
    meet();
    expect(words()).toEqual(['Wij mailen.{+eva:¶}Altijd.', 'Slot.']);
    await undo(people[1 - index] as Writer);
    meet();
    expect(
      shown()
        .join('')
        .match(/Altijd/g),
    ).toHaveLength(1);
  });
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { LinkAddress } from '@leerkring/shared/contract/document-schema';
import { documentRoot } from '@leerkring/shared/contract/documents';
import { TextSelection } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { headingFaults, repairHeadings } from '../heading-faults';
import { commandsFor } from './commands';
import { toAddress } from './marks';
import { emptySections } from './section-hints';
import { openEditor, type TestEditor } from './test-editor';

let open: TestEditor;
afterEach(() => open.close());

/** One character after another, as a keyboard gives them. */
const type = ({ editor }: TestEditor, words: string): void => {
  for (const character of words) {
    if (character === '\n') {
      editor.commands.keyboardShortcut('Enter');
      continue;
    }
    const { from, to } = editor.state.selection;
    const insert = () => editor.state.tr.insertText(character, from, to);
    const handled = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, character, insert),
    );
    if (!handled) editor.view.dispatch(insert());
  }
};

/** Of somebody else, who heard all so far. */
const colleagueOf = ({ doc }: TestEditor): Y.Doc => {
  const colleague = new Y.Doc();
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc));
  return colleague;
};

const paragraphOf = (words: string): Y.XmlElement => {
  const made = new Y.XmlElement('paragraph');
  made.insert(0, [new Y.XmlText(words)]);
  return made;
};

describe('typing', () => {
  it.each([
    ['## Kop', '<heading level="2">Kop</heading>'],
    ['### Kop', '<heading level="3">Kop</heading>'],
    ['#### Kop', '<heading level="4">Kop</heading>'],
    ['- een', '<bulletlist><listitem><paragraph>een</paragraph></listitem></bulletlist>'],
    ['3. een', '<orderedlist start="3"><listitem><paragraph>een</paragraph></listitem></orderedlist>'],
    ['[ ] doen', '<tasklist><taskitem checked="false"><paragraph>doen</paragraph></taskitem></tasklist>'],
    ['> zin', '<blockquote><paragraph>zin</paragraph></blockquote>'],
    ['---x', '<horizontalrule></horizontalrule><paragraph>x</paragraph>'],
    ['**vet** x', '<paragraph><bold>vet</bold> x</paragraph>'],
    ['*schuin* x', '<paragraph><italic>schuin</italic> x</paragraph>'],
    ['~~weg~~ x', '<paragraph><strike>weg</strike> x</paragraph>'],
    ['`a` x', '<paragraph><code>a</code> x</paragraph>'],
    [
      'zie www.hetccv.nl, en',
      '<paragraph>zie <link href="https://www.hetccv.nl">www.hetccv.nl</link>, en</paragraph>',
    ],
    [
      'mail a@hetccv.nl of',
      '<paragraph>mail <link href="mailto:a@hetccv.nl">a@hetccv.nl</link> of</paragraph>',
    ],
    ['javascript:alert(1) x', '<paragraph>javascript:alert(1) x</paragraph>'],
    ['# geen kop', '<paragraph># geen kop</paragraph>'],
  ])('%s', (words, stored) => {
    open = openEditor();
    type(open, words);
    expect(open.stored()).toBe(stored);
  });

  it('ticks a task with a key, which elsewhere makes a break', () => {
    open = openEditor();
    type(open, '[ ] bellen');
    open.editor.commands.keyboardShortcut('Mod-Enter');
    expect(open.stored()).toContain('<taskitem checked="true"><paragraph>bellen</paragraph></taskitem>');
    expect(open.editor.view.dom.querySelector('input')?.tabIndex).toBe(-1);
    type(open, '\n\n');
    open.editor.commands.keyboardShortcut('Mod-Enter');
    expect(open.stored()).toContain('<hardbreak>');
  });

  it('a number that no list has is a number', () => {
    open = openEditor();
    type(open, `${'9'.repeat(25)}. een`);
    expect(open.stored()).not.toContain('orderedlist');
  });
});

describe('a change that the server would refuse', () => {
  it('does not happen', () => {
    open = openEditor();
    const { editor } = open;
    const before = open.stored();
    editor.commands.setHeading({ level: 1 as never });
    editor.commands.insertContent({
      type: 'callout',
      attrs: { kind: 'gevaar' },
      content: [{ type: 'paragraph' }],
    });
    editor.view.dispatch(
      editor.state.tr.insert(
        0,
        editor.schema.text('x', [editor.schema.mark('link', { href: 'javascript:x' })]),
      ),
    );
    expect(open.stored()).toBe(before);
  });

  it('does not happen by wrapping without end', () => {
    open = openEditor();
    type(open, 'diep');
    for (let depth = 0; depth < 60; depth += 1) open.editor.commands.wrapIn('blockquote');
    expect(open.stored().match(/<blockquote>/g)?.length).toBeLessThan(29);
    expect(open.stored()).toContain('diep');
  });

  it('does not happen in the text of who may only read, but those of others are seen', () => {
    open = openEditor(undefined, { editable: false });
    open.editor.commands.insertContent('van mij');
    expect(open.stored()).toBe('<paragraph></paragraph>');
    const colleague = colleagueOf(open);
    const paragraph = colleague.getXmlFragment(documentRoot).get(0) as Y.XmlElement;
    paragraph.insert(0, [new Y.XmlText('van haar, zie www.hetccv.nl ')]);
    Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(colleague));
    expect(open.editor.getText()).toBe('van haar, zie www.hetccv.nl ');
    expect(open.stored()).not.toContain('<link');
  });
});

describe('undo', () => {
  it('takes back what somebody did, and leaves what a colleague wrote', () => {
    open = openEditor();
    type(open, 'mijn');
    const colleague = colleagueOf(open);
    colleague.getXmlFragment(documentRoot).push([paragraphOf('van haar')]);
    Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(colleague));
    open.editor.commands.undo();
    expect(open.stored()).toBe('<paragraph></paragraph><paragraph>van haar</paragraph>');
  });

  it('takes back in one go what was written in one go, and no more than that', () => {
    open = openEditor();
    for (const letter of 'later') type(open, letter);
    open.editor.commands.setTextSelection(1);
    for (const letter of 'nu ') type(open, letter);
    expect(open.editor.getText()).toBe('nu later');
    open.editor.commands.undo();
    expect(open.editor.getText()).toBe('later');
    open.editor.commands.undo();
    expect(open.editor.getText()).toBe('');
  });

  it('leaves the caret where somebody put it since, when a colleague writes', () => {
    open = openEditor((root) => root.insert(0, [paragraphOf('eerste'), paragraphOf('tweede')]));
    open.editor.commands.setTextSelection(7);
    type(open, ' van mij');
    open.editor.commands.undo();
    open.editor.commands.setTextSelection(12);
    const colleague = colleagueOf(open);
    colleague.getXmlFragment(documentRoot).push([paragraphOf('van haar')]);
    Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(colleague));
    expect(open.editor.state.selection.from).toBe(12);
  });
});

describe('the slash menu', () => {
  it('finds by name first, by other words too, and without accents', () => {
    expect(commandsFor('ta').map(({ id }) => id)).toEqual(['table', 'tasks']);
    expect(commandsFor('opsom').map(({ id }) => id)).toEqual(['bullets']);
    expect(commandsFor('')[0]?.id).toBe('text');
    expect(commandsFor('zzz')).toEqual([]);
  });

  it('opens at a slash, walks with the arrows and makes what is chosen', async () => {
    open = openEditor();
    type(open, '/kop');
    await Promise.resolve();
    await Promise.resolve();
    expect(open.slash.get()?.items.map(({ id }) => id)).toEqual(['heading2', 'heading4', 'heading3']);
    open.slash.press('ArrowDown');
    open.slash.press('ArrowUp');
    open.slash.press('ArrowUp');
    expect(open.slash.get()?.active).toBe(2);
    expect(open.slash.press('Enter')).toBe(true);
    expect(open.stored()).toBe('<heading level="3"></heading>');
  });

  it('leaves a table with room behind it', () => {
    open = openEditor();
    const table = commandsFor('tabel')[0];
    table?.apply(open.editor.chain()).run();
    expect(open.stored()).toMatch(/<\/table><paragraph><\/paragraph>$/);
  });
});

describe('a link', () => {
  it.each([
    ['www.hetccv.nl', 'https://www.hetccv.nl'],
    ['hetccv.nl/a?b', 'https://hetccv.nl/a?b'],
    ['a@hetccv.nl', 'mailto:a@hetccv.nl'],
    ['tel:0707003700', 'tel:0707003700'],
    [' https://a.nl ', 'https://a.nl'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['zomaar woorden', null],
    ['', null],
  ])('to %p leads to %p', (typed, address) => {
    open = openEditor();
    expect(toAddress(typed)).toBe(address);
    if (address) expect(LinkAddress.safeParse(address).success).toBe(true);
  });

  it('is laid on the words that are selected when an address is pasted', () => {
    open = openEditor();
    type(open, 'het CCV');
    const { editor } = open;
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 5, 8)));
    editor.view.pasteText('https://hetccv.nl', new Event('paste') as ClipboardEvent);
    expect(open.stored()).toBe('<paragraph>het <link href="https://hetccv.nl">CCV</link></paragraph>');
  });
});

describe('a heading', () => {
  const headings = (...levels: number[]) =>
    openEditor((root) =>
      root.insert(
        0,
        levels.flatMap((level) => {
          const heading = new Y.XmlElement('heading');
          heading.setAttribute('level', level as unknown as string);
          heading.insert(0, [new Y.XmlText(`niveau ${level}`)]);
          return [heading, new Y.XmlElement('paragraph')];
        }),
      ),
    );

  it.each<[number[], number | null]>([
    [[2, 3, 4, 2, 3], null],
    [[2, 4], 3],
    [[3], 2],
    [[2, 3, 2, 4], 3],
  ])('at levels %j would be %j without a skip', (levels, level) => {
    open = headings(...levels);
    const { editor } = open;
    expect(headingFaults(editor.state.doc)[0]?.level ?? null).toBe(level);
    repairHeadings(editor, headingFaults(editor.state.doc));
    expect(headingFaults(editor.state.doc)).toEqual([]);
  });

  it('without words is told, wherever it stands, and becomes a paragraph', () => {
    open = openEditor((root) => {
      const [callout, empty] = [new Y.XmlElement('callout'), new Y.XmlElement('heading')];
      callout.setAttribute('kind', 'info');
      empty.setAttribute('level', 3 as unknown as string);
      callout.insert(0, [empty]);
      root.insert(0, [new Y.XmlElement('paragraph'), callout]);
    });
    const { editor } = open;
    const faults = headingFaults(editor.state.doc);
    expect(faults).toEqual([{ kind: 'empty', position: 3, words: '', level: null }]);
    editor.commands.insertContentAt(4, 'Toch woorden');
    expect(repairHeadings(editor, faults)).toBe(false);
    editor.commands.deleteRange({ from: 4, to: 16 });
    expect(repairHeadings(editor, headingFaults(editor.state.doc))).toBe(true);
    expect(open.stored()).toContain('<callout kind="info"><paragraph></paragraph></callout>');
  });

  it('has a hint while nothing stands under it', () => {
    open = headings(2, 3);
    const hints = { 'niveau 2': 'Waarom?' };
    expect(emptySections(open.editor.state.doc, hints).map(({ hint }) => hint)).toEqual(['Waarom?']);
    open.editor.commands.setTextSelection(11);
    type(open, 'Daarom.');
    expect(emptySections(open.editor.state.doc, hints)).toEqual([]);
  });
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { documentRoot } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { DrawnText } from '../drawn-text';
import { paragraph, shownIn, write as suggestIn } from '../suggestions/test-suggesting';
import { openEditor, type TestEditor } from './test-editor';
import { writeAhead } from './write-ahead';

let there: TestEditor | undefined;
afterEach(() => there?.close());

/** Opens a text of these paragraphs, in which was written before the editor was there. */
const open = (...lines: string[]): TestEditor => {
  there = openEditor((root) =>
    root.insert(
      0,
      lines.map((line) => paragraph(line)),
    ),
  );
  return there;
};
const write = (
  { editor, doc }: TestEditor,
  blocks: [index: number, came: string, now: string][],
  caret: { index: number; offset: number } | null = null,
) => {
  const written = blocks.map(([index, came, now]) => ({ index, came, now }));
  writeAhead(editor, new DrawnText(doc).placed({ blocks: written, caret }, doc));
};
const caretOf = ({ editor: { state } }: TestEditor) => {
  const { $head } = state.selection;
  return [$head.parent.textContent, $head.parentOffset];
};

describe('what was written in the page as it came', () => {
  it('is written in the text, each where it was', () => {
    const text = open('Eerst bellen', 'Dan gaan');
    write(text, [
      [0, 'Eerst bellen', 'Eerst samen bellen'],
      [1, 'Dan gaan', 'Gaan'],
    ]);
    expect(text.stored()).toBe('<paragraph>Eerst samen bellen</paragraph><paragraph>Gaan</paragraph>');
  });

  it('leaves what stands between as it is', () => {
    const text = open('Eerst bellen en dan gaan');
    text.editor.commands.setTextSelection({ from: 7, to: 13 });
    text.editor.commands.toggleBold();
    write(text, [[0, 'Eerst bellen en dan gaan', 'Altijd eerst bellen en dan samen gaan']]);
    expect(text.stored()).toBe('<paragraph>Altijd eerst <bold>bellen</bold> en dan samen gaan</paragraph>');
  });

  it('begins paragraphs and lists as typing does', () => {
    const text = open('Doel', 'Wie');
    write(
      text,
      [
        [0, 'Doel', 'Doel\n- bellen\ngaan'],
        [1, 'Wie', 'Wie\nwij'],
      ],
      { index: 1, offset: 6 },
    );
    expect(text.stored()).toBe(
      [
        '<paragraph>Doel</paragraph><bulletlist>',
        '<listitem><paragraph>bellen</paragraph></listitem><listitem><paragraph>gaan</paragraph></listitem>',
        '</bulletlist><paragraph>Wie</paragraph><paragraph>wij</paragraph>',
      ].join(''),
    );
    expect(caretOf(text)).toEqual(['wij', 2]);
  });

  it('is gone where it was taken away', () => {
    const text = open('Eerst bellen');
    write(text, [[0, 'Eerst bellen', '']]);
    expect(text.stored()).toBe('<paragraph></paragraph>');
  });

  it('goes on where the caret was, also when nothing was written', () => {
    const text = open('Eerst bellen', 'Dan gaan');
    write(text, [[1, 'Dan gaan', 'Dan gaan']], { index: 1, offset: 3 });
    expect(caretOf(text)).toEqual(['Dan gaan', 3]);
    expect(text.editor.isFocused).toBe(true);
  });

  it.each<[string, string, string, number, string]>([
    ['behind it', 'Dan', 'Dan gaan we', 8, 'Dan gaan| we'],
    ['before it', 'gaan', 'Dan gaan', 0, '|Dan gaan'],
    ['in a list that it began', 'Kort', '- Kort', 2, '|Kort'],
    ['behind marks that it made', 'zo', '**vet** en zo', 10, 'vet en| zo'],
    ['below a line that it began', 'Kort', 'Kort\nLang', 7, 'La|ng'],
    ['in one that it began where it was', 'Kort en lang', 'Kort\n en lang', 5, '| en lang'],
  ])('has its caret %s', (_, came, now, offset, line) => {
    const text = open('Eerst bellen', came, 'Tot slot');
    write(
      text,
      [
        [0, 'Eerst bellen', 'Eerst samen\nbellen'],
        [1, came, now],
        [2, 'Tot slot', 'Tot dan'],
      ],
      { index: 1, offset },
    );
    const [words = '', at = 0] = caretOf(text) as [string, number];
    expect(`${words.slice(0, at)}|${words.slice(at)}`).toBe(line);
  });

  it('leaves a list where somebody began two lines', () => {
    const text = open('Doel', 'Wie');
    write(text, [[0, 'Doel', 'Doel\n- bellen\n\ndaarna']], { index: 0, offset: 21 });
    expect(text.stored()).toBe(
      '<paragraph>Doel</paragraph><bulletlist><listitem><paragraph>bellen</paragraph></listitem></bulletlist><paragraph>daarna</paragraph><paragraph>Wie</paragraph>',
    );
    expect(caretOf(text)).toEqual(['daarna', 6]);
  });

  it('keeps a break that stands between two changes', () => {
    const text = open('Kort');
    text.editor.commands.setTextSelection(5);
    text.editor.commands.setHardBreak();
    text.editor.commands.insertContent('en lang');
    write(text, [[0, 'Kort\ufffcen lang', 'Kor\ufffceen lang']], { index: 0, offset: 5 });
    expect(text.stored()).toBe('<paragraph>Kor<hardbreak></hardbreak>een lang</paragraph>');
  });

  it('leaves the focus to who had it elsewhere', () => {
    const text = open('Eerst bellen');
    write(text, [[0, 'Eerst bellen', 'Eerst bellen!']]);
    expect(text.stored()).toBe('<paragraph>Eerst bellen!</paragraph>');
    expect(text.editor.isFocused).toBe(false);
  });

  it('becomes a suggestion of who suggests', () => {
    const doc = new Y.Doc();
    doc.getXmlFragment(documentRoot).insert(0, [paragraph('Eerst bellen')]);
    const ann = suggestIn('ann', doc);
    there = ann;
    write(ann, [[0, 'Eerst bellen', 'Eerst samen']], { index: 0, offset: 9 });
    ann.editor.commands.insertContent('!');
    expect(shownIn(ann.editor.state.doc)).toEqual(['Eerst {-ann:bell}{+ann:sam!}en']);
  });

  it('is taken back as what somebody typed', () => {
    const text = open('Eerst bellen');
    write(text, [[0, 'Eerst bellen', 'Eerst samen bellen']]);
    text.editor.commands.undo();
    expect(text.stored()).toBe('<paragraph>Eerst bellen</paragraph>');
  });

  it('has whole characters', () => {
    const text = open('Hoi');
    write(text, [[0, 'Hoi', 'Hoi 👋🏽']]);
    expect(text.stored()).toBe('<paragraph>Hoi 👋🏽</paragraph>');
  });
});

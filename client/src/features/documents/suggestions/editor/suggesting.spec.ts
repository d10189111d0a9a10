/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { proposedBreak } from '@leerkring/shared/contract/document-schema';
import { documentRoot } from '@leerkring/shared/contract/documents';
import { TextSelection } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { changeImage } from '../../editor/image-commands';
import { suggestionsIn } from '../suggestion-list';
import { paragraph, personOf, rest, settled, shownIn, type Writer, write } from '../test-suggesting';

let ann: Writer;
let open: Writer[];
const text = (...blocks: Y.XmlElement[]): Y.Doc => {
  const doc = new Y.Doc();
  doc.getXmlFragment(documentRoot).insert(0, blocks);
  return doc;
};
const begin = (...blocks: Y.XmlElement[]) => {
  ann = write('ann', text(...blocks));
  open.push(ann);
};
beforeEach(() => {
  open = [];
  begin(paragraph('Wij mailen elkaar.'), paragraph('Altijd.'));
});
afterEach(() => {
  for (const one of open) one.close();
});

const shown = (who = ann) => shownIn(who.editor.state.doc);
/** Where these words begin. */
const at = (words: string, { editor } = ann): number => {
  let place = -1;
  editor.state.doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (index >= 0 && place < 0) place = position + index;
  });
  if (place < 0) throw new Error(`"${words}" is not in the text`);
  return place;
};
const choose = (words: string, who = ann) => {
  const from = at(words, who);
  who.editor.commands.setTextSelection({ from, to: from + words.length });
};
const caret = (place: number, { editor } = ann) => editor.commands.setTextSelection(place);
const type = (words: string, { editor } = ann) => {
  for (const letter of words) {
    const { from, to } = editor.state.selection;
    const { view } = editor;
    const isHandled = view.someProp('handleTextInput', (handle) =>
      handle(view, from, to, letter, () => view.state.tr.insertText(letter, from, to)),
    );
    if (!isHandled) view.dispatch(view.state.tr.insertText(letter, from, to));
  }
};
/** As a browser does with one character. */
const backspace = ({ editor } = ann) => {
  const { from } = editor.state.selection;
  editor.view.dispatch(editor.state.tr.delete(from - 1, from));
};
const forward = ({ editor } = ann) => {
  const { from } = editor.state.selection;
  editor.view.dispatch(editor.state.tr.delete(from, from + 1));
};
const key = (name: string, { editor: { view } } = ann) => {
  const event = new KeyboardEvent('keydown', {
    key: name.replace('Shift-', ''),
    shiftKey: name.startsWith('Shift-'),
  });
  view.someProp('handleKeyDown', (handle) => handle(view, event));
};
const all = (who = ann) => suggestionsIn(who.doc);

describe('who suggests', () => {
  it('adds words that are theirs, as one suggestion', () => {
    caret(at('elkaar'));
    type('nooit ');
    expect(shown()).toEqual(['Wij mailen {+ann:nooit }elkaar.', 'Altijd.']);
    expect(all()).toEqual([
      expect.objectContaining({ kind: 'insertion', by: personOf('ann'), inserted: 'nooit ', deleted: '' }),
    ]);
    expect(Math.abs(Date.now() - (all()[0]?.at?.getTime() ?? 0))).toBeLessThan(60_000);
  });

  it('goes on with the same suggestion later, at either side', () => {
    caret(at('elkaar'));
    type('wel');
    caret(at('wel'));
    type('niet');
    caret(at('wel') + 3);
    type('!');
    expect(all().map(({ inserted }) => inserted)).toEqual(['nietwel!']);
  });

  it('replaces chosen words in one suggestion', () => {
    choose('mailen');
    type('bellen');
    expect(shown()).toEqual(['Wij {-ann:mailen}{+ann:bellen} elkaar.', 'Altijd.']);
    expect(all()).toEqual([
      expect.objectContaining({ kind: 'replacement', inserted: 'bellen', deleted: 'mailen' }),
    ]);
    expect(ann.editor.state.selection.from).toBe(at('bellen') + 6);
  });

  it('strikes with backspace, one character after another', () => {
    caret(at(' elkaar'));
    backspace();
    backspace();
    expect(shown()).toEqual(['Wij mail{-ann:en} elkaar.', 'Altijd.']);
    expect([ann.editor.state.selection.from, all()]).toEqual([
      at('en elkaar'.slice(0, 2)),
      [expect.anything()],
    ]);
  });

  it('strikes forward with delete, and passes what is struck already', () => {
    caret(at('mailen'));
    forward();
    forward();
    expect(shown()).toEqual(['Wij {-ann:ma}ilen elkaar.', 'Altijd.']);
    expect(ann.editor.state.selection.from).toBe(at('ilen'));
    backspace();
    expect([shown()[0], ann.editor.state.selection.from]).toEqual([
      'Wij {-ann:ma}ilen elkaar.',
      at('ma') + 1,
    ]);
  });

  it('takes back what they added without a trace', () => {
    caret(at('elkaar'));
    type('nooit ');
    choose('nooit ');
    ann.editor.commands.deleteSelection();
    expect([shown(), all()]).toEqual([['Wij mailen elkaar.', 'Altijd.'], []]);
  });

  it('takes back what they added among words of others, which they strike', async () => {
    caret(at('elkaar'));
    type('nooit ');
    choose('n'); // the caret elsewhere
    ann.editor.commands.setTextSelection({ from: at('mailen'), to: at('elkaar') + 6 });
    ann.editor.commands.deleteSelection();
    await settled();
    expect(shown()).toEqual(['Wij {-ann:mailen elkaar}.', 'Altijd.']);
  });

  it('strikes what another added, and leaves it theirs', () => {
    caret(at('elkaar'));
    type('nooit ');
    const ben = write('ben', ann.doc);
    open.push(ben);
    choose('nooit', ben);
    ben.editor.commands.deleteSelection();
    expect(shown(ben)[0]).toBe('Wij mailen {+ann-ben:nooit}{+ann: }elkaar.');
  });

  it('leaves alone what another struck already', () => {
    choose('mailen');
    ann.editor.commands.deleteSelection();
    const ben = write('ben', ann.doc);
    open.push(ben);
    choose('mailen', ben);
    ben.editor.commands.deleteSelection();
    expect([shown(ben)[0], all(ben).length]).toEqual(['Wij {-ann:mailen} elkaar.', 1]);
  });

  it('strikes words over more than one paragraph, which would be one', async () => {
    const from = at('elkaar');
    ann.editor.commands.setTextSelection({ from, to: at('tijd') });
    ann.editor.commands.deleteSelection();
    await settled();
    expect(shown()).toEqual(['Wij mailen {-ann:elkaar.}', '{-ann:¶Al}tijd.']);
    expect(all()).toEqual([expect.objectContaining({ deleted: `elkaar. ${proposedBreak}Al` })]);
    expect(ann.store.state().remark).toBeNull();
  });

  it('types in place of words over more than one paragraph', () => {
    ann.editor.commands.setTextSelection({ from: at('elkaar'), to: at('tijd') });
    type('Nooit ');
    expect(shown()).toEqual(['Wij mailen {-ann:elkaar.}', '{-ann:¶Al}{+ann:Nooit }tijd.']);
  });

  it('joins a paragraph to the one before, once, and goes on before it', async () => {
    caret(at('Altijd'));
    key('Backspace');
    await settled();
    expect([shown(), ann.store.state().remark]).toEqual([['Wij mailen elkaar.', '{-ann:¶}Altijd.'], null]);
    expect(ann.editor.state.selection.from).toBe(at('elkaar.') + 7);
    expect(all()).toEqual([expect.objectContaining({ kind: 'join' })]);
    backspace();
    expect(shown()).toEqual(['Wij mailen elkaar{-ann:.}', '{-ann:¶}Altijd.']);
    caret(at('elkaar') + 7);
    ann.editor.commands.joinTextblockForward();
    expect(shown()).toEqual(['Wij mailen elkaar{-ann:.}', '{-ann:¶}Altijd.']);
  });

  it('joins no paragraph over what stands between, and is told why', async () => {
    begin(paragraph('Boven'), new Y.XmlElement('horizontalRule'), paragraph('Onder'));
    ann.editor.commands.setTextSelection({ from: at('ven'), to: at('der') });
    ann.editor.commands.deleteSelection();
    await settled();
    expect([shown(), ann.store.state().remark]).toEqual([['Bo{-ann:ven}', '{-ann:On}der'], 'kept']);
  });

  it('begins a paragraph in the middle of words, and goes on in it', async () => {
    caret(at('elkaar'));
    key('Enter');
    type('Nu ');
    await settled();
    expect([shown(), ann.store.state().remark]).toEqual([['Wij mailen {+ann:¶Nu }elkaar.', 'Altijd.'], null]);
    for (const _ of 'Nu ¶') backspace();
    expect([shown(), all()]).toEqual([['Wij mailen elkaar.', 'Altijd.'], []]);
  });

  it('begins a paragraph in place of words, in one suggestion', () => {
    choose('mailen ');
    key('Enter');
    expect(shown()).toEqual(['Wij {-ann:mailen }{+ann:¶}elkaar.', 'Altijd.']);
    expect(all()).toEqual([expect.objectContaining({ kind: 'replacement', inserted: proposedBreak })]);
  });

  it('begins an item in the middle of another', async () => {
    await settled();
    caret(at('Altijd') + 3);
    ann.store.set({ mode: 'edit' });
    ann.editor.commands.toggleBulletList();
    ann.store.set({ mode: 'suggest' });
    key('Enter');
    expect(shown()).toEqual(['Wij mailen elkaar.', 'Alt{+ann:¶}ijd.']);
    ann.store.actions?.settle([all()[0]?.id ?? ''], 'accept');
    expect(ann.stored()).toContain(
      '<listitem><paragraph>Alt</paragraph></listitem><listitem><paragraph>ijd.</paragraph></listitem>',
    );
  });

  it('begins a paragraph behind another without more ado, and takes it back', async () => {
    caret(at('elkaar.') + 7);
    key('Enter');
    type('Ook');
    await settled();
    expect([shown(), ann.store.state().remark]).toEqual([
      ['Wij mailen elkaar.', '{+ann:Ook}', 'Altijd.'],
      null,
    ]);
    for (const _ of 'Ook') backspace();
    key('Backspace');
    expect([shown(), all()]).toEqual([['Wij mailen elkaar.', 'Altijd.'], []]);
  });

  it('makes a heading or a list at once, and is told so', async () => {
    caret(at('Altijd'));
    ann.editor.commands.setHeading({ level: 2 });
    await settled();
    expect([shown(), all(), ann.store.state().remark]).toEqual([
      ['Wij mailen elkaar.', 'Altijd.'],
      [],
      'shape',
    ]);
    expect(ann.stored()).toContain('<heading');
  });

  it('says of an image what it shows and how wide it stands at once, and is told so', async () => {
    begin(paragraph('Altijd.'), new Y.XmlElement('image'));
    for (const choice of [{ alt: 'Een stoel' }, { size: 'half' as const }]) {
      ann.editor.commands.setNodeSelection(9);
      changeImage(ann.editor, choice);
      await settled();
      expect([shown(), all(), ann.store.state().remark]).toEqual([['Altijd.'], [], 'shape']);
      ann.store.set({ remark: null });
    }
    expect(ann.stored()).toContain('<image alt="Een stoel" size="half">');
  });

  it('strikes the words of a row of a table, and the row stays', () => {
    ann.editor.commands.setTextSelection(at('Altijd.') + 7);
    ann.store.set({ mode: 'edit' });
    ann.editor.chain().insertTable({ rows: 2, cols: 2, withHeaderRow: false }).run();
    type('taxi');
    ann.store.set({ mode: 'suggest' });
    ann.editor.commands.deleteRow();
    expect(shown().filter((line) => line !== '')).toEqual(['Wij mailen elkaar.', 'Altijd.', '{-ann:taxi}']);
    expect(ann.stored().match(/<tablerow/gi)).toHaveLength(2);
  });

  it('pastes paragraphs as words of their own', () => {
    caret(at('elkaar'));
    ann.editor.view.pasteHTML('<p>een</p><p>twee</p>', new Event('paste') as ClipboardEvent);
    expect(shown()).toEqual(['Wij mailen {+ann:een}', '{+ann:twee}elkaar.', 'Altijd.']);
    expect(all()).toHaveLength(1);
  });

  it('drags words: struck here, added there', () => {
    const { state, view } = ann.editor;
    const [from, to] = [at('mailen '), at('elkaar')];
    const slice = state.doc.slice(from, to);
    const change = state.tr.delete(from, to);
    view.dispatch(
      change.replaceRange(change.mapping.map(at('Altijd')), change.mapping.map(at('Altijd')), slice),
    );
    expect(shown()).toEqual(['Wij {-ann:mailen }elkaar.', '{+ann:mailen }Altijd.']);
    expect(all().map(({ kind }) => kind)).toEqual(['deletion', 'insertion']);
  });

  it('undoes and does again', () => {
    caret(at('elkaar'));
    type('nooit ');
    rest(ann);
    choose('Altijd');
    ann.editor.commands.deleteSelection();
    ann.editor.commands.undo();
    expect(shown()).toEqual(['Wij mailen {+ann:nooit }elkaar.', 'Altijd.']);
    ann.editor.commands.undo();
    expect(shown()).toEqual(['Wij mailen elkaar.', 'Altijd.']);
    ann.editor.commands.redo();
    ann.editor.commands.redo();
    expect(shown()).toEqual(['Wij mailen {+ann:nooit }elkaar.', '{-ann:Altijd}.']);
  });
});

describe('who edits', () => {
  it('writes words of their own in what another suggests', () => {
    choose('mailen');
    type('bellen');
    const ben = write('ben', ann.doc, 'edit');
    open.push(ben);
    caret(at('llen', ben), ben);
    type('x', ben);
    caret(at('ilen', ben), ben);
    type('y', ben);
    expect(shown(ben)[0]).toBe('Wij {-ann:ma}y{-ann:ilen}{+ann:be}x{+ann:llen} elkaar.');
  });

  it('takes words away at once', () => {
    ann.store.set({ mode: 'edit' });
    choose('mailen ');
    ann.editor.commands.deleteSelection();
    expect([shown()[0], all()]).toEqual(['Wij elkaar.', []]);
  });
});

describe('somebody who decides', () => {
  beforeEach(() => {
    choose('mailen');
    type('bellen');
    rest(ann);
  });
  const decide = (how: 'accept' | 'reject', who = ann) =>
    who.store.actions?.settle(
      all(who).map(({ id }) => id),
      how,
    );

  it('accepts or rejects, and undoes that', async () => {
    await settled();
    decide('accept');
    expect(shown()[0]).toBe('Wij bellen elkaar.');
    ann.editor.commands.undo();
    expect(shown()[0]).toBe('Wij {-ann:mailen}{+ann:bellen} elkaar.');
    rest(ann);
    decide('reject');
    expect(shown()[0]).toBe('Wij mailen elkaar.');
  });

  it('goes from one to the next by key, and round', async () => {
    caret(at('Altijd') + 2);
    type('x');
    await settled();
    caret(1);
    const visit = async (name: string) => {
      key(name);
      await settled();
      return all().findIndex(({ id }) => id === ann.store.state().active);
    };
    expect([await visit('F8'), await visit('F8'), await visit('F8'), await visit('Shift-F8')]).toEqual([
      0, 1, 0, 1,
    ]);
    type('y');
    await settled();
    expect(ann.store.state().active).toBeNull();
  });

  it('keeps their caret where it is', () => {
    ann.editor.view.dispatch(
      ann.editor.state.tr.setSelection(TextSelection.create(ann.editor.state.doc, at('tijd'))),
    );
    decide('accept');
    expect(ann.editor.state.selection.from).toBe(at('tijd'));
  });
});

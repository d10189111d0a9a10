/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CommentThreadId } from '@leerkring/shared/contract/common';
import { documentRoot, type Passage } from '@leerkring/shared/contract/documents';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { StarterKit } from '@tiptap/starter-kit';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { CommentStore } from '../comment-store';
import { passageAt, rangeOf, wordsAt } from '../passages';
import { commentHighlights } from './comment-highlights';
import { offsetAt, placesOf } from './offsets';

const id = '01933e5c-0000-7000-8000-000000000001' as CommentThreadId;
const show = jest.fn<(threadId: CommentThreadId) => void>();
const choose = jest.fn<(range: { from: number; to: number }) => void>();
const ask = jest.fn<() => void>();
const moved = jest.fn<(threadId: CommentThreadId, before: Passage, after: Passage) => void>();

interface Tab {
  doc: Y.Doc;
  store: CommentStore;
  editor: Editor;
}

const open = (doc: Y.Doc): Tab => {
  const store = new CommentStore();
  store.actions = { show, choose, ask, moved };
  const editor = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: [
      StarterKit.configure({ undoRedo: false }),
      Collaboration.configure({ document: doc, field: documentRoot }),
      commentHighlights(store, () => doc),
    ],
  });
  return { doc, store, editor };
};

let ann: Tab;
beforeEach(() => {
  jest.clearAllMocks();
  ann = open(new Y.Doc());
  ann.editor.commands.setContent('<p>De buren hoorden gebonk.</p><p>Daarna bleef het stil.</p>');
});
afterEach(() => ann.editor.destroy());

/** Somebody comments on these words. */
const mark = ({ doc, store, editor }: Tab, words: string): Passage => {
  const from = editor.state.doc.textContent.indexOf(words);
  const passage = passageAt(doc, { from, to: from + words.length });
  store.set({ marked: [{ id, passage, resolved: false }] });
  return passage;
};
const drawn = ({ editor }: Tab) =>
  [...editor.view.dom.querySelectorAll(`[data-thread="${id}"]`)].map((one) => one.textContent).join('|');
const meant = ({ doc, store }: Tab) => {
  const [one] = store.state().marked;
  const range = one && rangeOf(doc, one.passage);
  return range ? wordsAt(doc, range) : null;
};
/** The caret before these words. */
const before = ({ editor }: Tab, words: string) => {
  const from = editor.state.doc.textContent.indexOf(words);
  const places = placesOf(editor.state.doc, { from, to: from + words.length });
  if (!places) throw new Error(`"${words}" is not in the text`);
  return editor.chain().setTextSelection(places.from);
};
/** What was written before this is not undone together with what comes. */
const rest = ({ editor }: Tab) => yUndoPluginKey.getState(editor.state)?.undoManager.stopCapturing();
/** The editor keeps up in a microtask after each change. */
const settle = () => new Promise<void>((resolve) => queueMicrotask(resolve));

describe('the words that somebody commented on', () => {
  it('are drawn, and stay so while others write before, in and behind them', () => {
    mark(ann, 'hoorden gebonk');
    expect(drawn(ann)).toBe('hoorden gebonk');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(ann.doc));
    const text = (other.getXmlFragment(documentRoot).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.insert(0, 'Zeker: ');
    text.insert(text.toString().indexOf('gebonk'), 'hard ');
    Y.applyUpdate(ann.doc, Y.encodeStateAsUpdate(other));
    expect([drawn(ann), meant(ann)]).toEqual(['hoorden hard gebonk', 'hoorden hard gebonk']);
  });

  it('do not take along what is typed at their edges', async () => {
    mark(ann, 'hoorden gebonk');
    before(ann, 'hoorden').insertContent('daar ').run();
    before(ann, '.Daarna').insertContent(' vaak').run();
    await settle();
    expect([drawn(ann), meant(ann)]).toEqual(['hoorden gebonk', 'hoorden gebonk']);
    expect(moved).not.toHaveBeenCalled();
  });

  it.each<[string, (tab: Tab) => void, string]>([
    [
      'splits the paragraph before them',
      (tab) => before(tab, 'hoorden').splitBlock().run(),
      'hoorden gebonk',
    ],
    ['splits it in them', (tab) => before(tab, 'gebonk').splitBlock().run(), 'hoorden  gebonk'],
    ['makes it a heading', (tab) => before(tab, 'De').toggleHeading({ level: 2 }).run(), 'hoorden gebonk'],
    ['makes it a list', (tab) => before(tab, 'De').toggleBulletList().run(), 'hoorden gebonk'],
    ['makes it a quote', (tab) => before(tab, 'De').toggleBlockquote().run(), 'hoorden gebonk'],
    [
      'joins it with the one behind it',
      (tab) => before(tab, 'Daarna').joinBackward().run(),
      'hoorden gebonk',
    ],
  ])(
    'are found again by an editor that %s, and by the others when they are told',
    async (_, change, words) => {
      mark(ann, 'hoorden gebonk');
      change(ann);
      await settle();
      expect([drawn(ann).replace('|', ''), meant(ann)]).toEqual(['hoorden gebonk', words]);
      const ben = open(new Y.Doc());
      Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(ann.doc));
      ben.store.set({ marked: ann.store.state().marked });
      expect(meant(ben)).toBe(words);
      ben.editor.destroy();
    },
  );

  it('are found again when this page moved them to another paragraph, and not when another did', async () => {
    mark(ann, 'hoorden gebonk');
    const ben = open(new Y.Doc());
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(ann.doc));
    ben.store.set({ marked: ann.store.state().marked });
    const root = ann.doc.getXmlFragment(documentRoot);
    ann.doc.transact(() => {
      const run = (root.get(0) as Y.XmlElement).get(0) as Y.XmlText;
      const words = run.toString().slice('De '.length);
      run.delete('De '.length, words.length);
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(words)]);
      root.insert(1, [paragraph]);
    });
    await settle();
    expect([drawn(ann), meant(ann)]).toEqual(['hoorden gebonk', 'hoorden gebonk']);
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(ann.doc));
    await settle();
    expect([moved.mock.calls.length, meant(ben)]).toEqual([1, null]);
    ben.editor.destroy();
  });

  it('are found again after what was done to them is undone', async () => {
    mark(ann, 'hoorden gebonk');
    rest(ann);
    before(ann, 'De').toggleHeading({ level: 2 }).run();
    await settle();
    expect(moved).toHaveBeenCalledTimes(1);
    ann.editor.commands.undo();
    await settle();
    expect([ann.editor.getHTML().includes('<h2>'), drawn(ann), meant(ann)]).toEqual([
      false,
      'hoorden gebonk',
      'hoorden gebonk',
    ]);
    expect(moved).toHaveBeenCalledTimes(2);
  });

  it('are not looked for when somebody deleted them', async () => {
    mark(ann, 'gebonk');
    rest(ann);
    before(ann, 'gebonk').run();
    ann.editor.commands.deleteRange({
      from: ann.editor.state.selection.from,
      to: ann.editor.state.selection.from + 'gebonk'.length,
    });
    await settle();
    expect([drawn(ann), meant(ann), moved.mock.calls]).toEqual(['', null, []]);
    ann.editor.commands.undo();
    await settle();
    expect([drawn(ann), meant(ann)]).toEqual(['gebonk', 'gebonk']);
  });

  it('are not drawn any more when the thread is resolved, unless somebody looks at it', () => {
    const passage = mark(ann, 'gebonk');
    ann.store.set({ marked: [{ id, passage, resolved: true }] });
    expect(drawn(ann)).toBe('');
    ann.store.set({ active: id });
    expect(drawn(ann)).toBe('gebonk');
  });
});

describe('the shortcut', () => {
  const press = ({ editor }: Tab) => editor.commands.keyboardShortcut('Mod-Alt-m');

  it('chooses the words that are selected', () => {
    before(ann, 'gebonk').run();
    const { from } = ann.editor.state.selection;
    ann.editor.commands.setTextSelection({ from, to: from + 6 });
    press(ann);
    expect(choose).toHaveBeenCalledWith({ from: 17, to: 23 });
    expect(offsetAt(ann.editor.state.doc, from)).toBe(17);
  });

  it('shows what was said about the words at the caret, and else asks for words', () => {
    mark(ann, 'hoorden gebonk');
    before(ann, 'gebonk').run();
    press(ann);
    expect([show.mock.calls, ask.mock.calls]).toEqual([[[id]], []]);
    before(ann, 'Daarna').run();
    press(ann);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

/** Somebody who suggests in a text of their own, for specs. */
import type { PersonId } from '@leerkring/shared/contract/common';
import { proposedBreak } from '@leerkring/shared/contract/document-schema';
import type { Node } from '@tiptap/pm/model';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { openEditor, type TestEditor } from '../editor/test-editor';
import { suggesting } from './editor/suggesting';
import { type IsOccupied, move, settle } from './settle';
import type { Settlement } from './suggestion-list';
import { SuggestionStore, type WritingMode } from './suggestion-store';

export const people: Record<string, PersonId> = {
  ann: '019a0000-0000-7000-8000-00000000000a' as PersonId,
  ben: '019a0000-0000-7000-8000-00000000000b' as PersonId,
  eva: '019a0000-0000-7000-8000-00000000000e' as PersonId,
};
export const personOf = (name: string): PersonId => people[name] ?? ('' as PersonId);
const initialOf = (by: unknown): string => Object.entries(people).find(([, id]) => id === by)?.[0] ?? '?';

export interface Writer extends TestEditor {
  name: string;
  store: SuggestionStore;
}

/** `isOccupied`: which paragraphs others have their carets in. */
export const write = (
  name: string,
  doc: Y.Doc,
  mode: WritingMode = 'suggest',
  isOccupied: IsOccupied = () => false,
): Writer => {
  const store = new SuggestionStore(personOf(name), mode, initialOf);
  const others = [suggesting(store, () => isOccupied)];
  const opened = openEditor(() => undefined, { doc, others });
  // jsdom has no places on a screen.
  opened.editor.setOptions({ editorProps: { handleScrollToSelection: () => true } });
  return { ...opened, name, store };
};

export const paragraph = (words: string, name = 'paragraph'): Y.XmlElement => {
  const element = new Y.XmlElement(name);
  element.insert(0, words === '' ? [] : [new Y.XmlText(words)]);
  return element;
};

/** As the editor decides. */
export const decideIn = (
  root: Y.XmlFragment,
  ids: ReadonlySet<string>,
  how: Settlement,
  isOccupied: IsOccupied = () => false,
): void => {
  const moved = root.doc?.transact(() => move(root, ids, how)) ?? [];
  root.doc?.transact(() => settle(root, ids, how, { moved, isOccupied }));
};

/** Each paragraph with its suggestions: `wij {+ann:bellen}{-ben:mailen}`; ¶ for a proposed break. */
export const shownIn = (doc: Node): string[] => {
  const lines: string[] = [];
  doc.descendants((node) => {
    if (node.isTextblock) lines.push(node.children.map(pieceOf).join(''));
  });
  return lines;
};

const pieceOf = (node: Node): string => {
  const signs = node.marks.flatMap(({ type, attrs }) => {
    if (type.name === 'insertion') return `+${initialOf(attrs['by'])}`;
    return type.name === 'deletion' ? `-${initialOf(attrs['by'])}` : [];
  });
  const words = node.text?.replaceAll(proposedBreak, '¶') ?? '⏎';
  return signs.length > 0 ? `{${signs.sort().join('')}:${words}}` : words;
};

/** What was written before this is not undone together with what comes. */
export const rest = ({ editor }: Writer) =>
  (yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager }).undoManager.stopCapturing();

/** What the editor does just after a change. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Whoever goes on in another place begins something new, which is taken back by itself; and so does who pastes, drops
 * or cuts. Yjs alone puts together what comes within half a second of each other, whatever and wherever it is
 * (UndoManager, captureTimeout).
 */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { undoManagerOf } from './undo-manager';

const begin = ({ state }: Pick<EditorView, 'state'>): false => {
  undoManagerOf(state).stopCapturing();
  return false;
};

export const undoSteps = Extension.create({
  name: 'undoSteps',
  onSelectionUpdate({ editor, transaction }) {
    if (!transaction.docChanged) begin(editor);
  },
  onTransaction({ editor, transaction }) {
    if (transaction.getMeta('uiEvent')) begin(editor);
  },
  addProseMirrorPlugins: () => [
    new Plugin({ props: { handleDOMEvents: { paste: begin, drop: begin, cut: begin } } }),
  ],
});

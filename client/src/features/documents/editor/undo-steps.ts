/**
 * What is one step to undo, and where the caret is after it.
 *
 * Whoever goes on in another place begins something new, which is taken back by itself; and so does who pastes, drops
 * or cuts. Yjs alone puts together what comes within half a second of each other, whatever and wherever it is
 * (UndoManager, captureTimeout).
 */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { undoManagerOf } from './undo-manager';

const begin = ({ state }: Pick<EditorView, 'state'>): false => {
  undoManagerOf(state).stopCapturing();
  return false;
};

/**
 * The binding keeps the caret of the step that was undone, and would put it there again at the next edit of somebody
 * else: elsewhere than where somebody is by then, or in a place that is no more, at which it fails.
 */
const leaveCaret = ({ state }: EditorView) => {
  const { binding } = ySyncPluginKey.getState(state) as { binding: { beforeTransactionSelection: unknown } };
  const forget = () => {
    binding.beforeTransactionSelection = null;
  };
  const undoManager = undoManagerOf(state);
  undoManager.on('stack-item-popped', forget);
  return { destroy: () => undoManager.off('stack-item-popped', forget) };
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
    new Plugin({
      props: { handleDOMEvents: { paste: begin, drop: begin, cut: begin } },
      view: leaveCaret,
    }),
  ],
});

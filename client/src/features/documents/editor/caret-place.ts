/**
 * Where one's caret stays while colleagues write. When marks of two people meet, Yjs tidies up behind the change, in a
 * change of its own. For that one the binding still goes by where the caret was before the first, looks for a place
 * that may not be there any more, and then shows nothing of what came. So it forgets that place in between, and finds
 * the caret by its words alone.
 *
 * It also keeps the caret of a step that was undone, and would put it there again at the next edit of somebody else:
 * elsewhere than where somebody is by then, or in a place that is no more, at which it fails.
 */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { undoManagerOf } from './undo-manager';

interface Sync {
  doc: Y.Doc;
  /** Places in the text as the editor had it. */
  binding: {
    beforeTransactionSelection: { absAnchor?: number | null; absHead?: number | null } | null;
  } | null;
}

export const caretPlace = Extension.create({
  name: 'caretPlace',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: (view) => {
        const sync = () => ySyncPluginKey.getState(view.state) as Sync;
        const { doc } = sync();
        let since = view.state.doc;
        const begin = () => {
          since = view.state.doc;
        };
        const forget = () => {
          const remembered = sync().binding?.beforeTransactionSelection;
          if (remembered && view.state.doc !== since)
            Object.assign(remembered, { absAnchor: null, absHead: null });
        };
        const leave = () => {
          const { binding } = sync();
          if (binding) binding.beforeTransactionSelection = null;
        };
        const undoManager = undoManagerOf(view.state);
        doc.on('beforeAllTransactions', begin);
        doc.on('beforeObserverCalls', forget);
        undoManager.on('stack-item-popped', leave);
        return {
          destroy: () => {
            undoManager.off('stack-item-popped', leave);
            doc.off('beforeAllTransactions', begin);
            doc.off('beforeObserverCalls', forget);
          },
        };
      },
    }),
  ],
});

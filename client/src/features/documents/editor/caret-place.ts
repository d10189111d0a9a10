/**
 * Where one's caret stays while colleagues write. When marks of two people meet, Yjs tidies up behind the change, in a
 * change of its own. For that one the binding still goes by where the caret was before the first, looks for a place
 * that may not be there any more, and then shows nothing of what came. So it forgets that place in between, and finds
 * the caret by its words alone.
 */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

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
        doc.on('beforeAllTransactions', begin);
        doc.on('beforeObserverCalls', forget);
        return {
          destroy: () => {
            doc.off('beforeAllTransactions', begin);
            doc.off('beforeObserverCalls', forget);
          },
        };
      },
    }),
  ],
});

import type { EditorState } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/** What somebody can take back in this text, and do again: of their own edits alone. */
export const undoManagerOf = (state: EditorState): Y.UndoManager =>
  (yUndoPluginKey.getState(state) as { undoManager: Y.UndoManager }).undoManager;

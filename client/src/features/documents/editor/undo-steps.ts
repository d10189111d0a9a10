/**
 * Whoever goes on in another place begins something new, which is taken back by itself. Yjs alone puts together what
 * comes within half a second of each other, wherever it stands (UndoManager, captureTimeout).
 */
import { Extension } from '@tiptap/core';
import { undoManagerOf } from './undo-manager';

export const undoSteps = Extension.create({
  name: 'undoSteps',
  onSelectionUpdate({ editor, transaction }) {
    if (!transaction.docChanged) undoManagerOf(editor.state).stopCapturing();
  },
});

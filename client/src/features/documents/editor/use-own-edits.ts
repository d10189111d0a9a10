import type { Editor } from '@tiptap/core';
import { useCallback, useSyncExternalStore } from 'react';
import { undoManagerOf } from './undo-manager';

const changes = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;

/** Whether there is something to take back, and something to do again. Yjs knows it later than the editor draws. */
export const useOwnEdits = (editor: Editor): { undo: boolean; redo: boolean } => {
  const subscribe = useCallback(
    (tell: () => void) => {
      const manager = undoManagerOf(editor.state);
      for (const change of changes) manager.on(change, tell);
      return () => {
        for (const change of changes) manager.off(change, tell);
      };
    },
    [editor],
  );
  const has = (stack: 'undoStack' | 'redoStack') => () => undoManagerOf(editor.state)[stack].length > 0;
  return {
    undo: useSyncExternalStore(subscribe, has('undoStack')),
    redo: useSyncExternalStore(subscribe, has('redoStack')),
  };
};

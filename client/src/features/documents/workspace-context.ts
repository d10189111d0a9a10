/**
 * What those around the editor may ask of it: a panel beside the text, a menu above it, an extension in it.
 *
 * - `useTextEditor()` gives the Tiptap editor of the text that one is in; null while it is still on its way, or
 *   when the text can only be read. Import nothing but types of Tiptap and ProseMirror next to it, or the first
 *   screen waits for them.
 * - `extensions` of `DocumentWorkspace` and `RichText` loads what joins the editor: plugins, keys and commands, in a
 *   file of their own that may import what it likes. Nodes and marks are those of `document-schema.ts` alone.
 * - `useWorkspace()` shows and hides panels: somebody presses a remark in the text, and the panel opens.
 */
import type { Editor, Extensions } from '@tiptap/core';
import { createContext, useContext } from 'react';

/** Called once, before the editor is made. Keep it the same function from render to render. */
export type LoadExtensions = () => Promise<Extensions>;

export interface Workspace {
  editor: Editor | null;
  /** The panel that is open. */
  panel: string | null;
  /** Null closes. */
  showPanel: (id: string | null) => void;
}

/** Of the editor itself, which tells that it is there. */
export const EditorSlot = createContext<(editor: Editor | null) => void>(() => undefined);
export const WorkspaceContext = createContext<Workspace>({
  editor: null,
  panel: null,
  showPanel: () => undefined,
});

export const useWorkspace = (): Workspace => useContext(WorkspaceContext);
export const useTextEditor = (): Editor | null => useWorkspace().editor;

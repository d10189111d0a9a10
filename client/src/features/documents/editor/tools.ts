/** The tools that are always in sight: one press, and another to take it back. */
import { imageSizes } from '@leerkring/shared/contract/document-schema';
import type { Editor } from '@tiptap/core';
import { type LucideIcon, Redo2, Undo2 } from 'lucide-react';
import { editorText } from '../../../text/editor';
import { commandsOf } from './commands';
import { showDialog } from './dialogs';
import { changeImage, sizeOfSelected } from './image-commands';

export interface Tool {
  id: string;
  label: string;
  /** Instead of the words, where everybody knows it. */
  icon?: LucideIcon;
  /** For those who see: Ctrl + B. */
  keys?: string;
  /** Absent where pressing turns nothing on. */
  isActive?: (editor: Editor) => boolean;
  press: (editor: Editor) => void;
}

const mark = (id: 'bold' | 'italic' | 'strike', keys: string): Tool => ({
  id,
  label: editorText[id],
  keys,
  isActive: (editor) => editor.isActive(id),
  press: (editor) => editor.chain().focus().toggleMark(id).run(),
});

const lists = commandsOf('bullets', 'numbers', 'tasks').map(
  ({ id, label, isActive, apply }): Tool => ({
    id,
    label,
    isActive,
    press: (editor) => apply(editor.chain().focus()).run(),
  }),
);

const link: Tool = {
  id: 'link',
  label: editorText.link,
  keys: 'Ctrl + K',
  isActive: (editor) => editor.isActive('link'),
  press: (editor) => showDialog(editor, 'link'),
};

export const tools: readonly Tool[] = [mark('bold', 'Ctrl + B'), mark('italic', 'Ctrl + I'), ...lists, link];

/** They take back, and do again, what somebody did themselves. */
export const undoTools = [
  {
    id: 'undo',
    label: editorText.undo,
    icon: Undo2,
    keys: 'Ctrl + Z',
    press: (editor) => editor.chain().focus().undo().run(),
  },
  {
    id: 'redo',
    label: editorText.redo,
    icon: Redo2,
    keys: 'Ctrl + Y',
    press: (editor) => editor.chain().focus().redo().run(),
  },
] as const satisfies readonly Tool[];

/** While an image is selected. */
export const imageTool: Tool = {
  id: 'describe',
  label: editorText.imageTool,
  press: (editor) => showDialog(editor, 'image'),
};

export const imageSizeTools: readonly (Tool & { hint: string })[] = imageSizes.map((size) => ({
  id: `image-${size}`,
  ...editorText.imageSizes[size],
  isActive: (editor) => sizeOfSelected(editor) === size,
  press: (editor) => {
    changeImage(editor, { size });
    editor.commands.focus(null, { scrollIntoView: false });
  },
}));

/** One asks for it now and then. */
export const strike = mark('strike', 'Ctrl + Shift + S');

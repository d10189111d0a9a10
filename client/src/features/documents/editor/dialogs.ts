/** Which dialog of the editor is open: a tool, a key or the menu asks for it, and the dialog itself listens. */
import { type Editor, Extension } from '@tiptap/core';

export type DialogName = 'link' | 'image' | 'shortcuts';

declare module '@tiptap/core' {
  interface EditorEvents {
    dialog: DialogName;
  }
}

export const showDialog = (editor: Editor, name: DialogName): void => {
  editor.emit('dialog', name);
};

export const dialogKeys = Extension.create({
  name: 'dialogKeys',
  addKeyboardShortcuts() {
    const open = (name: DialogName) => () => {
      showDialog(this.editor, name);
      return true;
    };
    return { 'Mod-k': open('link'), 'Mod-/': open('shortcuts') };
  },
});

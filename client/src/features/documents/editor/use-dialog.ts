import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { DialogName } from './dialogs';

/** Open when somebody asked for it by its name. Closing gives the text its focus back. */
export const useDialog = (editor: Editor, name: DialogName) => {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const hear = (asked: DialogName) => {
      if (asked === name) setOpen(true);
    };
    editor.on('dialog', hear);
    return () => {
      editor.off('dialog', hear);
    };
  }, [editor, name]);
  const close = () => {
    setOpen(false);
    editor.commands.focus(null, { scrollIntoView: false });
  };
  return { open, show: () => setOpen(true), close };
};

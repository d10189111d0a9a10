import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { commonText } from '../../../text/common';
import { editorText } from '../../../text/editor';
import { Dialog } from '../../../ui/dialog';
import { useDialog } from './use-dialog';

/** Ctrl + / while typing; a question mark elsewhere on the page, where it is not something to write. */
export function ShortcutsDialog({ editor }: { editor: Editor }) {
  const { open, show, close } = useDialog(editor, 'shortcuts');
  useEffect(() => {
    const ask = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.defaultPrevented || isWriting(event.target)) return;
      // One of several texts of a page may be out of sight.
      if (!editor.isDestroyed && (editor.view.dom.checkVisibility?.() ?? true)) show();
    };
    window.addEventListener('keydown', ask);
    return () => window.removeEventListener('keydown', ask);
  });
  return (
    <Dialog open={open} onClose={close} title={editorText.shortcutsTitle} closeLabel={commonText.close}>
      <p>{editorText.shortcutsIntro}</p>
      <dl className="shortcuts">
        {editorText.keys.map(([keys, does]) => (
          <div key={keys} className="shortcuts__row">
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [contenteditable="true"]'));

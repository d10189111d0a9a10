import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { isSingleKey, turnSingleKeys, useSingleKeys } from '../../../lib/single-keys';
import { commonText } from '../../../text/common';
import { editorText } from '../../../text/editor';
import { Checkbox } from '../../../ui/checkbox';
import { Dialog } from '../../../ui/dialog';
import { useDialog } from './use-dialog';

/** Ctrl + / while typing; a question mark elsewhere on the page, where it is not something to write. */
export function ShortcutsDialog({ editor }: { editor: Editor }) {
  const { open, show, close } = useDialog(editor, 'shortcuts');
  const withSingleKeys = useSingleKeys();
  useEffect(() => {
    const ask = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isSingleKey(event, '?')) return;
      // One of several texts of a page may be out of sight.
      if (!editor.isDestroyed && (editor.view.dom.checkVisibility?.() ?? true)) show();
    };
    window.addEventListener('keydown', ask);
    return () => window.removeEventListener('keydown', ask);
  });
  return (
    <Dialog open={open} onClose={close} title={editorText.shortcutsTitle} closeLabel={commonText.close}>
      <p>{editorText.shortcutsIntro}</p>
      <Checkbox
        label={commonText.singleKeys}
        checked={withSingleKeys}
        onChange={({ currentTarget: { checked } }) => turnSingleKeys(checked)}
      />
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

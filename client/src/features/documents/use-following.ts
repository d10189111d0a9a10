import { useEffect, useState } from 'react';
import { documentText } from '../../text/documents';
import { announce } from '../../ui/announcer';
import { useTextEditor } from './workspace-context';

export interface Writer {
  id: string;
  name: string;
}

/** What somebody does to go their own way again. */
const ownWay = ['wheel', 'pointerdown', 'keydown'] as const;

/** A button moves nothing, and one of them is what somebody stops with. */
const isPressOfButton = (event: Event): boolean =>
  event.target instanceof Element &&
  event.target.closest('button') !== null &&
  (event.type === 'pointerdown' || (event instanceof KeyboardEvent && /^(Enter| )$/.test(event.key)));

/** Keeps the caret of one person in the middle of the view. The caret wears the id of its person. */
export const useFollowing = () => {
  const editor = useTextEditor();
  const [followed, follow] = useState<Writer | null>(null);
  useEffect(() => {
    if (!editor || !followed) return undefined;
    const look = () =>
      requestAnimationFrame(() => {
        if (editor.isDestroyed) return;
        const carets = editor.view.dom.querySelectorAll<HTMLElement>('[data-person]');
        const caret = [...carets].find((one) => one.dataset['person'] === followed.id);
        caret?.scrollIntoView({ block: 'center', behavior: 'auto' });
      });
    const stop = (event: Event) => {
      if (isPressOfButton(event)) return;
      follow(null);
      announce(documentText.followsNoMore(followed.name));
    };
    look();
    // The editor draws a caret a moment after it is told of it.
    editor.on('transaction', look);
    for (const kind of ownWay) window.addEventListener(kind, stop, { passive: true });
    return () => {
      editor.off('transaction', look);
      for (const kind of ownWay) window.removeEventListener(kind, stop);
    };
  }, [editor, followed]);
  const press = (writer: Writer) => {
    const isOver = followed?.id === writer.id;
    follow(isOver ? null : writer);
    announce(isOver ? documentText.followsNoMore(writer.name) : documentText.follows(writer.name));
  };
  return { followed, press, isPossible: editor !== null };
};

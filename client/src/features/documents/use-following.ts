import { useEffect, useState } from 'react';
import type { DocumentProvider } from '../../lib/document-provider';
import { useTextEditor } from './workspace-context';

/** What somebody does to go their own way again. */
const ownWay = ['wheel', 'touchmove', 'keydown'] as const;

/** Keeps the caret of one person in the middle of the view. The caret wears the id of its person. */
export const useFollowing = (provider: DocumentProvider) => {
  const editor = useTextEditor();
  const [followed, follow] = useState<string | null>(null);
  useEffect(() => {
    if (!editor || followed === null) return undefined;
    const look = () =>
      requestAnimationFrame(() => {
        if (editor.isDestroyed) return;
        const carets = editor.view.dom.querySelectorAll<HTMLElement>('[data-person]');
        const caret = [...carets].find((one) => one.dataset['person'] === followed);
        caret?.scrollIntoView({ block: 'center', behavior: 'auto' });
      });
    const stop = () => follow(null);
    look();
    provider.awareness.on('change', look);
    for (const kind of ownWay) window.addEventListener(kind, stop, { passive: true });
    return () => {
      provider.awareness.off('change', look);
      for (const kind of ownWay) window.removeEventListener(kind, stop);
    };
  }, [editor, followed, provider]);
  return { followed, follow };
};

import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { afterWord } from '../../../lib/after-word';
import type { DocumentProvider } from '../../../lib/document-provider';

/**
 * What others write comes between two words of somebody whose keyboard composes them: in the middle of one the keyboard
 * would begin anew, and a part of the word would come twice.
 */
export const wordAtATime = (provider: Pick<DocumentProvider, 'hold' | 'goOn'>) =>
  Extension.create({
    name: 'wordAtATime',
    addProseMirrorPlugins: () => [plugin(provider)],
  });

const plugin = (provider: Pick<DocumentProvider, 'hold' | 'goOn'>) => {
  let isHeld = false;
  const hold = (view: EditorView) => {
    if (isHeld) return;
    isHeld = true;
    provider.hold();
    afterWord(view.dom, () => {
      isHeld = false;
      provider.goOn();
    });
  };
  return new Plugin({
    props: { handleDOMEvents: { compositionstart: hold, compositionupdate: hold } },
  });
};

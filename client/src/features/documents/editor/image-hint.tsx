import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { editorText } from '../../../text/editor';
import { Button } from '../../../ui/button';
import { showDialog } from './dialogs';
import { undescribedImage } from './image-commands';

/** Quiet, as the hint on headings: who does not see the image misses something, and the text can go on without. */
export function ImageHint({ editor }: { editor: Editor }) {
  const place = useEditorState({ editor, selector: ({ editor: now }) => undescribedImage(now.state.doc) });
  if (place === null) return null;
  const describe = () => {
    editor.chain().setNodeSelection(place).scrollIntoView().run();
    showDialog(editor, 'image');
  };
  return (
    <div className="heading-hint" role="note" aria-label={editorText.image}>
      <p>{editorText.imageMissesWords}</p>
      <div className="heading-hint__actions">
        <Button variant="quiet" onClick={describe}>
          {editorText.imageDescribe}
        </Button>
      </div>
    </div>
  );
}

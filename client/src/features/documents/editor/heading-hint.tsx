import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { editorText } from '../../../text/editor';
import { Button } from '../../../ui/button';
import { skippedStep } from './heading-steps';

/** Quiet: it is said on the screen and not aloud, and can be left as it is. */
export function HeadingHint({ editor }: { editor: Editor }) {
  const step = useEditorState({ editor, selector: ({ editor: current }) => skippedStep(current.state.doc) });
  if (!step) return null;
  const repair = () =>
    editor
      .chain()
      .focus()
      .command(({ tr }) => Boolean(tr.setNodeMarkup(step.position, undefined, { level: step.level })))
      .run();
  return (
    <p className="heading-hint">
      {editorText.skippedHeading(step.words || editorText.unnamedHeading)}{' '}
      <Button variant="quiet" onClick={repair}>
        {editorText.repairHeading(step.level)}
      </Button>
    </p>
  );
}

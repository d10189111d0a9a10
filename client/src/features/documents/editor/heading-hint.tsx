import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useId } from 'react';
import { useDebounced } from '../../../lib/use-debounced';
import { editorText } from '../../../text/editor';
import { Button } from '../../../ui/button';
import { goToHeading, type HeadingFault, headingFaults, repairHeadings } from '../heading-faults';

/** A heading that somebody is still making is nothing to speak of. */
const restMs = 1_500;

const isSame = (one: HeadingFault, other: HeadingFault) =>
  one.kind === other.kind && one.words === other.words && one.level === other.level;

/** Without those that the caret is in. */
const faultsIn = ({ state }: Editor): HeadingFault[] =>
  headingFaults(state.doc).filter(
    ({ position, words }) => words !== '' || state.selection.from !== position + 1,
  );

/**
 * One heading at a time that could be better; it can be left as it is. Nothing is said aloud when it comes: whoever
 * goes into the text with a screen reader hears it as what describes the text, and finds it above it.
 */
export function HeadingHint({ editor }: { editor: Editor }) {
  const id = useId();
  const faults = useEditorState({ editor, selector: ({ editor: current }) => faultsIn(current) });
  const rested = useDebounced(faults, restMs);
  const lasting = faults.filter((fault) => rested.some((other) => isSame(fault, other)));
  const [fault] = lasting;
  const isShown = fault !== undefined;
  useEffect(() => {
    const { dom } = editor.view;
    if (isShown) dom.setAttribute('aria-describedby', id);
    return () => dom.removeAttribute('aria-describedby');
  }, [editor, id, isShown]);
  if (!fault) return null;
  return (
    <div className="heading-hint" role="note" aria-label={editorText.headings}>
      <p id={id}>
        {editorText.headingFault(fault)}{' '}
        {lasting.length > 1 && editorText.moreHeadingFaults(lasting.length - 1)}
      </p>
      <div className="heading-hint__actions">
        <Button variant="quiet" onClick={() => repairHeadings(editor, [fault]) && editor.commands.focus()}>
          {editorText.repairHeading(fault.level)}
        </Button>
        <Button variant="quiet" onClick={() => goToHeading(editor, fault)}>
          {editorText.goToHeading}
        </Button>
      </div>
    </div>
  );
}

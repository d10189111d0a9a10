import type { ExportFormat } from '@leerkring/shared/contract/exchange';
import type { Editor } from '@tiptap/core';
import { useReducer } from 'react';
import { commonText } from '../../../text/common';
import { editorText } from '../../../text/editor';
import { exchangeText } from '../../../text/exchange';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Stack } from '../../../ui/layout';
import { goToHeading, type HeadingFault, headingFaults, repairHeadings } from '../heading-faults';

interface HeadingsFirstProps {
  editor: Editor;
  /** What is to be made; null when nothing is asked. */
  format: ExportFormat | null;
  onMake: (format: ExportFormat) => void;
  onClose: () => void;
}

/** Before a file goes to somebody else: its headings are how a screen reader finds the way in it. */
export function HeadingsFirst({ editor, format, onMake, onClose }: HeadingsFirstProps) {
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  const faults = headingFaults(editor.state.doc);
  const repair = () => {
    repairHeadings(editor, faults);
    lookAgain();
  };
  const goTo = (fault: HeadingFault) => {
    onClose();
    // After the dialog gave the focus back.
    requestAnimationFrame(() => goToHeading(editor, fault));
  };
  const make = () => {
    if (format) onMake(format);
    onClose();
  };
  return (
    <Dialog
      open={format !== null}
      onClose={onClose}
      title={exchangeText.headingsFirst}
      closeLabel={commonText.close}
      actions={
        faults.length > 0 ? (
          <>
            <Button variant="primary" onClick={repair}>
              {exchangeText.repairHeadings}
            </Button>
            <Button onClick={make}>{exchangeText.makeAsItIs}</Button>
          </>
        ) : (
          <Button variant="primary" onClick={make}>
            {exchangeText.makeFile}
          </Button>
        )
      }
    >
      <Stack gap={4}>
        <p role="status">
          {faults.length > 0 ? exchangeText.headingsWhy(faults.length) : exchangeText.headingsDone}
        </p>
        {faults.length > 0 && (
          <ul className="heading-faults">
            {faults.map((fault) => (
              <li key={fault.position}>
                {editorText.shortHeadingFault(fault)}
                <Button variant="quiet" onClick={() => goTo(fault)}>
                  {editorText.goToHeading}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Dialog>
  );
}

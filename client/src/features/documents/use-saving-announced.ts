import { useEffect, useRef } from 'react';
import type { SaveStatus } from '../../lib/document-provider';
import { documentText, saveStatusText } from '../../text/documents';
import { announce } from '../../ui/announcer';

/**
 * What somebody hears of saving who does not see the chip: that it fails, and that all is safe again; never that it
 * goes as it should. What is refused stands in a notice, which speaks for itself.
 */
export const useSavingAnnounced = (status: SaveStatus): void => {
  const known = useRef<SaveStatus | null>(null);
  useEffect(() => {
    const before = known.current;
    // A text that just opens was not lost.
    if (status === 'connecting' || status === 'saving' || (before === null && status !== 'saved')) return;
    known.current = status;
    if (before === null || before === status || status === 'refused') return;
    announce(status === 'saved' ? documentText.savedAgain : saveStatusText[status]);
  }, [status]);
};

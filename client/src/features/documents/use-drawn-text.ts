import { useLayoutEffect, useState } from 'react';
import type { DocumentProvider } from '../../lib/document-provider';
import { onTakenOver, pageAhead } from '../../lib/page-ahead';
import { DrawnText, wordsWritten } from './drawn-text';

/** The text that the page came with, from when it is `loaded`; null when it came without. */
export const useDrawnText = (provider: DocumentProvider, loaded: boolean): DrawnText | null => {
  const [known, setKnown] = useState<DrawnText | null>(null);
  if (known || !loaded || !pageAhead()) return known;
  // At once: a moment later it may be another text.
  const drawn = new DrawnText(provider.doc);
  setKnown(drawn);
  return drawn;
};

/** What was written in the page as it came goes nowhere, and somebody gets it back. */
export const useGivenBack = (provider: DocumentProvider, isGivenBack: boolean): void => {
  useLayoutEffect(
    () => (isGivenBack ? onTakenOver(({ blocks }) => provider.giveBack(wordsWritten(blocks))) : undefined),
    [provider, isGivenBack],
  );
};

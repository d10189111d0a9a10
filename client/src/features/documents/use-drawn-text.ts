import { useLayoutEffect, useMemo } from 'react';
import type { DocumentProvider } from '../../lib/document-provider';
import { onTakenOver, pageAhead } from '../../lib/page-ahead';
import { DrawnText, wordsWritten } from './drawn-text';

/** The text that the page came with, from when it is `loaded`; null when it came without. */
export const useDrawnText = (provider: DocumentProvider, loaded: boolean): DrawnText | null =>
  useMemo(() => (loaded && pageAhead() ? new DrawnText(provider.doc) : null), [provider, loaded]);

/** What was written in the page as it came goes nowhere, and somebody gets it back. */
export const useGivenBack = (provider: DocumentProvider, isGivenBack: boolean): void => {
  useLayoutEffect(
    () => (isGivenBack ? onTakenOver(({ blocks }) => provider.giveBack(wordsWritten(blocks))) : undefined),
    [provider, isGivenBack],
  );
};

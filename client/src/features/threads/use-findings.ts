import { findingsIn, type PostFinding } from '@leerkring/shared/rules/post-identifiers';
import { useMemo } from 'react';
import { useDebounced } from '../../lib/use-debounced';

const pauseMs = 400;

export interface Findings {
  refused: readonly PostFinding[];
  doubtful: readonly PostFinding[];
}

/** What in these words could make somebody recognisable, a moment after they were typed; the server judges again. */
export const useFindings = (words: string): Findings => {
  const settled = useDebounced(words, pauseMs);
  return useMemo(() => judged(settled), [settled]);
};

export const judged = (words: string): Findings => {
  const all = findingsIn(words);
  return { refused: all.filter(({ refused }) => refused), doubtful: all.filter(({ refused }) => !refused) };
};

import type { QuickSearchAnswer } from '@leerkring/shared/contract/search';
import type { ReactNode } from 'react';
import { searchText } from '../../text/search';
import { Notice } from '../../ui/notice';

interface ExplanationProps {
  typed: string;
  answer: QuickSearchAnswer;
  /** To look for what was typed all the same. */
  action?: ReactNode;
}

/** Says that something else was looked for than what stands in the field. */
export function Explanation({ typed, answer: { corrected, someWords }, action }: ExplanationProps) {
  if (corrected === null && !someWords) return null;
  return (
    <Notice tone="info" action={corrected === null ? undefined : action}>
      {corrected === null ? searchText.someWords : searchText.corrected(typed, corrected)}
    </Notice>
  );
}

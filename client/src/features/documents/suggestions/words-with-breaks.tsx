import { apart, isBreak } from '@leerkring/shared/rules/proposed-breaks';
import { Fragment, type ReactNode } from 'react';
import { suggestionText } from '../../../text/suggestions';

/** Words of a text to read, with the places where somebody proposes that a paragraph begins, or joins another. */
export const withBreaks = (words: string): ReactNode => {
  const pieces = apart(words);
  return pieces.some(isBreak) ? pieces.map(pieceOf) : words;
};

const pieceOf = (piece: string, index: number): ReactNode => {
  const key = `${index}`;
  if (!isBreak(piece)) return <Fragment key={key}>{piece}</Fragment>;
  return (
    <span key={key} className="proposed-break" role="img" aria-label={suggestionText.paragraphBreak}>
      {piece}
    </span>
  );
};

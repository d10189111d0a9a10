import { apart, isBreak } from '@leerkring/shared/rules/proposed-breaks';
import { suggestionText } from '../../../text/suggestions';
import type { Suggestion } from './suggestion-list';

const maxWords = 160;
const short = (words: string) => (words.length > maxWords ? `${words.slice(0, maxWords).trimEnd()}…` : words);

/** Spaces alone would show as nothing, and so would a paragraph that begins. */
const shown = (words: string, sign: string) => {
  const signed = apart(words)
    .map((one, index, { length }) =>
      isBreak(one) ? `${index > 0 ? ' ' : ''}${sign}${index + 1 < length ? ' ' : ''}` : one,
    )
    .join('');
  return signed.trim() === '' ? suggestionText.spaces : short(signed);
};
const pilcrow = '¶';

/** What goes and what comes, as it stands in the text. */
export function SuggestionWords({ inserted, deleted }: Pick<Suggestion, 'inserted' | 'deleted'>) {
  return (
    <span className="suggestion-words">
      {deleted !== '' && <del className="suggestion suggestion--deletion">{shown(deleted, pilcrow)}</del>}{' '}
      {inserted !== '' && <ins className="suggestion suggestion--insertion">{shown(inserted, pilcrow)}</ins>}
    </span>
  );
}

/** For a screen reader, and as the name of what decides on it. */
export const saidOf = (who: string, { kind, inserted, deleted }: Suggestion): string => {
  const said = (words: string) => shown(words, `(${suggestionText.paragraphBreak})`);
  return suggestionText.said(who, kind, { inserted: said(inserted), deleted: said(deleted) });
};

import { suggestionText } from '../../../text/suggestions';
import type { Suggestion } from './suggestion-list';

const maxWords = 160;
const short = (words: string) => (words.length > maxWords ? `${words.slice(0, maxWords).trimEnd()}…` : words);

/** Spaces alone would show as nothing. */
const shown = (words: string) => (words.trim() === '' ? suggestionText.spaces : short(words));

/** What goes and what comes, as it stands in the text. */
export function SuggestionWords({ inserted, deleted }: Pick<Suggestion, 'inserted' | 'deleted'>) {
  return (
    <span className="suggestion-words">
      {deleted !== '' && <del className="suggestion suggestion--deletion">{shown(deleted)}</del>}{' '}
      {inserted !== '' && <ins className="suggestion suggestion--insertion">{shown(inserted)}</ins>}
    </span>
  );
}

/** For a screen reader, and as the name of what decides on it. */
export const saidOf = (who: string, { kind, inserted, deleted }: Suggestion): string =>
  suggestionText.said(who, kind, { inserted: shown(inserted), deleted: shown(deleted) });

import type { QuickSearchAnswer, SearchResult } from '@leerkring/shared/contract/search';
import { searchText } from '../../text/search';
import { addressOfResult } from './result-address';
import { addressOf } from './search-state';

/** A line of the list under the field. */
export interface Option {
  id: string;
  kind: 'result' | 'recent' | 'all';
  /** Where it goes; null: its words fill the field. */
  address: string | null;
  words: string;
  result: SearchResult | null;
}

export const recentOptions = (listId: string, recent: readonly string[]): Option[] =>
  recent.map((words, index) => ({
    id: `${listId}-recent-${index}`,
    kind: 'recent',
    address: null,
    words,
    result: null,
  }));

/** The last line leads to everything that was found. */
export const optionsOf = (listId: string, typed: string, answer: QuickSearchAnswer | undefined): Option[] => {
  if (!answer || answer.total === 0) return [];
  const { results, total } = answer;
  const found = results.map(
    (result): Option => ({
      id: `${listId}-${result.id}`,
      kind: 'result',
      address: addressOfResult(result),
      words: '',
      result,
    }),
  );
  const all: Option = {
    id: `${listId}-all`,
    kind: 'all',
    address: addressOf({ text: typed }),
    words: searchText.showAll(total),
    result: null,
  };
  return [...found, all];
};

import { type QuickSearchAnswer, type SearchAnswer, searchRoutes } from '@leerkring/shared/contract/search';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import type { SearchState } from './search-state';

/** A question that somebody typed on from is given up. What was found before stays in sight until the answer. */
export const useQuickSearch = (text: string) =>
  useQuery<QuickSearchAnswer>({
    queryKey: [...queryKeys.search, 'quick', text],
    queryFn: ({ signal }) => call(searchRoutes.quick, { query: { text }, signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const useSearch = ({ literally, page, ...asked }: SearchState) =>
  useQuery<SearchAnswer>({
    queryKey: [...queryKeys.search, { ...asked, literally, page }],
    queryFn: ({ signal }) =>
      call(searchRoutes.search, {
        query: { ...asked, page: String(page), literally: literally ? 'yes' : 'no' },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

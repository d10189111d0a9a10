/** What somebody looks for, as it stands in the address of the page: a link to it shows the same. */
import { type LibraryAsk, LibraryQuery } from '@leerkring/shared/contract/library';
import { z } from 'zod';

/** The words of the address, by the names of the contract. */
const names = {
  kind: 'soort',
  type: 'type',
  theme: 'thema',
  step: 'stap',
  organisation: 'gemeente',
  group: 'groep',
  year: 'jaar',
  status: 'status',
  words: 'zoek',
  page: 'bladzijde',
} as const satisfies Record<keyof LibraryAsk, string>;

export type Filter = keyof typeof names;

/** What cannot be in a query is left out, as an address that somebody mangled. */
export const filtersOf = (search: URLSearchParams): LibraryAsk => {
  const filters: Record<string, string> = {};
  for (const [filter, name] of Object.entries(names) as [Filter, string][]) {
    const value = search.get(name);
    const checked = z.strictObject({ value: LibraryQuery.shape[filter] }).safeParse({ value });
    if (value && checked.success) filters[filter] = value;
  }
  return filters as LibraryAsk;
};

/** The address with one choice more, another, or none; the first page of what is then found. */
export const withFilter = (search: URLSearchParams, filter: Filter, value: string | null): string => {
  const next = new URLSearchParams(search);
  if (filter !== 'page') next.delete(names.page);
  if (value) next.set(names[filter], value);
  else next.delete(names[filter]);
  const words = next.toString();
  return words ? `?${words}` : '.';
};

export const isFiltered = ({ page: _, ...filters }: LibraryAsk): boolean => Object.keys(filters).length > 0;

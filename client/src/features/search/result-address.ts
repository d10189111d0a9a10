import type { SearchKind, SearchResult } from '@leerkring/shared/contract/search';
import { addressOf } from './search-state';

/** A person or organisation has no page of its own: there one finds what is theirs. */
const addresses: Record<SearchKind, (id: string) => string> = {
  agreement: (id) => `/afspraken/${id}`,
  'library-item': (id) => `/bibliotheek/${id}`,
  thread: (id) => `/gesprekken/${id}`,
  meeting: (id) => `/bijeenkomsten/${id}`,
  case: (id) => `/casussen/${id}`,
  group: (id) => `/groepen/${id}`,
  person: (personId) => addressOf({ personId }),
  organisation: (organisationId) => addressOf({ organisationId }),
};

export const addressOfResult = ({ kind, id }: SearchResult): string => addresses[kind](id);

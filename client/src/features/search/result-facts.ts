import type { SearchResult } from '@leerkring/shared/contract/search';
import { ago, dayAndTime, longDay } from '../../lib/format-nl';
import { searchText } from '../../text/search';

/** What tells it from another of the same title. */
export const factsOf = ({ kind, group, organisation, at }: SearchResult, now: Date): string[] => {
  if (kind === 'meeting') return at ? [dayAndTime(at, now)] : [];
  const isAbout = kind === 'organisation' || kind === 'group';
  return [
    ...(group && !isAbout ? [group.name] : []),
    ...(organisation && !isAbout ? [organisation.name] : []),
    ...(at && kind === 'agreement' ? [searchText.changed(ago(at, now))] : []),
    ...(at && kind === 'thread' ? [searchText.lastSaid(ago(at, now))] : []),
    ...(at && kind === 'group' ? [searchText.since(longDay(at, now))] : []),
  ];
};

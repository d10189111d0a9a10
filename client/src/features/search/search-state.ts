/** What is asked on the search page, as its address says it: it can be sent to a colleague and gone back to. */
import { maxSearchLength, maxSearchPages, type SearchKind } from '@leerkring/shared/contract/search';
import { StepKey } from '@leerkring/shared/roadmap/steps';
import { searchKindSlugs } from '../../text/search';

export interface SearchState {
  text: string;
  kind: SearchKind | undefined;
  themeId: string | undefined;
  step: StepKey | undefined;
  organisationId: string | undefined;
  year: string | undefined;
  personId: string | undefined;
  page: number;
  literally: boolean;
}

const kindBySlug = new Map(Object.entries(searchKindSlugs).map(([kind, slug]) => [slug, kind as SearchKind]));
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const ifLike = (value: string | null, pattern: RegExp) =>
  value !== null && pattern.test(value) ? value : undefined;

/** An address that somebody changed by hand asks what can be asked, and leaves out the rest. */
export const stateOf = (search: URLSearchParams): SearchState => ({
  text: (search.get('q') ?? '').slice(0, maxSearchLength),
  kind: kindBySlug.get(search.get('soort') ?? ''),
  themeId: ifLike(search.get('thema'), uuid),
  step: StepKey.options.find((key) => key === search.get('stap')),
  organisationId: ifLike(search.get('organisatie'), uuid),
  year: ifLike(search.get('jaar'), /^(?:19|20)\d{2}$/),
  personId: ifLike(search.get('persoon'), uuid),
  page: Math.min(maxSearchPages, Number(ifLike(search.get('bladzijde'), /^[1-9]\d?$/) ?? 1)),
  literally: search.get('letterlijk') === 'ja',
});

export const addressOf = (state: Partial<SearchState>): string => {
  const { text, kind, themeId, step, organisationId, year, personId, page = 1, literally } = state;
  const parts: [string, string | undefined][] = [
    ['q', text || undefined],
    ['soort', kind && searchKindSlugs[kind]],
    ['thema', themeId],
    ['stap', step],
    ['organisatie', organisationId],
    ['jaar', year],
    ['persoon', personId],
    ['bladzijde', page > 1 ? String(page) : undefined],
    ['letterlijk', literally ? 'ja' : undefined],
  ];
  const search = new URLSearchParams(parts.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return search.size > 0 ? `/zoeken?${search}` : '/zoeken';
};

export const isFiltered = ({ kind, themeId, step, organisationId, year, personId }: SearchState): boolean =>
  [kind, themeId, step, organisationId, year, personId].some((filter) => filter !== undefined);

import type { SearchFacets, SearchKind } from '@leerkring/shared/contract/search';
import { roadmapSteps, StepKey } from '@leerkring/shared/roadmap/steps';
import { searchKindsText, searchPageText } from '../../text/search';
import { type Option, Select } from '../../ui/select';
import type { SearchState } from './search-state';
import './search-filters.css';

interface SearchFiltersProps {
  state: SearchState;
  facets: SearchFacets;
  /** Another choice begins at the first page again. */
  onChange: (change: Partial<SearchState>) => void;
}

const kindOrder = Object.keys(searchKindsText) as SearchKind[];

/** Each choice with how many results it would give. */
export function SearchFilters({ state, facets, onChange }: SearchFiltersProps) {
  const countOf = new Map(facets.kinds.map(({ value, count }) => [value, count]));
  const all = facets.kinds.reduce((sum, { count }) => sum + count, 0);
  const kinds = kindOrder.filter((kind) => countOf.has(kind) || kind === state.kind);
  return (
    <div className="search-filters">
      <fieldset className="search-kinds">
        <legend className="leerkring-visually-hidden">{searchPageText.kinds}</legend>
        {[undefined, ...kinds].map((kind) => (
          <label className="search-kind" key={kind ?? 'all'}>
            <input
              type="radio"
              name="search-kind"
              checked={state.kind === kind}
              onChange={() => onChange({ kind })}
            />
            <span className="search-kind__face">
              {kind ? searchKindsText[kind] : searchPageText.all}{' '}
              <span className="search-kind__count">{kind ? (countOf.get(kind) ?? 0) : all}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="search-selects">
        <Choice
          label={searchPageText.theme}
          every={searchPageText.everyTheme}
          chosen={state.themeId}
          options={facets.themes.map(({ value, name, parentId, count }) => ({
            value,
            label: searchPageText.withCount(parentId ? `– ${name}` : name, count),
          }))}
          onChange={(themeId) => onChange({ themeId })}
        />
        <Choice
          label={searchPageText.step}
          every={searchPageText.everyStep}
          chosen={state.step}
          options={stepOptions(facets)}
          onChange={(step) => onChange({ step: StepKey.options.find((key) => key === step) })}
        />
        <Choice
          label={searchPageText.organisation}
          every={searchPageText.everyOrganisation}
          chosen={state.organisationId}
          options={facets.organisations.map(({ value, name, count }) => ({
            value,
            label: searchPageText.withCount(name, count),
          }))}
          onChange={(organisationId) => onChange({ organisationId })}
        />
        <Choice
          label={searchPageText.year}
          every={searchPageText.everyYear}
          chosen={state.year}
          options={facets.years.map(({ value, count }) => ({
            value,
            label: searchPageText.withCount(value, count),
          }))}
          onChange={(year) => onChange({ year })}
        />
      </div>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  every: string;
  chosen: string | undefined;
  options: Option[];
  onChange: (value: string | undefined) => void;
}

/** Not there when there is nothing to choose; what was chosen stands in it, also when it gives nothing. */
function Choice({ label, every, chosen, options, onChange }: ChoiceProps) {
  const isMissing = chosen !== undefined && !options.some(({ value }) => value === chosen);
  const shown = isMissing ? [{ value: chosen, label: searchPageText.chosen }, ...options] : options;
  if (shown.length === 0) return null;
  return (
    <Select
      label={label}
      labelHidden
      value={chosen ?? ''}
      placeholder={every}
      options={shown}
      onChange={({ currentTarget: { value } }) => onChange(value || undefined)}
    />
  );
}

const stepOptions = ({ steps }: SearchFacets): Option[] =>
  roadmapSteps.flatMap(({ key, number, title }) => {
    const count = steps.find(({ value }) => value === key)?.count;
    const name = searchPageText.stepName(number, title);
    return count === undefined ? [] : [{ value: key, label: searchPageText.withCount(name, count) }];
  });

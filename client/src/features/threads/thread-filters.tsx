import type { ThemeView } from '@leerkring/shared/contract/themes';
import { ThreadFilter } from '@leerkring/shared/contract/threads';
import { roadmapSteps } from '@leerkring/shared/roadmap/steps';
import { threadFilterText, threadText as words } from '../../text/threads';
import { classNames } from '../../ui/class-names';
import { Select } from '../../ui/select';
import type { Place } from './move-dialog';
import './threads.css';

/** As it stands in the address of the page; empty: no filter. */
export interface Filters {
  thema: string;
  stap: string;
  groep: string;
  toon: string;
}

interface ThreadFiltersProps {
  themes: readonly ThemeView[];
  groups: readonly Place[];
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
}

/** The accents as one row of buttons, the rest as short lists beside each other. */
export function ThreadFilters({ themes, groups, filters, onChange }: ThreadFiltersProps) {
  const accents = themes.filter(({ parentId }) => parentId === null);
  const chosen = themes.find(({ id }) => id === filters.thema);
  const accentId = chosen?.parentId ?? chosen?.id ?? '';
  const below = themes.filter(({ parentId }) => accentId !== '' && parentId === accentId);
  return (
    <div className="thread-filters">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for answers, these act at once */}
      <div className="thread-filters__accents" role="group" aria-label={words.themes}>
        {[{ id: '', name: words.allThemes }, ...accents].map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={classNames('accent', [accentId === id && 'chosen'])}
            aria-pressed={accentId === id}
            onClick={() => onChange({ thema: id })}
          >
            {name}
          </button>
        ))}
      </div>
      <div className="thread-filters__more">
        <Select
          label={words.filter}
          options={ThreadFilter.options.map((value) => ({ value, label: threadFilterText[value] }))}
          value={filters.toon || 'all'}
          onChange={({ currentTarget: { value } }) => onChange({ toon: value === 'all' ? '' : value })}
        />
        {below.length > 0 && (
          <Select
            label={words.subTheme}
            options={below.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={words.allSubThemes}
            value={chosen?.parentId ? chosen.id : ''}
            onChange={({ currentTarget: { value } }) => onChange({ thema: value || accentId })}
          />
        )}
        <Select
          label={words.step}
          options={roadmapSteps.map(({ key, number, title }) => ({
            value: key,
            label: words.stepOption(number, title),
          }))}
          placeholder={words.allSteps}
          value={filters.stap}
          onChange={({ currentTarget: { value } }) => onChange({ stap: value })}
        />
        {groups.length > 0 && (
          <Select
            label={words.place}
            options={groups.map(({ groupId, name }) => ({ value: groupId ?? '', label: name }))}
            placeholder={words.everywhere}
            value={filters.groep}
            onChange={({ currentTarget: { value } }) => onChange({ groep: value })}
          />
        )}
      </div>
    </div>
  );
}

import {
  type LibraryAsk,
  LibraryKind,
  type LibraryPage,
  LibraryStatus,
} from '@leerkring/shared/contract/library';
import type { ThemeView } from '@leerkring/shared/contract/themes';
import { documentTypes, kindFacts } from '@leerkring/shared/library/kinds';
import { roadmapSteps, stepByKey } from '@leerkring/shared/roadmap/steps';
import { ChevronDown, Search } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { libraryStatusText, libraryText } from '../../text/library';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { Menu } from '../../ui/menu';
import { TextField } from '../../ui/text-field';
import { type Filter, filtersOf, isFiltered, withFilter } from './filters';
import './library.css';

interface LibraryFiltersProps {
  themes: readonly ThemeView[];
  choices: LibraryPage['choices'] | undefined;
}

/** Everything one can look for. Each choice is in the address, so that Back takes it away again. */
export function LibraryFilters({ themes, choices }: LibraryFiltersProps) {
  const [search] = useSearchParams();
  const filters = filtersOf(search);
  const accents = themes.filter(({ parentId }) => parentId === null);
  const chosen = themes.find(({ id }) => id === filters.theme);
  const accent = chosen?.parentId ?? chosen?.id;
  return (
    <div className="library-filters">
      <nav aria-label={libraryText.themes} className="library-filters__row">
        {[{ id: null, name: libraryText.all }, ...accents].map(({ id, name }) => (
          <Link
            key={name}
            to={withFilter(search, 'theme', id)}
            className={classNames('library-pill', [(accent ?? null) === id && 'chosen'])}
            aria-current={(accent ?? null) === id ? 'true' : undefined}
            replace
          >
            {name}
          </Link>
        ))}
      </nav>
      <fieldset className="library-filters__row" aria-label={libraryText.filters}>
        {accent && (
          <FilterMenu
            filter="theme"
            label={libraryText.theme}
            value={chosen?.parentId ? chosen.id : accent}
            none={accent}
            options={themes
              .filter(({ parentId, closed }) => parentId === accent && !closed)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <KindFilter value={filters.kind} />
        {(filters.kind === 'example' || filters.type) && (
          <FilterMenu
            filter="type"
            label={libraryText.type}
            value={filters.type}
            options={documentTypes.map(([value, label]) => ({ value, label }))}
          />
        )}
        <FilterMenu
          filter="step"
          label={libraryText.step}
          value={filters.step}
          short={filters.step && libraryText.stepShort(stepByKey(filters.step)?.number ?? 0)}
          options={roadmapSteps.map(({ key, number, title }) => ({
            value: key,
            label: libraryText.stepName(number, title),
          }))}
        />
        <FilterMenu
          filter="organisation"
          label={libraryText.organisation}
          value={filters.organisation}
          options={(choices?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterMenu
          filter="group"
          label={libraryText.group}
          value={filters.group}
          options={(choices?.groups ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterMenu
          filter="year"
          label={libraryText.year}
          value={filters.year}
          options={(choices?.years ?? []).map((year) => ({ value: String(year), label: String(year) }))}
        />
        <FilterMenu
          filter="status"
          label={libraryText.status}
          value={filters.status}
          options={LibraryStatus.options.map((status) => ({
            value: status,
            label: libraryStatusText[status],
          }))}
        />
        {isFiltered(filters) && (
          <Link className="library-filters__clear" to="." replace>
            {libraryText.clear}
          </Link>
        )}
      </fieldset>
    </div>
  );
}

export function KindFilter({ value }: { value: LibraryAsk['kind'] }) {
  return (
    <FilterMenu
      filter="kind"
      label={libraryText.kind}
      value={value}
      options={LibraryKind.options.map((kind) => ({ value: kind, label: kindFacts(kind).many }))}
    />
  );
}

interface FilterMenuProps {
  filter: Filter;
  label: string;
  value: string | undefined;
  /** What stands for no choice of its own. */
  none?: string;
  /** On the button, where the whole would be too long. */
  short?: string | undefined;
  options: readonly { value: string; label: string }[];
}

function FilterMenu({ filter, label, value, none, short, options }: FilterMenuProps) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const chosen = options.find((option) => option.value === value);
  const choose = (next: string | null) => void navigate(withFilter(search, filter, next), { replace: true });
  if (options.length === 0) return null;
  return (
    <Menu
      label={chosen ? `${label}: ${short ?? chosen.label}` : label}
      iconEnd={<ChevronDown />}
      trigger={{ className: classNames('library-pill', [chosen !== undefined && 'chosen']) }}
      items={[
        { id: '', label: libraryText.any, checked: !chosen, onSelect: () => choose(none ?? null) },
        ...options.map((option) => ({
          id: option.value,
          label: option.label,
          checked: option === chosen,
          onSelect: () => choose(option.value),
        })),
      ]}
    />
  );
}

interface LibrarySearchProps {
  filters: LibraryAsk;
  /** Where it looks. */
  hint: string;
}

/** Looks when somebody says so, not at each letter: the address keeps what was looked for. */
export function LibrarySearch({ filters, hint }: LibrarySearchProps) {
  // Another address is another search.
  return <SearchForm key={filters.words ?? ''} words={filters.words ?? ''} hint={hint} />;
}

function SearchForm({ words: before, hint }: { words: string; hint: string }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [words, setWords] = useState(before);
  return (
    <search>
      <form
        className="library-search"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(withFilter(search, 'words', words.trim() || null));
        }}
      >
        <TextField
          label={libraryText.search}
          labelHidden
          type="search"
          icon={<Search />}
          placeholder={hint}
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit">{libraryText.searchGo}</Button>
      </form>
    </search>
  );
}

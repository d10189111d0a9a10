import {
  maxSearchLength,
  maxSearchPages,
  type SearchAnswer,
  searchPageSize,
} from '@leerkring/shared/contract/search';
import { Search, X } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useSearch } from '../../features/search/api';
import { Explanation } from '../../features/search/explanation';
import { rememberSearch } from '../../features/search/recent-searches';
import { SearchFilters } from '../../features/search/search-filters';
import { SearchResults } from '../../features/search/search-results';
import { addressOf, isFiltered, type SearchState, stateOf } from '../../features/search/search-state';
import { useDebounced } from '../../lib/use-debounced';
import { searchPageText, searchText } from '../../text/search';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Cluster, Stack } from '../../ui/layout';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { TextField } from '../../ui/text-field';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

const keystrokeMs = 300;
const withoutFilters = {
  ...{ kind: undefined, themeId: undefined, step: undefined },
  ...{ organisationId: undefined, year: undefined, personId: undefined },
};

export function SearchPage() {
  const [search] = useSearchParams();
  const state = stateOf(search);
  const navigate = useNavigate();
  const { person } = useSignedIn();
  useDocumentTitle(state.text ? `${state.text} · ${searchText.title}` : searchText.title);
  const change = (part: Partial<SearchState>, replace = false) =>
    void navigate(addressOf({ ...state, page: 1, ...part }), { replace });
  const asks = state.text !== '' || isFiltered(state);
  return (
    <>
      <PageHeader title={searchText.title} intro={searchPageText.intro} />
      <Stack gap={5}>
        <SearchField
          text={state.text}
          onType={(text) => change({ text, literally: false }, true)}
          onSubmit={(text) => {
            rememberSearch(person.id, text);
            change({ text, literally: false });
          }}
        />
        {asks ? <Answer state={state} change={change} /> : <Beginning />}
      </Stack>
    </>
  );
}

interface SearchFieldProps {
  text: string;
  onType: (text: string) => void;
  onSubmit: (text: string) => void;
}

function SearchField({ text, onType, onSubmit }: SearchFieldProps) {
  const [typed, setTyped] = useState(text);
  /** What stands in the address, whether from here or from the button Back. */
  const known = useRef(text);
  const settled = useDebounced(typed, keystrokeMs);
  useEffect(() => {
    if (known.current === text) return;
    known.current = text;
    setTyped(text);
  }, [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed asks anew
  useEffect(() => {
    const words = settled.trim();
    if (words === known.current || settled !== typed) return;
    known.current = words;
    onType(words);
  }, [settled]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    known.current = typed.trim();
    onSubmit(typed.trim());
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: React does not know the element search yet
    <form role="search" onSubmit={submit}>
      <TextField
        label={searchText.field}
        labelHidden
        icon={<Search />}
        type="search"
        autoComplete="off"
        enterKeyHint="search"
        maxLength={maxSearchLength}
        placeholder={searchText.placeholder}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </form>
  );
}

interface AnswerProps {
  state: SearchState;
  change: (part: Partial<SearchState>, replace?: boolean) => void;
}

function Answer({ state, change }: AnswerProps) {
  const query = useSearch(state);
  return (
    <Loaded query={query} lines={12}>
      {(answer) => (
        <Stack gap={5}>
          {answer.personName && (
            <Cluster gap={3}>
              <h2 className="side-title">{searchPageText.ofPerson(answer.personName)}</h2>
              <Button variant="quiet" icon={<X />} onClick={() => change({ personId: undefined })}>
                {searchPageText.noLongerOfPerson}
              </Button>
            </Cluster>
          )}
          <SearchFilters state={state} facets={answer.facets} onChange={change} />
          <Explanation
            typed={state.text}
            answer={answer}
            action={
              <Button onClick={() => change({ literally: true })}>{searchText.literally(state.text)}</Button>
            }
          />
          <p role="status" className="muted">
            {searchText.count(answer.total)}
          </p>
          {answer.total > 0 ? (
            <SearchResults results={answer.results} />
          ) : (
            <Nothing state={state} change={change} />
          )}
          <Pages answer={answer} state={state} />
        </Stack>
      )}
    </Loaded>
  );
}

function Pages({ answer, state }: { answer: SearchAnswer; state: SearchState }) {
  const pages = Math.min(maxSearchPages, Math.ceil(answer.total / searchPageSize));
  if (pages < 2) return null;
  const { page } = state;
  return (
    <Cluster gap={4}>
      {page > 1 && (
        <LinkButton to={addressOf({ ...state, page: page - 1 })}>{searchPageText.earlier}</LinkButton>
      )}
      <span className="muted">{searchPageText.page(page, pages)}</span>
      {page < pages && (
        <LinkButton to={addressOf({ ...state, page: page + 1 })}>{searchPageText.later}</LinkButton>
      )}
    </Cluster>
  );
}

function Nothing({ state, change }: AnswerProps) {
  const filtered = isFiltered(state);
  return (
    <Card>
      <EmptyState
        title={searchPageText.nothingTitle}
        action={
          filtered ? (
            <Button variant="primary" onClick={() => change(withoutFilters)}>
              {searchPageText.removeFilters}
            </Button>
          ) : (
            <LinkButton to="/gesprekken/nieuw">{searchPageText.ask}</LinkButton>
          )
        }
      >
        {filtered ? searchPageText.nothingWithFilters : searchPageText.nothing}
      </EmptyState>
    </Card>
  );
}

function Beginning() {
  return (
    <Card>
      <EmptyState title={searchPageText.emptyTitle}>{searchPageText.empty}</EmptyState>
    </Card>
  );
}

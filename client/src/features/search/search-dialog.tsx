import { maxSearchLength } from '@leerkring/shared/contract/search';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { turnSingleKeys, useSingleKeys } from '../../lib/single-keys';
import { useDebounced } from '../../lib/use-debounced';
import { useNow } from '../../lib/use-now';
import { commonText } from '../../text/common';
import { searchText } from '../../text/search';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Notice } from '../../ui/notice';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { useQuickSearch } from './api';
import { Explanation } from './explanation';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches';
import { SearchKey } from './search-key';
import { SearchOption } from './search-option';
import { type Option, optionsOf, recentOptions } from './search-options';
import { addressOf } from './search-state';
import './search-dialog.css';

interface SearchDialogProps {
  open: boolean;
  onClose: () => void;
  personId: string;
  go: (address: string) => void;
}

/**
 * The box that opens from anywhere. The field keeps the focus and points at the option that Enter would take
 * (editable combobox of the ARIA Authoring Practices); without one, Enter goes to the page with everything.
 */
export function SearchDialog({ open, onClose, ...rest }: SearchDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="search-dialog" aria-label={searchText.title} onClose={onClose}>
      {open && <Box {...rest} onClose={onClose} />}
    </dialog>
  );
}

const keystrokeMs = 140;

function Box({ onClose, personId, go }: Omit<SearchDialogProps, 'open'>) {
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(-1);
  const withSingleKeys = useSingleKeys();
  const [recent, setRecent] = useState(() => recentSearches(personId));
  const wanted = useDebounced(text.trim(), keystrokeMs);
  const found = useQuickSearch(wanted);
  const now = useNow();
  const typed = text.trim();
  const answer = typed === '' ? undefined : found.data;
  const options = typed === '' ? recentOptions(listId, recent) : optionsOf(listId, typed, answer);
  const chosen = options[at];

  const leave = (address: string) => {
    if (typed !== '') rememberSearch(personId, typed);
    onClose();
    go(address);
  };
  const fill = (next: string) => {
    setText(next);
    setAt(-1);
  };
  const take = ({ address, words }: Option) => (address === null ? fill(words) : leave(address));
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      const next =
        at === -1 && step === -1 ? options.length - 1 : (at + step + options.length) % options.length;
      setAt(next);
      document.getElementById(options[next]?.id ?? '')?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && chosen) take(chosen);
    else if (event.key === 'Enter' && typed !== '') leave(addressOf({ text: typed }));
    else return;
    event.preventDefault();
  };

  return (
    <div className="search-dialog__sheet">
      <div className="search-dialog__top">
        <Search aria-hidden />
        <input
          className="search-dialog__field"
          type="text"
          inputMode="search"
          role="combobox"
          aria-label={searchText.field}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={options.length > 0 ? listId : undefined}
          aria-activedescendant={chosen?.id}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={maxSearchLength}
          placeholder={searchText.placeholder}
          value={text}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type in it
          autoFocus
          onChange={(event) => fill(event.currentTarget.value)}
          onKeyDown={press}
        />
        <Button variant="quiet" icon={<X />} onClick={onClose}>
          {commonText.close}
        </Button>
      </div>
      <section
        className="search-dialog__body"
        aria-label={searchText.results}
        aria-busy={found.isFetching}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
      >
        {typed === '' && recent.length === 0 && <p className="search-dialog__hint">{searchText.hint}</p>}
        {typed === '' && recent.length > 0 && (
          <div className="search-dialog__recent">
            <h2 className="search-dialog__heading">{searchText.recent}</h2>
            <Button
              variant="quiet"
              onClick={() => {
                forgetSearches(personId);
                setRecent([]);
              }}
            >
              {searchText.forget}
            </Button>
          </div>
        )}
        {found.isError && typed !== '' && <Notice tone="error">{problemToDutch(found.error)}</Notice>}
        {answer && wanted === typed && <Explanation typed={wanted} answer={answer} />}
        {answer?.total === 0 && (
          <p className="search-dialog__hint">
            {searchText.nothing(wanted)} {searchText.nothingHint}
          </p>
        )}
        {options.length > 0 && (
          <div id={listId} role="listbox" aria-label={typed === '' ? searchText.recent : searchText.results}>
            {options.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the field, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: the field points at it (aria-activedescendant)
              <div
                key={option.id}
                id={option.id}
                role="option"
                aria-selected={index === at}
                className="search-option"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(option)}
              >
                <SearchOption option={option} now={now} />
              </div>
            ))}
          </div>
        )}
      </section>
      <div className="search-dialog__foot">
        <p aria-hidden>
          <SearchKey name="↑" />
          <SearchKey name="↓" /> {searchText.keys.choose} <SearchKey name="Enter" /> {searchText.keys.open}{' '}
          <SearchKey name="Esc" /> {searchText.keys.close}
        </p>
        <Checkbox
          label={commonText.singleKeys}
          checked={withSingleKeys}
          onChange={({ currentTarget: { checked } }) => turnSingleKeys(checked)}
        />
      </div>
      <VisuallyHidden>
        <span role="status">
          {answer && !found.isFetching ? searchText.heard(answer.total, answer.results.length) : ''}
        </span>
      </VisuallyHidden>
    </div>
  );
}

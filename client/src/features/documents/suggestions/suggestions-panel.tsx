/** What is proposed in a text, in the order of the text, with what may become of it. */
import type { PersonId } from '@leerkring/shared/contract/common';
import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useNow } from '../../../lib/use-now';
import { suggestionText } from '../../../text/suggestions';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import { useTextEditor } from '../workspace-context';
import { nameFor, settleAll } from './settling';
import { SuggestionCard } from './suggestion-card';
import type { Settlement, Suggestion } from './suggestion-list';
import { type TextSuggestions, useSuggestionState } from './use-text-suggestions';
import './suggestions.css';

const everybody = '';

export function SuggestionsPanel({ suggestions }: { suggestions: TextSuggestions }) {
  const { store, all, mayWrite } = suggestions;
  const state = useSuggestionState(store);
  const now = useNow();
  const list = useRef<HTMLUListElement>(null);
  const [chosen, choose] = useState<string>(everybody);
  const [done, setDone] = useDone();
  const people = [...new Set(all.map(({ by }) => by))];
  const whose = people.some((person) => person === chosen) ? chosen : everybody;
  const shown = all.filter(({ by }) => whose === everybody || by === whose);
  useActiveCard(list, state.active);
  const nameOf = (person: PersonId) => nameFor(store, state, person);
  const settle = (those: readonly Suggestion[], how: Settlement) => {
    const next = nextOf(shown, those);
    setDone(settleAll(store, those, how));
    store.set({ active: null });
    requestAnimationFrame(() => focusCard(list.current, next));
  };
  const undone = done && (
    <Notice
      action={
        <Button icon={<Undo2 />} onClick={() => store.actions?.undo()}>
          {suggestionText.undo}
        </Button>
      }
    >
      {done}
    </Notice>
  );
  if (all.length === 0)
    return (
      <div className="suggestions">
        {undone}
        <EmptyState title={suggestionText.noneTitle} headingLevel={3}>
          {mayWrite ? suggestionText.noneMay : suggestionText.noneMayNot}
        </EmptyState>
      </div>
    );
  return (
    <div className="suggestions">
      {undone}
      {people.length > 1 && (
        <Select
          label={suggestionText.whose}
          value={whose}
          onChange={({ target }) => choose(target.value)}
          options={[
            { value: everybody, label: suggestionText.everybody },
            ...people.map((person) => ({ value: person, label: nameOf(person) })),
          ]}
        />
      )}
      {mayWrite && (
        <div className="suggestions__all">
          <Button onClick={() => settle(shown, 'accept')}>{suggestionText.acceptAll}</Button>
          <Button variant="quiet" onClick={() => settle(shown, 'reject')}>
            {suggestionText.rejectAll}
          </Button>
        </div>
      )}
      <ul ref={list} className="suggestions__list" aria-label={suggestionText.title}>
        {shown.map((suggestion) => (
          <SuggestionCard
            key={suggestion.id}
            {...{ suggestion, now }}
            name={nameOf(suggestion.by)}
            isOwn={suggestion.by === store.me}
            active={suggestion.id === state.active}
            mayDecide={mayWrite}
            onToWords={() => toWords(suggestions, suggestion.id)}
            onSettle={(how) => settle([suggestion], how)}
          />
        ))}
      </ul>
      {mayWrite && <p className="suggestions__keys">{suggestionText.keys}</p>}
    </div>
  );
}

/** What was decided last, until somebody goes on in the text: after that undoing is about something else. */
const useDone = () => {
  const editor = useTextEditor();
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => {
    const clear = () => setDone(null);
    editor?.on('focus', clear);
    return () => void editor?.off('focus', clear);
  }, [editor]);
  return [done, setDone] as const;
};

/** The one behind those that are decided on, or the last one before them. */
const nextOf = (shown: readonly Suggestion[], those: readonly Suggestion[]): string | undefined => {
  const last = those.at(-1);
  const index = last ? shown.indexOf(last) : -1;
  const left = shown.filter((one) => !those.includes(one));
  return (shown.slice(index + 1).find((one) => left.includes(one)) ?? left.at(-1))?.id;
};

/** Where the one was that had the focus; without any left the panel itself. */
const focusCard = (list: HTMLElement | null, id: string | undefined): void => {
  const card = list?.querySelector<HTMLElement>(`[data-suggestion-card="${id}"]`);
  const panel = document.querySelector<HTMLElement>('.side-panel');
  if (document.activeElement === document.body) (card ?? panel)?.focus({ preventScroll: card === undefined });
};

const useActiveCard = (list: { current: HTMLElement | null }, active: string | null): void => {
  useEffect(() => {
    if (active)
      list.current
        ?.querySelector(`[data-suggestion-card="${active}"]`)
        ?.scrollIntoView({ block: 'nearest', behavior: 'auto' });
  }, [list, active]);
};

/** An editor gets its caret there; a text to read comes into sight. */
const toWords = ({ store }: TextSuggestions, id: string): void => {
  if (store.actions?.goTo(id)) return;
  store.set({ active: id });
  document
    .querySelector(`.written-text [data-suggestion="${id}"]`)
    ?.scrollIntoView({ block: 'center', behavior: 'auto' });
};

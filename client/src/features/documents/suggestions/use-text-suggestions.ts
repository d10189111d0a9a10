/**
 * The suggestions in one text, for the page that shows it: give `extensions` to the editor, put `WritingSwitch` at
 * the head of the text and `SuggestionsPanel` beside it.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DocumentProvider } from '../../../lib/document-provider';
import { useDocumentFact, useTextChanges } from '../use-provider';
import type { LoadExtensions } from '../workspace-context';
import { type Suggestion, suggestionsIn } from './suggestion-list';
import { type SuggestionState, SuggestionStore, type WritingMode } from './suggestion-store';

export const suggestionsPanel = 'suggestions';

export interface TextSuggestions {
  store: SuggestionStore;
  all: readonly Suggestion[];
  mayWrite: boolean;
  extensions: LoadExtensions;
}

interface Options {
  me: PersonId;
  mayWrite: boolean;
  mode: WritingMode;
  nameOf: SuggestionState['nameOf'];
}

export function useTextSuggestions(
  provider: DocumentProvider,
  { me, mayWrite, mode, nameOf }: Options,
): TextSuggestions {
  const [store] = useState(() => new SuggestionStore(me, mode));
  const [extensions] = useState<LoadExtensions>(() => async () => [
    (await import('./editor/suggesting')).suggesting(store),
  ]);
  useEffect(() => store.set({ nameOf, mode }), [store, nameOf, mode]);
  const isLet = useDocumentFact(provider, 'mayWrite');
  const all = useSuggestionsIn(provider);
  return { store, all, mayWrite: mayWrite && isLet, extensions };
}

export const useSuggestionState = (store: SuggestionStore): SuggestionState =>
  useSyncExternalStore(store.subscribe, store.state, store.state);

/** The list stays the same one while people write beside them. */
const useSuggestionsIn = (provider: DocumentProvider): readonly Suggestion[] => {
  const changes = useTextChanges(provider);
  const [all, setAll] = useState<readonly Suggestion[]>(() => suggestionsIn(provider.doc));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is not a value, `changes` says that it is another
  useEffect(() => {
    const found = suggestionsIn(provider.doc);
    setAll((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
  }, [provider, changes]);
  return all;
};

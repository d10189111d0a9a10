/**
 * The suggestions in one text, for the page that shows it: give `extensions` to the editor, put `WritingSwitch` at
 * the head of the text and `SuggestionsPanel` beside it.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react';
import type { DocumentProvider } from '../../../lib/document-provider';
import { useDocumentState } from '../use-provider';
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
  const changes = useChanges(provider);
  const { mayWrite: isLet } = useDocumentState(provider);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is not a value, `changes` says that it is another
  const all = useMemo(() => suggestionsIn(provider.doc), [provider, changes]);
  return { store, all, mayWrite: mayWrite && isLet, extensions };
}

export const useSuggestionState = (store: SuggestionStore): SuggestionState =>
  useSyncExternalStore(store.subscribe, store.state);

/** Goes up when somebody wrote, once for each picture on the screen. */
const useChanges = (provider: DocumentProvider): number => {
  const [count, look] = useReducer((before: number) => before + 1, 0);
  const { incarnation } = useDocumentState(provider);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another incarnation the text is another one
  useEffect(() => {
    const { doc } = provider;
    let frame = requestAnimationFrame(look);
    const lookSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    doc.on('update', lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      doc.off('update', lookSoon);
    };
  }, [provider, incarnation]);
  return count;
};

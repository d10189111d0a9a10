/**
 * The suggestions in one text, for the page that shows it: give `extensions` to the editor, put `WritingSwitch` at
 * the head of the text and `SuggestionsPanel` beside it.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DocumentProvider } from '../../../lib/document-provider';
import { useDocumentFact } from '../use-provider';
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
  useSyncExternalStore(store.subscribe, store.state);

/** Looked for once for each picture on the screen; the list stays the same one while people write beside them. */
const useSuggestionsIn = (provider: DocumentProvider): readonly Suggestion[] => {
  const incarnation = useDocumentFact(provider, 'incarnation');
  const [all, setAll] = useState<readonly Suggestion[]>(() => suggestionsIn(provider.doc));
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another incarnation the text is another one
  useEffect(() => {
    const { doc } = provider;
    const look = () =>
      setAll((before) => {
        const found = suggestionsIn(doc);
        return JSON.stringify(before) === JSON.stringify(found) ? before : found;
      });
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
  return all;
};

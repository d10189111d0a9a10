import { useMemo, useSyncExternalStore } from 'react';
import type { DocumentProvider } from '../../lib/document-provider';
import { useTextChanges } from '../documents/use-provider';
import type { CommentState, CommentStore } from './comment-store';
import { type Range, rangeOf, wordsAt } from './passages';

export interface Place {
  range: Range;
  words: string;
}

export const useCommentState = (store: CommentStore): CommentState =>
  useSyncExternalStore(store.subscribe, store.state, store.state);

/** Where each passage is now, by its thread; those of which nothing is left are not in it. */
export const usePassages = (provider: DocumentProvider, store: CommentStore): ReadonlyMap<string, Place> => {
  const { marked } = useCommentState(store);
  const changes = useTextChanges(provider);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is not a value, `changes` says that it is another
  return useMemo(() => {
    const places = marked.flatMap(({ id, passage }): [string, Place][] => {
      const range = rangeOf(provider.doc, passage);
      return range ? [[id, { range, words: wordsAt(provider.doc, range) }]] : [];
    });
    return new Map(places);
  }, [marked, provider, changes]);
};

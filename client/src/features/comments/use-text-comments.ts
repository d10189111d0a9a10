/**
 * The comments on one text, for the page that shows it: give `extensions` to the editor, put `CommentTools` at the
 * head of the text and `CommentsPanel` beside it, and `around` on an element that holds the text.
 */
import type { DocumentId } from '@leerkring/shared/contract/common';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { DocumentProvider } from '../../lib/document-provider';
import { useDocumentFact } from '../documents/use-provider';
import type { LoadExtensions } from '../documents/workspace-context';
import { useComments } from './api';
import { type CommentActions, CommentStore, type Marked } from './comment-store';
import { useMovedPassages } from './use-moved-passages';

export const commentsPanel = 'comments';

export interface TextComments {
  documentId: DocumentId;
  provider: DocumentProvider;
  query: ReturnType<typeof useComments>;
  store: CommentStore;
  extensions: LoadExtensions;
  moved: CommentActions['moved'];
  around: RefObject<HTMLDivElement | null>;
}

export function useTextComments(documentId: DocumentId, provider: DocumentProvider): TextComments {
  const query = useComments(documentId);
  const [store] = useState(() => new CommentStore());
  const around = useRef<HTMLDivElement>(null);
  const incarnation = useDocumentFact(provider, 'incarnation');
  const loaded = useDocumentFact(provider, 'loaded');
  // The text is another document after it was made anew.
  const [extensions] = useState<LoadExtensions>(() => async () => [
    (await import('./editor/comment-highlights')).commentHighlights(store, () => provider.doc),
  ]);
  const moved = useMovedPassages(documentId, provider, store);
  const { data, refetch } = query;
  useEffect(() => {
    if (!data || !loaded) return;
    const isOfThisText = data.incarnation === incarnation;
    if (!isOfThisText) void refetch();
    const marked = isOfThisText
      ? data.threads.flatMap(({ id, passage, resolved }): Marked[] => {
          const now = passage && moved.of(id, passage);
          return now ? [{ id, passage: now, resolved: resolved !== null }] : [];
        })
      : [];
    store.set({ marked });
  }, [data, loaded, incarnation, refetch, moved, store]);
  return { documentId, provider, query, store, extensions, moved: moved.add, around };
}

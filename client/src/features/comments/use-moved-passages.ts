/** Tells the others where the words of a passage went, when this editor moved them and that is saved. */
import type { CommentThreadId, DocumentId } from '@leerkring/shared/contract/common';
import type { Passage } from '@leerkring/shared/contract/documents';
import { useEffect, useMemo } from 'react';
import type { DocumentProvider } from '../../lib/document-provider';
import { useMovePassage } from './api';
import type { CommentStore } from './comment-store';
import { isSame } from './passages';

interface Moved {
  /** As the server has it. */
  before: Passage;
  after: Passage;
  /** The server was told, and has not answered. */
  told: boolean;
}

export interface MovedPassages {
  /** Where a passage is that the server has here. */
  of: (threadId: CommentThreadId, passage: Passage) => Passage;
  add: (threadId: CommentThreadId, before: Passage, after: Passage) => void;
}

export function useMovedPassages(
  documentId: DocumentId,
  provider: DocumentProvider,
  store: CommentStore,
): MovedPassages {
  const { mutateAsync: tell } = useMovePassage(documentId);
  const { passages, flush } = useMemo(() => {
    const moved = new Map<CommentThreadId, Moved>();
    const send = async (threadId: CommentThreadId, move: Moved): Promise<void> => {
      const { incarnation } = provider.state();
      const { before, after: passage } = move;
      move.told = true;
      try {
        await tell({ threadId, incarnation, passage, before });
        move.before = passage;
      } catch {
        // Somebody else was first, or the text is another now: what the server has counts.
        moved.delete(threadId);
      }
      move.told = false;
    };
    return {
      passages: {
        of: (threadId, passage) => {
          const move = moved.get(threadId);
          if (!move) return passage;
          if (isSame(passage, move.before)) return move.after;
          moved.delete(threadId);
          return passage;
        },
        add: (threadId, before, after) => {
          const known = moved.get(threadId);
          if (known) known.after = after;
          else moved.set(threadId, { before, after, told: false });
        },
      } satisfies MovedPassages,
      flush: () => {
        if (provider.state().unsaved) return;
        for (const [threadId, move] of moved)
          if (!move.told && !isSame(move.before, move.after)) void send(threadId, move);
      },
    };
  }, [provider, tell]);
  useEffect(() => {
    const stop = provider.subscribe(flush);
    return () => {
      stop();
    };
  }, [provider, flush]);
  useEffect(() => store.subscribe(flush), [store, flush]);
  return passages;
}

/**
 * What the text and the panel beside it know of each other: which passages there are, which one somebody looks at,
 * and the words that somebody is about to say something about. It holds no comments.
 */
import type { CommentThreadId } from '@leerkring/shared/contract/common';
import type { Passage } from '@leerkring/shared/contract/documents';
import type { Range } from './passages';

export interface Marked {
  id: CommentThreadId;
  passage: Passage;
  resolved: boolean;
}

export interface CommentState {
  /** Of the text as it is on this screen; none while it is another than the comments are about. */
  marked: readonly Marked[];
  active: CommentThreadId | null;
  /** What a new comment is about, while it is written. */
  chosen: Passage | null;
}

export interface CommentActions {
  /** Somebody pressed a passage in the text. */
  show: (threadId: CommentThreadId) => void;
  /** Somebody wants to say something about these words. */
  choose: (range: Range) => void;
  /** Somebody wants to, and chose no words. */
  ask: () => void;
  /** By this editor, which knows where the words went. */
  moved: (threadId: CommentThreadId, before: Passage, after: Passage) => void;
}

export class CommentStore {
  actions: CommentActions | null = null;
  private now: CommentState = { marked: [], active: null, chosen: null };
  private readonly listeners = new Set<() => void>();

  readonly state = () => this.now;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  set(change: Partial<CommentState>): void {
    this.now = { ...this.now, ...change };
    for (const listen of this.listeners) listen();
  }
}

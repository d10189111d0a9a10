/** What one editor knows of where the words of a passage went. */
import type { CommentThreadId } from '@leerkring/shared/contract/common';
import type { Passage } from '@leerkring/shared/contract/documents';
import type * as Y from 'yjs';
import type { CommentStore, Marked } from '../comment-store';
import { passageAt, type Range, rangeOf } from '../passages';

/** Places of before, for when somebody undoes what they did. */
const maxRemembered = 20;

export class PassageMemory {
  private readonly before = new Map<CommentThreadId, Passage[]>();

  constructor(
    private readonly store: CommentStore,
    private readonly text: Y.Doc,
  ) {}

  /** The words are at `seen`. When their characters say that part of them is not there, they have others now. */
  keepUp(id: CommentThreadId, seen: Range): void {
    const marked = this.find(id);
    if (!marked || seen.from >= seen.to) return;
    const found = rangeOf(this.text, marked.passage);
    if (found && found.from <= seen.from && found.to >= seen.to) return;
    this.move(marked, passageAt(this.text, seen));
  }

  /** After undoing: words that came back have other characters than they had. */
  lookAgain(): void {
    for (const marked of this.store.state().marked) {
      if (rangeOf(this.text, marked.passage)) continue;
      const candidates = [marked.passage, ...(this.before.get(marked.id) ?? [])];
      const range = candidates.map((passage) => rangeOf(this.text, passage, true)).find(Boolean);
      if (range) this.move(marked, passageAt(this.text, range));
    }
  }

  private find(id: CommentThreadId): Marked | undefined {
    return this.store.state().marked.find((marked) => marked.id === id);
  }

  private move({ id, passage }: Marked, after: Passage): void {
    this.before.set(id, [passage, ...(this.before.get(id) ?? [])].slice(0, maxRemembered));
    const marked = this.store.state().marked.map((one) => (one.id === id ? { ...one, passage: after } : one));
    this.store.set({ marked });
    this.store.actions?.moved(id, passage, after);
  }
}

/** What one editor knows of where the words of a passage went. */
import type { CommentThreadId } from '@leerkring/shared/contract/common';
import type { Passage } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';
import { type MovedWords, movedIn, nowOf } from '../../../lib/moved-words';
import type { CommentStore, Marked } from '../comment-store';
import { isSame, passageAt, type Range, rangeOf } from '../passages';

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
    const after = this.foundAt(id, seen);
    if (after) this.goTo(id, after);
  }

  /** Null: they are the ones they were. */
  foundAt(id: CommentThreadId, seen: Range): Passage | null {
    const marked = this.find(id);
    if (!marked || seen.from >= seen.to) return null;
    const found = rangeOf(this.text, marked.passage);
    return found && found.from <= seen.from && found.to >= seen.to ? null : passageAt(this.text, seen);
  }

  goTo(id: CommentThreadId, passage: Passage): void {
    const marked = this.find(id);
    if (marked) this.move(marked, passage);
  }

  /** After words went that are there once more. */
  follow(): void {
    const moved = movedIn(this.text);
    if (moved.size === 0) return;
    for (const marked of this.store.state().marked) {
      const { first, last } = marked.passage;
      const passage = { first: this.nowOf(first, moved), last: this.nowOf(last, moved) };
      if (!isSame(passage, marked.passage) && rangeOf(this.text, passage)) this.move(marked, passage);
    }
  }

  private nowOf({ client, clock }: Passage['first'], moved: MovedWords): Passage['first'] {
    const now = nowOf(this.text, Y.createID(client, clock), moved);
    return { client: now.client, clock: now.clock };
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

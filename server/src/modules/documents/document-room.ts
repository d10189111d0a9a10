/**
 * A text that somebody on this node has open: what everybody in it was told, and what they are to be told
 * next. It holds the last edits and no text.
 */
import type { DocumentId, PersonId } from '@leerkring/shared/contract/common';
import type { Caret, DocumentFrame } from '@leerkring/shared/contract/documents';
import type { DocumentIndex } from './document-index.js';
import type { Content, Head } from './document-store.js';

/** What is needed to judge edits of one text. */
export interface Writing {
  index: DocumentIndex;
  /** Whose each Yjs client is. */
  owners: Map<number, PersonId>;
  /** Of snapshot and log; folding makes it less. */
  bytes: number;
  /** The number up to which it was folded when this was read. */
  folded: number;
}

/** Edits kept for who comes back soon; some kB, also when twice as many wait to be let go together. */
const maxRecent = 64;

export class DocumentRoom {
  /** Sockets of this node. */
  readonly socketIds = new Set<string>();
  readonly carets = new Map<number, Caret & { at: number }>();
  /** Read for somebody who came in, and used again by who comes in the same rush. */
  content: Promise<Content> | null = null;
  /** It was there at the last beat of the pulse already. */
  isContentOld = false;
  /** What is needed to judge edits, from the first edit on. */
  writing: Promise<Writing> | null = null;
  /** Edits that were let in on this node and are not stored yet. */
  readonly underway = new Set<Promise<unknown>>();
  /** Another node let in something that contradicts what this one did. */
  isTorn = false;
  /** Edits, and their bytes, that are not in the snapshot. */
  unfolded: number;
  unfoldedBytes = 0;
  foldAskedAt = Number.NEGATIVE_INFINITY;
  incarnation: number;
  sequence: number;
  /** Something was told since the last beat of the pulse. */
  hasSpoken = false;
  /** It was, before that, and the number is to be told once more. */
  owesNumber = false;
  private recent: Uint8Array[] = [];
  private untold: Uint8Array[] = [];
  private readonly moved = new Map<number, Caret>();
  private saved: DocumentFrame['saved'] = [];

  constructor(
    readonly documentId: DocumentId,
    head: Head,
  ) {
    this.incarnation = head.incarnation;
    this.sequence = head.sequence;
    this.unfolded = head.sequence - head.folded;
  }

  get head(): Head {
    return {
      incarnation: this.incarnation,
      sequence: this.sequence,
      folded: this.sequence - this.unfolded,
    };
  }

  /** The edits after this number, as far as they are kept here; null when they are not. */
  since(sequence: number): Uint8Array[] | null {
    const count = this.sequence - sequence;
    if (count < 0) return [];
    return count <= Math.min(maxRecent, this.recent.length)
      ? this.recent.slice(this.recent.length - count)
      : null;
  }

  /** Edits in the order of the log. False when there are others in between: they have to be read first. */
  accept(after: number, updates: readonly Uint8Array[]): boolean {
    const news = updates.slice(Math.max(0, this.sequence - after));
    if (after > this.sequence) return false;
    if (news.length === 0) return true;
    this.untold.push(...news);
    this.recent.push(...news);
    if (this.recent.length > 2 * maxRecent) this.recent = this.recent.slice(-maxRecent);
    this.sequence += news.length;
    this.unfolded += news.length;
    for (const update of news) this.unfoldedBytes += update.byteLength;
    return true;
  }

  /** It was rewritten, or went on without this node: what anybody holds is not enough to go on with. */
  restart({ incarnation, sequence, folded }: Head): void {
    this.incarnation = incarnation;
    this.sequence = sequence;
    this.unfolded = sequence - folded;
    this.unfoldedBytes = 0;
    this.recent = [];
    this.untold = [];
    this.content = null;
    this.writing = null;
    this.isTorn = false;
  }

  /** Keeps what was read for one beat of the pulse and the rest of another. */
  letContentGo(): void {
    if (this.isContentOld) this.content = null;
    this.isContentOld = this.content !== null;
  }

  moveCaret(caret: Caret, at: number): void {
    if (caret.cursor) this.carets.set(caret.seat, { ...caret, at });
    else if (!this.carets.delete(caret.seat)) return;
    this.moved.set(caret.seat, caret);
  }

  /** Carets that nobody renewed since, such as those of a node that died. True when there were any. */
  dropCaretsBefore(at: number): boolean {
    const old = [...this.carets.values()].filter((caret) => caret.at < at);
    for (const { seat, person } of old) this.moveCaret({ seat, person, cursor: null }, at);
    return old.length > 0;
  }

  /** The push with this number is in the database; its author is told with the next frame. */
  acknowledge(seat: number, number: number): void {
    this.saved.push([seat, number]);
  }

  /** Who is where now. */
  get present(): Caret[] {
    return [...this.carets.values()].map(({ seat, person, cursor }) => ({ seat, person, cursor }));
  }

  /** What is to be told now; from here on it counts as told. */
  nextFrame(): DocumentFrame {
    const updates = this.untold;
    const { saved } = this;
    const carets = [...this.moved.values()];
    this.untold = [];
    this.saved = [];
    this.moved.clear();
    const { documentId, incarnation, sequence } = this;
    return { documentId, incarnation, after: sequence - updates.length, updates, carets, saved };
  }
}

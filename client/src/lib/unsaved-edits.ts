/** The edits of this tab that the server has not acknowledged, oldest first, and whether that takes too long. */
import { maxUpdateBytes } from '@leerkring/shared/contract/documents';
import * as Y from 'yjs';

/** What was typed in half an hour without a connection goes in several pushes. */
const maxEditsPerPush = 500;

/** Saving takes some tens of milliseconds; after this long people must know that it does not go well. */
const delayedAfterMs = 2_500;

export class UnsavedEdits {
  /** Nothing was acknowledged for too long. */
  isDelayed = false;
  private edits: Uint8Array[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onDelayed: () => void) {}

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  add(edit: Uint8Array): void {
    this.edits.push(edit);
    if (this.timer === undefined) this.startTimer();
  }

  /** As many as fit in one push, and their number; null when the oldest alone is larger than the server takes. */
  next(): { update: Uint8Array; count: number } | null {
    let size = 0;
    const tooMuch = this.edits.findIndex((edit, index) => {
      size += edit.byteLength;
      return size > maxUpdateBytes || index >= maxEditsPerPush;
    });
    const count = tooMuch < 0 ? this.edits.length : tooMuch;
    return count === 0 ? null : { update: Y.mergeUpdates(this.edits.slice(0, count)), count };
  }

  drop(count: number): void {
    this.edits = this.edits.slice(count);
    this.isDelayed = false;
    this.destroy();
    if (!this.isEmpty) this.startTimer();
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** What was typed in them, as plain words: for who cannot save them any more. */
  words(): string {
    return this.edits
      .flatMap((edit) => Y.decodeUpdate(edit).structs)
      .map((struct) =>
        struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : '',
      )
      .join('');
  }

  private startTimer(): void {
    this.timer = setTimeout(() => {
      this.isDelayed = true;
      this.onDelayed();
    }, delayedAfterMs);
  }
}

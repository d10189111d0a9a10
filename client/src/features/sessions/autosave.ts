/**
 * Saves a text while it is being written: a short rest after typing, one save at a time, again after a
 * lost connection. `saved` is true only when the last letter was acknowledged. A refusal ends the trying
 * and leaves the text with the writer.
 */

import type { SaveStatus } from '../../lib/document-provider';
import { hasCode } from '../../lib/http';

const restMs = 500;
const retryMs = 2_000;

export class Autosave {
  status: SaveStatus = 'saved';
  private waiting: string | null = null;
  private saving = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly save: (text: string) => Promise<unknown>,
    private readonly changed: (status: SaveStatus, refusedText: string | null) => void,
  ) {}

  /** True while something is not acknowledged. */
  get dirty(): boolean {
    return this.waiting !== null || this.saving;
  }

  write(text: string): void {
    this.waiting = text;
    this.become('saving');
    this.flushIn(restMs);
  }

  /** Saves now what was still resting. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.saving || this.waiting === null) return;
    const text = this.waiting;
    this.waiting = null;
    this.saving = true;
    try {
      await this.save(text);
      this.saving = false;
      if (this.waiting === null) this.become('saved');
      else this.flushIn(restMs);
    } catch (error) {
      this.saving = false;
      this.failed(text, error);
    }
  }

  private failed(text: string, error: unknown): void {
    const latest = this.waiting ?? text;
    if (hasCode(error, 'unavailable') || hasCode(error, 'too-many-requests')) {
      this.waiting = latest;
      this.become('offline');
      this.flushIn(retryMs * (1 + Math.random()));
      return;
    }
    this.waiting = null;
    this.become('refused', latest);
  }

  private flushIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private become(status: SaveStatus, refusedText: string | null = null): void {
    this.status = status;
    this.changed(status, refusedText);
  }
}

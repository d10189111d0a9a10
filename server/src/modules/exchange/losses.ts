/** What a file holds that does not come along, counted while it is read. Nothing is left out without being told. */
import type { Loss, LossKind } from '@leerkring/shared/contract/exchange';

export class Losses {
  private readonly counts = new Map<LossKind, number>();

  add(what: LossKind, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }

  get all(): Loss[] {
    return [...this.counts].map(([what, count]) => ({ what, count }));
  }
}

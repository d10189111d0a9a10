/** Everything on this screen that is being saved, and the one truth about all of it together. */
import type { SaveStatus } from '../../lib/document-provider';

export interface Saving {
  status: SaveStatus;
  /** Something here would be lost when the page closes. */
  unsaved: boolean;
}

const order: readonly SaveStatus[] = ['saved', 'saving', 'delayed', 'refused', 'offline'];
const nothing: Saving = { status: 'saved', unsaved: false };

export class SavingLedger {
  private readonly entries = new Map<string, Saving>();
  private readonly listeners = new Set<() => void>();
  private total = nothing;

  readonly getTotal = () => this.total;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  report(key: string, saving: Saving): void {
    this.entries.set(key, saving);
    this.publish();
  }

  drop(key: string): void {
    if (this.entries.delete(key)) this.publish();
  }

  private publish(): void {
    const all = [...this.entries.values()];
    const rank = Math.max(0, ...all.map(({ status }) => order.indexOf(status)));
    const status = order[rank] ?? 'saved';
    const unsaved = all.some((entry) => entry.unsaved);
    if (status === this.total.status && unsaved === this.total.unsaved) return;
    this.total = { status, unsaved };
    for (const listener of this.listeners) listener();
  }
}

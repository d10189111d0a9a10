/** What the slash menu shows, between the plugin that knows and the list that shows. */
import type { TextCommand } from './commands';

export interface SlashState {
  items: readonly TextCommand[];
  active: number;
  /** The place of the slash in the window. */
  place: () => DOMRect | null;
  choose: (item: TextCommand) => void;
}

export class SlashStore {
  private state: SlashState | null = null;
  private readonly listeners = new Set<() => void>();

  readonly get = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  show(state: SlashState | null): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  /** True when the key was for the menu. */
  press(key: string): boolean {
    const { state } = this;
    if (!state || state.items.length === 0) return false;
    const { items, active } = state;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[key];
    if (step !== undefined) {
      this.show({ ...state, active: (active + step + items.length) % items.length });
      return true;
    }
    const item = items[active];
    if ((key !== 'Enter' && key !== 'Tab') || !item) return false;
    state.choose(item);
    return true;
  }
}

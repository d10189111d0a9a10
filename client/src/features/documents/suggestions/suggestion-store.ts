/**
 * What the text, the switch above it and the panel beside it know of each other: whether somebody edits or suggests,
 * which suggestion they look at, and what they must be told. It holds no suggestions: those are in the text.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { Remark } from './editor/suggest-changes';
import type { Settlement } from './suggestion-list';

export const writingModes = ['edit', 'suggest'] as const;
export type WritingMode = (typeof writingModes)[number];

export interface SuggestionState {
  mode: WritingMode;
  /** By its id. */
  active: string | null;
  remark: Remark | null;
  nameOf: (person: PersonId) => string;
}

/** What the editor does when it is asked. */
export interface SuggestionActions {
  settle: (ids: readonly string[], how: Settlement) => void;
  undo: () => void;
  /** Puts the caret there; false: it is not in the text any more. */
  goTo: (id: string) => boolean;
  /** Where its words are on the screen. */
  boxOf: (id: string) => DOMRect | undefined;
  focus: () => void;
}

export class SuggestionStore {
  /** Null: there is no editor, so nobody can suggest or decide. */
  actions: SuggestionActions | null = null;
  private now: SuggestionState;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly me: PersonId,
    mode: WritingMode,
    nameOf: SuggestionState['nameOf'] = () => '',
  ) {
    this.now = { mode, active: null, remark: null, nameOf };
  }

  readonly state = () => this.now;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  set(change: Partial<SuggestionState>): void {
    const names = Object.keys(change) as (keyof SuggestionState)[];
    if (names.every((name) => this.now[name] === change[name])) return;
    this.now = { ...this.now, ...change };
    for (const listen of this.listeners) listen();
  }
}

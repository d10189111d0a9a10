/**
 * Texts that are on this screen and not yet on the table. They outlive the field they are typed in, so
 * that a phase that moves on, or a refusal, never takes somebody's words away.
 */
export class Drafts {
  private texts: ReadonlyMap<string, string> = new Map();
  private readonly listeners = new Set<() => void>();

  readonly getAll = () => this.texts;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get(listId: string): string {
    return this.texts.get(listId) ?? '';
  }

  set(listId: string, text: string): void {
    const next = new Map(this.texts);
    if (text.trim() === '') next.delete(listId);
    else next.set(listId, text);
    this.texts = next;
    for (const listener of this.listeners) listener();
  }
}

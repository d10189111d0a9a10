/** A text that stands on the page to be read, without an editor; null when there is none. */
export const readingText = (around: Element | null): HTMLElement | null =>
  around?.querySelector<HTMLElement>('.written-text:not(.ProseMirror)') ?? null;

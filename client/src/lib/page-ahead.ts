/**
 * The page that came with what it shows, while it is still there and what is drawn now is out of sight (take-over.ts).
 * There is none where such a page is drawn itself.
 */
export const pageAhead = (): Element | null => globalThis.document?.querySelector('.page-ahead') ?? null;

/**
 * Looking again and again, and never twice at once. Whoever calls while a look is under way gets the one
 * that begins after it, and so sees what there was at the call; however many call, that is one look.
 */
export function latest(look: () => Promise<void>): () => Promise<void> {
  let now: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    next = null;
    now = look().finally(() => {
      now = null;
    });
    return now;
  };
  return () => {
    if (next) return next;
    if (!now) return begin();
    next = now.then(begin, begin);
    return next;
  };
}

/** Not every browser tells when it has nothing to do, and some always have something. */
const soonMs = 1_000;

/** Does this once there is nothing else to do on the page, or after a second; gives what calls it off. */
export const whenIdle = (act: () => void): (() => void) => {
  if ('requestIdleCallback' in window) {
    const waiting = requestIdleCallback(act, { timeout: soonMs });
    return () => cancelIdleCallback(waiting);
  }
  const waiting = setTimeout(act, soonMs);
  return () => clearTimeout(waiting);
};

/** Not every browser tells when it has nothing to do; then it is soon. */
const soonMs = 1_000;

/** Does this once there is nothing else to do on the page, and gives what calls it off. */
export const whenIdle = (act: () => void): (() => void) => {
  if ('requestIdleCallback' in window) {
    const waiting = requestIdleCallback(act);
    return () => cancelIdleCallback(waiting);
  }
  const waiting = setTimeout(act, soonMs);
  return () => clearTimeout(waiting);
};

import { setTimeout as pause } from 'node:timers/promises';

const lookAgainMs = 100;

/** For what must come, however busy the machine is; a test with a promise about time names its own. */
export const patienceMs = 45_000;

/** Reads until the answer is good; otherwise the last answer stands in the error. */
export const eventually = async <T>(
  what: string,
  read: () => Promise<T>,
  good: (value: T) => boolean,
  withinMs = patienceMs,
): Promise<T> => {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    const value = await read();
    if (good(value)) return value;
    if (Date.now() > giveUpAt) throw new Error(`not in time: ${what}; last seen: ${JSON.stringify(value)}`);
    await pause(lookAgainMs);
  }
};

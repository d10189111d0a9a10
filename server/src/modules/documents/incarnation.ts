import { randomInt } from 'node:crypto';

/** Random, so that a text that was put back from a copy has no number that anybody knew before. */
export const newIncarnation = (): number => randomInt(1, 2 ** 48 - 1);

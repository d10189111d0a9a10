import { it } from '@jest/globals';

export type Act = (title: string, perform: () => Promise<void>, timeoutMs?: number) => void;

/**
 * Tests that are the acts of one play. After the first that fails the others are not played: they would
 * fail for its sake and hide the reason. `broken` runs once, while the stage still stands as it was.
 */
export const actsOfOnePlay = (broken: () => Promise<void>): Act => {
  let failed: string | null = null;
  return (title, perform, timeoutMs = 240_000) =>
    it(
      title,
      async () => {
        if (failed) throw new Error(`not played, because this failed: ${failed}`);
        try {
          await perform();
        } catch (error) {
          failed = title;
          await broken();
          throw error;
        }
      },
      timeoutMs,
    );
};

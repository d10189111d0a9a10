/**
 * Whether one person took away more than half of a text: of its characters, by this person, and of its words,
 * so that a passage that only moved, or came back at once, is no removal. What went by nobody's hand was decided
 * on: it counts neither as taken away nor as what there was.
 */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { TextBlock } from '@leerkring/shared/contract/document-versions';

/** Less than this is soon written again. */
export const minRemovedCharacters = 80;

export const isLargeRemoval = (blocks: readonly TextBlock[], personId: PersonId): boolean => {
  const runs = blocks.flatMap((block) => block.runs);
  const length = (chosen: typeof runs) => chosen.reduce((sum, { text }) => sum + text.trim().length, 0);
  const before = runs.filter(
    ({ change, by }) => change !== 'added' && !(change === 'removed' && by === null),
  );
  const removed = length(runs.filter(({ change, by }) => change === 'removed' && by === personId));
  if (removed < minRemovedCharacters || removed * 2 <= length(before)) return false;
  const wordsBefore = wordsOf(before);
  const left = new Map<string, number>();
  for (const word of wordsOf(runs.filter(({ change }) => change !== 'removed')))
    left.set(word, (left.get(word) ?? 0) + 1);
  const lost = wordsBefore.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
  return lost.length * 2 > wordsBefore.length;
};

const wordsOf = (runs: readonly { text: string }[]): string[] =>
  runs.flatMap(({ text }) => text.split(/\s+/).filter(Boolean));

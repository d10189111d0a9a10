/** What happened to some words. */
export interface WordChange {
  /** In UTF-16 code units of the words as they were; `to` is not part of it. */
  from: number;
  to: number;
  /** In their place. */
  words: string;
}

/** Fewer characters than these between two changes are no reason to tell them apart. */
const fewCharacters = 4;
/** More characters that came or went than these are one change: to find out which they are takes too long. */
const manyCharacters = 1_000;

/** Replacing as little as possible, so that what is known of the words between stays; in their order. */
export const changesBetween = (before: string, after: string): WordChange[] => {
  const start = sameAtStart(before, after);
  const end = sameAtEnd(before.slice(start), after.slice(start));
  // No half of a character of two code units.
  const [was, is] = [before, after].map((words) => [...words.slice(start, words.length - end)]);
  if (!was || !is || was.length + is.length === 0) return [];
  return changesAround([...keptOf(was, is), [was.length, is.length]], was, is).map((change) => ({
    ...change,
    from: start + change.from,
    to: start + change.to,
  }));
};

const isSecondHalf = (words: string, at: number) => /[\udc00-\udfff]/.test(words[at] ?? '');

const sameAtStart = (one: string, other: string): number => {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return isSecondHalf(one, same) || isSecondHalf(other, same) ? same - 1 : same;
};

const sameAtEnd = (one: string, other: string): number => {
  const shortest = Math.min(one.length, other.length);
  let same = 0;
  while (same < shortest && one.at(-1 - same) === other.at(-1 - same)) same += 1;
  return same > 0 && isSecondHalf(one, one.length - same) ? same - 1 : same;
};

type Pair = [was: number, is: number];

/**
 * Where both have the same character, for as many as there are in the same order: the greedy algorithm of Myers (An O(ND)
 * difference algorithm and its variations, 1986), which is quick where little changed. A diagonal is how much further
 * one is in the words that were than in those that are.
 */
const keptOf = (was: readonly string[], is: readonly string[]): Pair[] => {
  const furthest = new Map([[1, 0]]);
  const on = (diagonal: number) => furthest.get(diagonal) ?? -1;
  const steps: Step[][] = [];
  for (let count = 0; count <= Math.min(was.length + is.length, manyCharacters); count += 1) {
    const made: Step[] = [];
    steps.push(made);
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      const isMore = diagonal === -count || (diagonal !== count && on(diagonal - 1) < on(diagonal + 1));
      const from = isMore ? on(diagonal + 1) : on(diagonal - 1) + 1;
      let to = from;
      while (to < was.length && was[to] === is[to - diagonal]) to += 1;
      furthest.set(diagonal, to);
      made.push({ diagonal, from, to, before: isMore ? diagonal + 1 : diagonal - 1 });
      if (to >= was.length && to - diagonal >= is.length) return keptOnTheWay(steps, diagonal);
    }
  }
  return [];
};

/** From one diagonal to the next, and along that one as far as both are the same. */
interface Step {
  before: number;
  diagonal: number;
  from: number;
  to: number;
}

const keptOnTheWay = (steps: readonly Step[][], last: number): Pair[] => {
  let diagonal = last;
  return steps
    .toReversed()
    .flatMap((made): Pair[] => {
      const step = made.find((one) => one.diagonal === diagonal) as Step;
      diagonal = step.before;
      const same = Array.from({ length: step.to - step.from }, (_, index) => step.to - 1 - index);
      return same.map((at) => [at, at - step.diagonal]);
    })
    .toReversed();
};

/** What stands between what is kept; a few kept characters between two changes are part of one. */
const changesAround = (
  kept: readonly Pair[],
  was: readonly string[],
  is: readonly string[],
): WordChange[] => {
  const changes: { was: Pair; is: Pair }[] = [];
  let [row, column] = [0, 0];
  for (const [nextRow, nextColumn] of kept) {
    if (nextRow > row || nextColumn > column) {
      const last = changes.at(-1);
      if (last && row - last.was[1] < fewCharacters) {
        last.was[1] = nextRow;
        last.is[1] = nextColumn;
      } else changes.push({ was: [row, nextRow], is: [column, nextColumn] });
    }
    [row, column] = [nextRow + 1, nextColumn + 1];
  }
  const lengthTo = (end: number) => was.slice(0, end).join('').length;
  return changes.map(({ was: [from, to], is: range }) => ({
    from: lengthTo(from),
    to: lengthTo(to),
    words: is.slice(...range).join(''),
  }));
};

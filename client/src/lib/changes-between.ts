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
/** Longer words than these, as a product of both lengths, are one change: to look at each pair takes too long. */
const manyPairs = 1_000_000;

/** Replacing as little as possible, so that what is known of the words between stays; in their order. */
export const changesBetween = (before: string, after: string): WordChange[] => {
  const start = sameAtStart(before, after);
  const end = sameAtEnd(before.slice(start), after.slice(start));
  // No half of a character of two code units.
  const [was, is] = [before, after].map((words) => [...words.slice(start, words.length - end)]);
  if (!was || !is || was.length + is.length === 0) return [];
  const kept = was.length * is.length > manyPairs ? [] : keptOf(was, is);
  return changesAround([...kept, [was.length, is.length]], was, is).map((change) => ({
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

/** Where both have the same character, for as many as there are in the same order (Wagner and Fischer 1974). */
const keptOf = (was: readonly string[], is: readonly string[]): Pair[] => {
  const width = is.length + 1;
  const counts = new Uint16Array((was.length + 1) * width);
  const count = (row: number, column: number) => counts[row * width + column] ?? 0;
  for (let row = was.length - 1; row >= 0; row -= 1)
    for (let column = is.length - 1; column >= 0; column -= 1)
      counts[row * width + column] =
        was[row] === is[column]
          ? count(row + 1, column + 1) + 1
          : Math.max(count(row + 1, column), count(row, column + 1));
  const kept: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < was.length && column < is.length) {
    if (was[row] === is[column]) {
      kept.push([row, column]);
      row += 1;
      column += 1;
    } else if (count(row + 1, column) >= count(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
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

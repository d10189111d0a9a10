/**
 * Which word somebody meant. Dutch is misspelt by ear (ij and ei, au and ou, d and t, single and double) and by
 * hand (a letter too many, too few, another, or two the wrong way round). `soundOf` makes the first kind equal.
 * `keysOf` gives the word and its sound with each letter left out in turn: two words that are one slip apart share a
 * key, so that an ordinary index finds them.
 */

const sounds: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 'sg'],
  [/ch/g, 'g'],
  [/ck|q|c(?![eiy])/g, 'k'],
  [/c/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/ij|ei|ey|y/g, 'i'],
  [/ou|au/g, 'o'],
  [/ie/g, 'i'],
  [/dt|d(?=$|[^aeiou])/g, 't'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
];

export const soundOf = (plain: string): string =>
  sounds.reduce((sound, [pattern, by]) => sound.replace(pattern, by), plain);

const minKeyed = 4;
const maxKeyed = 24;

/** None for what is too short to be sure of, or is a number. */
export const keysOf = (plain: string): string[] => {
  if (soundOf(plain).length < minKeyed || /\d/.test(plain)) return [];
  return [...new Set([soundOf(plain), plain].flatMap(withOneLeftOut))];
};

const withOneLeftOut = (whole: string): string[] => {
  const head = whole.slice(0, maxKeyed);
  return [head, ...[...head].map((_, at) => head.slice(0, at) + head.slice(at + 1))];
};

/** Slips between two words: a letter more, fewer or other, or two neighbours that changed places. */
export const slipsBetween = (one: string, other: string): number => {
  const width = other.length + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column < width; column += 1) {
      const differs = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + differs,
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      now[column] = least;
    }
    beforeLast = last;
    last = now;
  }
  return last[width - 1] ?? 0;
};

/** The likeliest first: what sounds alike, then what is fewest slips away, then what is used most. */
export const nearest = (
  typed: string,
  words: readonly { word: string; uses: number }[],
): { word: string; uses: number }[] => {
  const sound = soundOf(typed);
  const most = typed.length < 6 ? 1 : 2;
  return words
    .map((found) => {
      const heard = slipsBetween(sound, soundOf(found.word));
      return { found, heard, slips: slipsBetween(typed, found.word) };
    })
    .filter(
      ({ found, heard, slips }) => found.word !== typed && (heard === 0 || Math.min(heard, slips) <= most),
    )
    .sort(
      (one, other) =>
        one.heard + one.slips - (other.heard + other.slips) || other.found.uses - one.found.uses,
    )
    .map(({ found }) => found);
};

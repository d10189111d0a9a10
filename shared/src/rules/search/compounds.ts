/**
 * The parts of a word that is put together, as Dutch does all the time: a casusbespreking is a bespreking, and
 * whoever looks for "raad" means the raadsvoorstel too. A word is only parted into words that are known, with or
 * without a linking -s-, -e-, -n- or -en- between them: the few that people here use and that are too short or
 * too plain to trust from a text, and the words of the texts themselves.
 */
import { domainWords } from './domain-words.js';
import { stemOf } from './stem.js';
import { saysNothing } from './words.js';

/** Words from texts count from this length on; "der" or "lijn" stands in too many words by chance. */
const minFound = 5;
const minPart = 3;
const minPiece = 4;
/** What may stand before or behind a piece: "af" in afschalen. */
const minBefore = 2;
const minWhole = 7;
const maxWhole = 40;
const links = ['', 's', 'en', 'e', 'n'];
/** These end many words that are not put together with them. */
const endings = new Set(['heid', 'lijk', 'loos', 'baar', 'ingen', 'aars', 'schap', 'teren', 'eren', 'elijk']);

const domain = new Set(domainWords);
const domainStems = new Set(domainWords.map(stemOf));

export type IsWord = (plain: string) => boolean;

interface Split {
  parts: string[];
  /** How many of them are only known in another form. */
  bent: number;
}

/** 0: known as it stands here; 1: another form of it is; null: it is no part. */
const bentOf = (part: string, isWord: IsWord): 0 | 1 | null => {
  if (part.length < minPart || saysNothing(part) || endings.has(part)) return null;
  if (domain.has(part)) return 0;
  if (part.length >= minFound && isWord(part)) return 0;
  return part.length > minPart && domainStems.has(stemOf(part)) ? 1 : null;
};

/** In order; empty when it is not put together of words that are known. */
export const partsOf = (plain: string, isWord: IsWord = () => false): string[] => {
  if (plain.length < minWhole || plain.length > maxWhole || /\d/.test(plain)) return [];
  return split(plain, isWord, 3)?.parts ?? [];
};

/** The fewest parts win, then the fewest bent ones, then the longest last one. */
const split = (word: string, isWord: IsWord, most: number): Split | null => {
  let best: Split | null = null;
  for (let at = minPart; at <= word.length - minPart; at += 1) {
    const last = word.slice(at);
    const bent = bentOf(last, isWord);
    const before = bent === null ? null : beforeLast(word.slice(0, at), isWord, most - 1);
    if (!before) continue;
    const found = { parts: [...before.parts, last], bent: before.bent + (bent ?? 0) };
    if (!best || isBetter(found, best)) best = found;
  }
  return best;
};

const isBetter = (one: Split, other: Split): boolean =>
  one.parts.length - other.parts.length < 0 ||
  (one.parts.length === other.parts.length && one.bent < other.bent);

const beforeLast = (rest: string, isWord: IsWord, most: number): Split | null => {
  const bare = links
    .filter((link) => rest.endsWith(link))
    .map((link) => rest.slice(0, rest.length - link.length));
  for (const part of bare) {
    const bent = bentOf(part, isWord);
    if (bent !== null) return { parts: [part], bent };
  }
  if (most < 2) return null;
  for (const part of bare) {
    const found = split(part, isWord, most);
    if (found) return found;
  }
  return null;
};

/**
 * What can be made out of a word of which hardly anything has the whole: its parts, or the longest words that it
 * begins and ends with. Too loose to say that something has the word, and enough to look nearby: a wandelmaatje is a
 * maatje, also where nobody wrote of walking.
 */
export const piecesOf = (plain: string, isWord: IsWord): string[] => {
  const parts = partsOf(plain, isWord);
  if (parts.length > 0) return parts;
  const { beginnings, ends } = endsOf(plain);
  const isThis = (piece: string) => isPiece(piece, isWord);
  return [beginnings.findLast(isThis), ends.find(isThis)].filter((piece) => piece !== undefined);
};

const isPiece = (plain: string, isWord: IsWord): boolean =>
  !saysNothing(plain) && !endings.has(plain) && (domain.has(plain) || isWord(plain));

/**
 * Where a slip may stand in a word that is put together: with the longest words that it begins and ends with, what
 * is left of it. `whole` makes it one word again, with another rest.
 */
export const restsOf = (
  plain: string,
  isWord: IsWord,
): { rest: string; whole: (rest: string) => string }[] => {
  const { beginnings, ends } = endsOf(plain);
  const isThis = (piece: string) => isPiece(piece, isWord) && plain.length - piece.length >= minPiece;
  const [before, after] = [beginnings.findLast(isThis), ends.find(isThis)];
  return [
    ...(before === undefined
      ? []
      : [{ rest: plain.slice(before.length), whole: (rest: string) => before + rest }]),
    ...(after === undefined
      ? []
      : [{ rest: plain.slice(0, -after.length), whole: (rest: string) => rest + after }]),
  ];
};

/** Whether a word is put together with this one, or a form of it, as its last part. */
export const endsWith = (word: string, head: string, isWord: IsWord): boolean => {
  const stem = stemOf(head);
  const isThis = (plain: string) => plain === head || stemOf(plain) === stem;
  const last = partsOf(word, (plain) => isThis(plain) || isWord(plain)).at(-1);
  return last !== undefined && isThis(last);
};

/** The shortest first, the longest first. */
const endsOf = (plain: string): { beginnings: string[]; ends: string[] } => {
  if (plain.length < minWhole || plain.length > maxWhole) return { beginnings: [], ends: [] };
  const beginnings = [];
  const ends = [];
  for (let at = minBefore; at <= plain.length - minBefore; at += 1) {
    if (at >= minPiece) beginnings.push(plain.slice(0, at));
    if (plain.length - at >= minPiece) ends.push(plain.slice(at));
  }
  return { beginnings, ends };
};

/** Every beginning and end of a word that could be a piece of it: what a list of words is asked for. */
export const possiblePieces = (plain: string): string[] => {
  const { beginnings, ends } = endsOf(plain);
  return [...beginnings, ...ends];
};

/** Everything in a word that could be a part: what a list of words is asked for. */
export const possibleParts = (plain: string): string[] => {
  if (plain.length < minWhole || plain.length > maxWhole) return [];
  const parts = new Set<string>();
  for (let from = 0; from <= plain.length - minFound; from += 1)
    for (let to = from + minFound; to <= plain.length; to += 1)
      if (to - from < plain.length) parts.add(plain.slice(from, to));
  return [...parts];
};

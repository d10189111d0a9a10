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
const minWhole = 7;
const maxWhole = 40;
const links = ['', 's', 'en', 'e', 'n'];
/** These end many words that are not put together with them. */
const endings = new Set(['heid', 'lijk', 'loos', 'baar', 'ingen', 'aars', 'schap', 'teren', 'eren', 'elijk']);

const domain = new Set(domainWords.flatMap((word) => [word, stemOf(word)]));

export type IsWord = (plain: string) => boolean;

const isPart = (part: string, isWord: IsWord): boolean => {
  if (part.length < minPart || saysNothing(part) || endings.has(part)) return false;
  if (domain.has(part) || domain.has(stemOf(part))) return true;
  return part.length >= minFound && isWord(part);
};

/** In order; empty when it is not put together of words that are known. The fewest parts win, then the longest last one. */
export const partsOf = (plain: string, isWord: IsWord = () => false): string[] => {
  if (plain.length < minWhole || plain.length > maxWhole || /\d/.test(plain)) return [];
  return split(plain, isWord, 3) ?? [];
};

const split = (word: string, isWord: IsWord, most: number): string[] | null => {
  let best: string[] | null = null;
  for (let at = minPart; at <= word.length - minPart; at += 1) {
    const last = word.slice(at);
    if (!isPart(last, isWord)) continue;
    const found = beforeLast(word.slice(0, at), isWord, most - 1);
    if (found && (!best || found.length + 1 < best.length)) best = [...found, last];
  }
  return best;
};

const beforeLast = (rest: string, isWord: IsWord, most: number): string[] | null => {
  for (const link of links) {
    if (!rest.endsWith(link)) continue;
    const bare = rest.slice(0, rest.length - link.length);
    if (isPart(bare, isWord)) return [bare];
  }
  if (most < 2) return null;
  for (const link of links) {
    if (!rest.endsWith(link)) continue;
    const found = split(rest.slice(0, rest.length - link.length), isWord, most);
    if (found) return found;
  }
  return null;
};

/** Every beginning and end of a word that could be a part: what a list of words is asked for. */
export const possibleParts = (plain: string): string[] => {
  if (plain.length < minWhole || plain.length > maxWhole) return [];
  const parts = new Set<string>();
  for (let from = 0; from <= plain.length - minFound; from += 1)
    for (let to = from + minFound; to <= plain.length; to += 1) if (to - from < plain.length) parts.add(plain.slice(from, to));
  return [...parts];
};

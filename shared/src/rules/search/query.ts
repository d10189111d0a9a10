/**
 * What somebody typed, as what a thing must have. Each word is a need that can be met in several ways: by the word,
 * the beginning of it while it is being typed, another form of it, its parts when it is put together, or what means
 * the same. What stands between quotes must stand there so.
 */
import type { IsWord } from './compounds.js';
import { partsOf, piecesOf } from './compounds.js';
import { asWritten, derivedOf } from './entry-terms.js';
import { guessesOf, stemOf } from './stem.js';
import { phraseAt } from './synonyms.js';
import { saysNothing, type Word, wordsOf } from './words.js';

/** All of these terms; `apart`: the place of each after the first one. */
interface Way {
  terms: readonly string[];
  apart?: readonly number[];
}

export interface Need {
  /** The words it came from. */
  typed: readonly string[];
  /** The words themselves and their forms. */
  close: readonly Way[];
  /** What says the same in other words: its parts, or another name. */
  wide: readonly Way[];
  /** Its last word may go on. */
  goesOn: boolean;
  /** It stood between quotes. */
  quoted?: true;
}

const minBeginning = 3;
export const maxWords = 12;

export interface Typed {
  text: string;
  /** Somebody is still typing, so the last word may not be whole. */
  goesOn: boolean;
}

export const needsOf = ({ text, goesOn }: Typed, isWord: IsWord = () => false): Need[] => {
  const quoted = [...text.matchAll(/["“”„]([^"“”„]+)["“”„]/g)];
  const free = quoted.reduce((rest, [whole]) => rest.replace(whole, ' '), text);
  const exact = quoted.flatMap(([, inside = '']) => quotedNeed(wordsOf(inside)));
  const all = wordsOf(free).map(({ plain }) => plain);
  const telling = all.filter((plain) => !saysNothing(plain));
  // A question of empty words alone asks for those; the last word may only be the beginning of one that is not.
  const last = all.at(-1);
  const words = telling.length > 0 || exact.length > 0 ? telling : all.filter((plain) => plain === last);
  const mayGoOn = goesOn && /[\p{L}\p{N}]$/u.test(free) && last === words.at(-1);
  return [...exact, ...freeNeeds(words.slice(0, maxWords), mayGoOn, isWord)];
};

const freeNeeds = (words: readonly string[], goesOn: boolean, isWord: IsWord): Need[] => {
  const stems = words.map(stemOf);
  const needs: Need[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(stems, at);
    const length = phrase?.stems.length ?? 1;
    const typed = words.slice(at, at + length);
    const isLast = at + length === words.length;
    const next = words[at + length];
    needs.push({
      typed,
      close: [...waysOf(typed), ...joined(typed, words[at - 1], next)],
      wide: [...partedWays(typed, isWord), ...(phrase?.same ?? []).map((terms) => ({ terms }))],
      goesOn: goesOn && isLast && (typed.at(-1) ?? '').length >= minBeginning,
    });
    at += length;
  }
  return needs;
};

const waysOf = (typed: readonly string[]): Way[] => {
  const [only, ...others] = typed;
  if (only === undefined || others.length > 0) return [{ terms: typed.map(stemOf) }];
  return [
    { terms: [asWritten(only)] },
    { terms: [stemOf(only)] },
    ...guessesOf(only).map((guess) => ({ terms: [guess] })),
  ];
};

/** "casusbespreking" is "de bespreking van een casus". */
const partedWays = (typed: readonly string[], isWord: IsWord): Way[] => {
  const [only, ...others] = typed;
  const parts = only === undefined || others.length > 0 ? [] : partsOf(only, isWord);
  return parts.length > 0 ? [{ terms: parts.map(stemOf) }] : [];
};

/** What is near a need that hardly anything meets: each piece of its word, as a need of its own. */
export const piecesOfNeed = ({ typed: [only = ''] }: Need, isWord: IsWord): Need[] =>
  piecesOf(only, isWord).map((piece) => wordNeed(only, [piece]));

/** The words that end with the word of a need, each in the place of it: "verzekeraar" is met by "zorgverzekeraar". */
export const headedNeed = ({ typed: [only = ''] }: Need, words: readonly string[]): Need =>
  wordNeed(only, words);

const wordNeed = (typed: string, words: readonly string[]): Need => ({
  typed: [typed],
  close: words.flatMap((word) => waysOf([word])),
  wide: [],
  goesOn: false,
});

/** "zorg mijder" is zorgmijder: one word meets both needs. */
const joined = (typed: readonly string[], before: string | undefined, after: string | undefined): Way[] => {
  const [only, ...others] = typed;
  if (only === undefined || others.length > 0) return [];
  return [before && before + only, after && only + after].flatMap((word) =>
    word ? [{ terms: [stemOf(word)] }] : [],
  );
};

const quotedNeed = (words: readonly Word[]): Need[] => {
  const telling = words
    .map(({ plain }, place) => ({ plain, place }))
    .filter(({ plain }) => !saysNothing(plain));
  if (telling.length === 0) return [];
  const way = {
    terms: telling.map(({ plain }) => asWritten(plain)),
    apart: telling.slice(1).map(({ place }, index) => place - (telling[index]?.place ?? 0)),
  };
  return [{ typed: telling.map(({ plain }) => plain), close: [way], wide: [], goesOn: false, quoted: true }];
};

const sqlOf = ({ terms, apart }: Way): string =>
  terms
    .map((term, index) => (index === 0 ? `'${term}'` : `${apart ? `<${apart[index - 1]}>` : '&'} '${term}'`))
    .join(' ');

const either = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' | ');

const beginningOf = ({ typed, goesOn }: Need): string[] =>
  goesOn ? [`'${asWritten(typed.at(-1) ?? '')}':*`] : [];

const closeSql = (need: Need): string =>
  either([...new Set([...need.close.map(sqlOf), ...(need.typed.length === 1 ? beginningOf(need) : [])])]);

/** For a query of PostgreSQL: everything that meets this need. */
export const needSql = (need: Need): string =>
  either([...new Set([closeSql(need), ...need.wide.map(sqlOf)])]);

/** `all`: every need is met; `some`: any of them is. Empty when nothing was asked. */
export const querySql = (needs: readonly Need[], which: 'all' | 'some'): string =>
  needs.map((need) => `(${needSql(need)})`).join(which === 'all' ? ' & ' : ' | ');

/** What makes one result likelier than another: the words as they were typed, in their forms. */
export const closeQuerySql = (needs: readonly Need[]): string => either(needs.map(closeSql));

/** Whether a word of a text is why it was found. */
export const matcherOf = (
  needs: readonly Need[],
  isWord: IsWord = () => false,
): ((plain: string) => boolean) => {
  const wanted = new Set(
    needs.flatMap(({ close, wide }) => [...close, ...wide].flatMap(({ terms }) => terms)),
  );
  const beginnings = needs.flatMap(({ typed, goesOn }) => (goesOn ? [typed.at(-1) ?? ''] : []));
  const known = new Map<string, boolean>();
  const matches = (plain: string) =>
    wanted.has(asWritten(plain)) ||
    beginnings.some((beginning) => plain.startsWith(beginning)) ||
    wanted.has(stemOf(plain)) ||
    derivedOf(plain, isWord).some((term) => wanted.has(term));
  return (plain) => {
    const before = known.get(plain);
    if (before !== undefined) return before;
    const answer = !saysNothing(plain) && matches(plain);
    known.set(plain, answer);
    return answer;
  };
};

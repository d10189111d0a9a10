/**
 * What a thing is found by, as PostgreSQL keeps it (tsvector). Of each word that says something: the word itself
 * with a sign before it ("=raadsvoorstel"), so that the beginning of a word can be looked for; its stem; and, for
 * less, what it may come from and the parts it is put together of. Where a term stands tells how much it weighs:
 * in the title, in what kind of thing it is, or in the text.
 */
import { type IsWord, partsOf } from './compounds.js';
import { guessesOf, stemOf } from './stem.js';
import { saysNothing, type Word, wordsOf } from './words.js';

export interface EntryText {
  title: string;
  /** What it is, and what belongs to it: "raadsvoorstel", "Rivierenstad". */
  keywords: string;
  body: string;
}

/** Before a word as it was written, which no stem begins with. */
export const asWritten = (plain: string): string => `=${plain}`;

type Weight = 'A' | 'B' | 'C' | 'D';
/** The last place that a tsvector can tell. */
const lastPlace = 16_383;
/** Of one term: where else it stands changes nothing any more. */
const maxPlaces = 12;

/** What a word may be looked for by besides itself and its stem. */
export const derivedOf = (plain: string, isWord: IsWord): string[] => [
  ...guessesOf(plain),
  ...partsOf(plain, isWord).map(stemOf),
];

/** What verbs are parted from: "mee te lopen" is meelopen. */
const particles = new Set(
  'aan achter af bij door in langs los mee na neer om onder op over rond samen tegen terug toe uit vast voor voort weg'.split(
    ' ',
  ),
);

/** The verb whole, of which this word is the last of three. */
const unparted = (words: readonly Word[], at: number): string | null => {
  const [particle, te, verb] = words.slice(Math.max(0, at - 2), at + 1);
  return particle && verb && te?.plain === 'te' && particles.has(particle.plain) && verb.plain.endsWith('n')
    ? particle.plain + verb.plain
    : null;
};

export const termsOf = ({ title, keywords, body }: EntryText, isWord: IsWord): string => {
  const places = new Map<string, string[]>();
  const put = (term: string, place: number, weight: Weight) => {
    const known = places.get(term);
    if (!known) places.set(term, [`${place}${weight}`]);
    else if (known.length < maxPlaces) known.push(`${place}${weight}`);
  };
  let place = 0;
  const read = (text: string, own: Weight, derived: Weight) => {
    const words = wordsOf(text);
    for (const [at, { plain }] of words.entries()) {
      place = Math.min(lastPlace, place + 1);
      if (saysNothing(plain)) continue;
      put(asWritten(plain), place, own);
      put(stemOf(plain), place, own);
      for (const term of derivedOf(plain, isWord)) put(term, place, derived);
      const whole = unparted(words, at);
      if (whole) put(stemOf(whole), place, derived);
    }
  };
  read(title, 'A', 'B');
  read(keywords, 'B', 'D');
  read(body, 'C', 'D');
  return [...places].map(([term, where]) => `'${term}':${where.join()}`).join(' ');
};

/** Every different word that says something, for the list of words. */
export const plainWordsOf = ({ title, keywords, body }: EntryText): string[] => [
  ...new Set(
    [title, keywords, body]
      .flatMap((text) => wordsOf(text).map(({ plain }) => plain))
      .filter((plain) => !saysNothing(plain)),
  ),
];

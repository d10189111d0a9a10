/**
 * A text as the words that somebody may look for. Capitals, accents and apostrophes make no difference, a hyphen
 * parts words ("wijk-ggd" is two), and "ggd'er" is about a ggd. Each word remembers where it stands, so that it
 * can be marked in the text as it was written.
 */
import { plainly } from '../organisation-search.js';

export interface Word {
  /** Without capitals and accents. */
  plain: string;
  /** Characters of the text, from and up to. */
  from: number;
  to: number;
}

const written = /[\p{L}\p{M}\p{N}]+(?:['’‘`´][\p{L}\p{M}]+)*/gu;
/** What is put behind an abbreviation or a name: "ggd'er", "pgb's", "Anouk's". */
const tail = /['’‘`´](?:ers?|s|tjes?|en|ster|sters)$/u;
/** Longer than any word; what is longer is no word, and costs as one. */
const maxLength = 60;

const known = new Map<string, string>();
const maxKnown = 50_000;

/** A text has few different words, and making one plain costs more than looking it up. */
const plainWord = (word: string): string => {
  const before = known.get(word);
  if (before !== undefined) return before;
  const plain = plainly(word.replace(tail, '')).replaceAll(' ', '').slice(0, maxLength);
  if (known.size >= maxKnown) known.clear();
  known.set(word, plain);
  return plain;
};

export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  for (const found of text.matchAll(written)) {
    const plain = plainWord(found[0]);
    if (plain) words.push({ plain, from: found.index, to: found.index + found[0].length });
  }
  return words;
};

/** Words that stand in every text and say nothing of what it is about. */
const empty = new Set(
  (
    'aan al alle als ander andere at ben bij blijkt daar dan dat de der deze die dit doch door dus een eens en er ' +
    'etc ge geen gewoon had heb hebben hebt heeft hem het hier hij hoe hun iemand iets ik in is ja je jij jou jouw ' +
    'jullie kan kon kun kunnen kunt maar me meer men met mij mijn moet moeten na naar nee net niet niets nog nu of ' +
    'om omdat ons onze ook op over per s t te tegen toch toen tot u uit uw van veel via voor waar waren was wat we ' +
    'wel welk welke werd wie wij wil willen word wordt worden ze zei zelf zich zij zijn zo zonder zou zullen zal mag'
  ).split(' '),
);

export const saysNothing = (plain: string): boolean => empty.has(plain);

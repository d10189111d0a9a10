/**
 * What the forms of a Dutch word have in common. The steps are those of the Dutch stemmer of Snowball (M.F.
 * Porter), and then what that one leaves apart and people here look for: reis and reizen, brief and brieven,
 * bel and bellen, notitie and notities, afspraakje. It need not be a word: it is only compared.
 *
 * `formsOf` also gives what a word may come from ("geregeld": regelen, "belt": bellen). That is a guess, so it
 * counts for less when results are ordered.
 */
import { irregular } from './irregular-words.js';

const vowel = /[aeiouy]/;
const isVowel = (letter: string | undefined) => letter !== undefined && vowel.test(letter);

/** Where the first region begins in which endings are taken away: never within the first three letters. */
const regionAfter = (word: string, from: number): number => {
  for (let at = from + 1; at < word.length; at += 1)
    if (isVowel(word[at - 1]) && !isVowel(word[at])) return at + 1;
  return word.length;
};

const undouble = (word: string) => word.replace(/([bdfgklmnprst])\1$/, '$1');

interface Cut {
  word: string;
  one: number;
  two: number;
}

const without = ({ word }: Cut, ending: string) => word.slice(0, word.length - ending.length);
const inOne = (cut: Cut, ending: string) => cut.word.length - ending.length >= cut.one;
const inTwo = (cut: Cut, ending: string) => cut.word.length - ending.length >= cut.two;

/** "en" is taken from where a consonant stands before it, and not from "gemeente" and its like. */
const cutEn = (cut: Cut, ending: string): string => {
  const rest = without(cut, ending);
  return inOne(cut, ending) && !isVowel(rest.at(-1)) && !rest.endsWith('gem') ? undouble(rest) : cut.word;
};

const plural = (cut: Cut): string => {
  const { word } = cut;
  if (word.endsWith('heden')) return inOne(cut, 'heden') ? `${without(cut, 'heden')}heid` : word;
  if (word.endsWith('ene')) return cutEn(cut, 'ene');
  if (word.endsWith('en')) return cutEn(cut, 'en');
  if (word.endsWith('se') && inOne(cut, 'se') && !/[aeiouyj]se$/.test(word)) return without(cut, 'se');
  if (word.endsWith('s') && inOne(cut, 's') && !/[aeiouyj]s$/.test(word)) return without(cut, 's');
  // notities, collega's, gemeentes; not huis, paleis, proces.
  if (/(?:ie|[^aeiouy][aou]|[td]e|[gj]e)s$/.test(word) && word.length > 5) return word.slice(0, -1);
  return word;
};

const finalE = (cut: Cut): string =>
  cut.word.endsWith('e') && inOne(cut, 'e') && !isVowel(cut.word.at(-2))
    ? undouble(without(cut, 'e'))
    : cut.word;

const heid = (cut: Cut): string =>
  cut.word.endsWith('heid') && inTwo(cut, 'heid') && !cut.word.endsWith('cheid')
    ? without(cut, 'heid')
    : cut.word;

const withoutIg = (cut: Cut): string | null => {
  const rest = without(cut, 'ig');
  return cut.word.endsWith('ig') && inTwo(cut, 'ig') && !rest.endsWith('e') ? rest : null;
};

const derived = (cut: Cut, lostE: boolean): string => {
  for (const ending of ['end', 'ing'])
    if (cut.word.endsWith(ending)) {
      if (!inTwo(cut, ending)) return cut.word;
      const rest = { ...cut, word: without(cut, ending) };
      return withoutIg(rest) ?? undouble(rest.word);
    }
  const ig = withoutIg(cut);
  if (ig !== null) return ig;
  if (cut.word.endsWith('lijk') && inTwo(cut, 'lijk')) return finalE({ ...cut, word: without(cut, 'lijk') });
  if (cut.word.endsWith('baar') && inTwo(cut, 'baar')) return without(cut, 'baar');
  if (lostE && cut.word.endsWith('bar') && inTwo(cut, 'bar')) return without(cut, 'bar');
  return cut.word;
};

/** reiz and reis, briev and brief, regeel and regel, bell and bel. */
const even = (word: string): string =>
  undouble(word)
    .replace(/([^aeiouy])(aa|ee|oo|uu)([^aeiouy])$/, (_, before, [vowels], after) => before + vowels + after)
    .replace(/z$/, 's')
    .replace(/v$/, 'f');

const smaller = /(?<=[a-z]{3})(?:tje|pje|je)s?$/;

const cutDown = (plain: string): string => {
  const base = irregular.get(plain) ?? plain;
  if (base.length < 4 || /\d/.test(base)) return base;
  const word = base.length > 6 ? base.replace(smaller, '') : base;
  const first = regionAfter(word, 0);
  const regions = { one: Math.max(3, first), two: regionAfter(word, first) };
  const single = plural({ word, ...regions });
  const noE = finalE({ word: single, ...regions });
  const bare = heid({ word: noE, ...regions });
  const root = bare === noE ? bare : bare.endsWith('en') ? cutEn({ word: bare, ...regions }, 'en') : bare;
  return even(derived({ word: root, ...regions }, noE !== single));
};

const stems = new Map<string, string>();
const maxStems = 100_000;

/** Of a word as `wordsOf` gives it. */
export const stemOf = (plain: string): string => {
  const known = stems.get(plain);
  if (known !== undefined) return known;
  const stem = cutDown(plain);
  if (stems.size >= maxStems) stems.clear();
  stems.set(plain, stem);
  return stem;
};

const verbs: readonly (readonly [form: RegExp, verb: (rest: string) => string[]])[] = [
  // gebeld, geregelde: bellen, regelen; gemeld: melden
  [/^ge(?!meen)(.{3,}[dt])e?$/, (rest) => [rest, rest.slice(0, -1)]],
  // verklaard, herstelde: verklaren, herstellen
  [/^((?:ver|be|her|ont|over|onder).{3,})[dt]e?$/, (rest) => [rest]],
  // belt, bespreekt
  [/^(.{2,}[^aeiouytcn])t$/, (rest) => [rest]],
  // regelde, regelden
  [/^(.{2,}[^aeiouydt])den?$/, (rest) => [rest]],
  // melding, wervingen: melden, werven
  [/^(.{3,})ing(?:en)?$/, (rest) => [rest]],
  // evaluatie, registraties: evalueren, registreren
  [/^(.{3,})aties?$/, (rest) => [`${rest}eren`]],
];
/** kaartje, maatjes: kaart, maat. */
const small = /^(.{2,}[^aeiouy])jes?$/;

/** What it may come from besides its stem: a verb of which it is a form, or what it is a small one of. */
export const guessesOf = (plain: string): string[] => {
  if (irregular.has(plain) || plain.length < 4) return [];
  const stem = stemOf(plain);
  const made = verbs.flatMap(([form, verb]) => {
    const rest = form.exec(plain)?.[1];
    return rest === undefined ? [] : verb(rest).map((one) => stemOf(even(one)));
  });
  const whole = small.exec(plain)?.[1];
  return [...new Set([...made, ...(whole ? [stemOf(whole)] : [])])].filter(
    (guess) => guess !== stem && guess.length > 2,
  );
};

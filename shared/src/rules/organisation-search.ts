/**
 * Finding an organisation by what people call it: without minding capitals, accents or which apostrophe, and
 * by the other name of a place. CBS writes the official one; many say the short one, or the one in the other
 * language of Fryslân.
 */

/** By the official name, as CBS writes it. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  "'s-Gravenhage": ['Den Haag'],
  "'s-Hertogenbosch": ['Den Bosch'],
  Ameland: ['It Amelân'],
  Dantumadiel: ['Dantumadeel'],
  'De Fryske Marren': ['De Friese Meren'],
  Harlingen: ['Harns'],
  Heerenveen: ['It Hearrenfean'],
  Leeuwarden: ['Ljouwert'],
  'Noardeast-Fryslân': ['Noordoost-Friesland'],
  Ooststellingwerf: ['Eaststellingwerf'],
  Opsterland: ['Opsterlân'],
  Schiermonnikoog: ['Skiermûntseach'],
  Smallingerland: ['Smellingerlân'],
  'Súdwest-Fryslân': ['Zuidwest-Friesland'],
  Terschelling: ['Skylge'],
  Tytsjerksteradiel: ['Tietjerksteradeel'],
  Vlieland: ['Flylân'],
};

/** "Súdwest-Fryslân" and "sudwest fryslan" are one; "’s-Gravenhage" and "s gravenhage" too. */
export const plainly = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/['’‘`´]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const byPlainName = new Map(Object.entries(otherNames).map(([name, others]) => [plainly(name), others]));

export const otherNamesOf = (name: string): readonly string[] => byPlainName.get(plainly(name)) ?? [];

/** 2: it begins with what was typed; 1: one of its words does; 0: it is something else. */
const likeness = (name: string, typed: string): number => {
  const plain = plainly(name);
  if (plain.startsWith(typed)) return 2;
  return ` ${plain}`.includes(` ${typed}`) ? 1 : 0;
};

/** Those that are meant by what was typed, the likeliest first; all of them when nothing was. */
export function findOrganisations<Found extends { name: string }>(
  all: readonly Found[],
  typed: string,
): Found[] {
  const wanted = plainly(typed);
  if (!wanted) return [...all];
  return all
    .map((one) => ({
      one,
      like: Math.max(...[one.name, ...otherNamesOf(one.name)].map((name) => likeness(name, wanted))),
    }))
    .filter(({ like }) => like > 0)
    .sort((one, other) => other.like - one.like)
    .map(({ one }) => one);
}

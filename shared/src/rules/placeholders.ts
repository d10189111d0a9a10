/**
 * Places in a document that are there to be filled in: `[gemeente]`, `{{contactpersoon}}`, `<bedrag>` and
 * `.......... (naam)`. Two that ask for the same in other words, capitals or spaces have one key. What only looks
 * like one, such as a footnote `[3]`, a box `[x]` or an address `<a@b.nl>`, is left alone.
 */
export interface FoundPlaceholder {
  start: number;
  /** After its last character. */
  end: number;
  key: string;
  label: string;
}

/** Letters first; at most sixty characters, of which none opens another or makes it an address or a tag. */
const patterns = [
  /\[(\s*\p{L}[^[\]{}<>()\n@/\\=|]{0,59})\]/gu,
  /\{\{(\s*\p{L}[^[\]{}<>()\n@/\\=|]{0,59})\}\}/gu,
  /<(\s*\p{L}[^[\]{}<>()\n@/\\=|]{0,59})>/gu,
  /(?:\.{5,}|…{2,}|_{5,})\s?\((\s*\p{L}[^[\]{}<>()\n@/\\=|]{0,59})\)/gu,
];
const lookalikes = new Set(['x', 'v', 'sic', 'b', 'i', 'p', 'br']);

export const placeholderKey = (written: string): string =>
  written.normalize('NFC').toLocaleLowerCase('nl').replaceAll(/\s+/g, ' ').trim();

/** In the order of the text. */
export const findPlaceholders = (text: string): FoundPlaceholder[] =>
  patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length, written: match[1] ?? '' }))
    .map(({ written, ...place }) => ({ ...place, key: placeholderKey(written), label: labelled(written) }))
    .filter(({ key }) => !lookalikes.has(key))
    .toSorted((one, other) => one.start - other.start);

const labelled = (written: string): string => {
  const plain = written.replaceAll(/\s+/g, ' ').trim();
  return plain.charAt(0).toLocaleUpperCase('nl') + plain.slice(1);
};

/** What is known of whoever fills it in. */
export interface Filler {
  organisation: string;
  person: string;
  /** In words: `26 november 2026`. */
  today: string;
  year: number;
}

/** A first guess, to be looked at; empty when there is none. */
export const suggestionFor = (key: string, filler: Filler): string => {
  if (/^(naam (van de )?)?(gemeente|organisatie)(naam)?$/.test(key)) return filler.organisation;
  if (/^(naam )?contactpersoon$/.test(key)) return filler.person;
  if (/^datum( van vandaag)?$/.test(key)) return filler.today;
  return key === 'jaar' ? String(filler.year) : '';
};

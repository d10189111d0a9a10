/**
 * The characters of the paragraphs in an XML part, with where they stand in it, so that words can be changed
 * while everything around them stays byte for byte as it is. A program cuts a sentence in runs wherever it likes;
 * here a paragraph is one row of pieces again.
 */
export interface Piece {
  /** In the XML. */
  start: number;
  end: number;
  /** As people read it. */
  text: string;
  /** A tab or a line end: an element of its own, that goes or stays as a whole. */
  isElement: boolean;
  /** Behind the name of the element that holds the text, where an attribute can be put; null: it keeps its spaces. */
  spacing: number | null;
}
export type Paragraph = Piece[];

/** How a format writes paragraphs; names are without their prefix. */
export interface XmlWriting {
  paragraphs: ReadonlySet<string>;
  /** Only what stands in these is text; null: everything in a paragraph. */
  texts: ReadonlySet<string> | null;
  /** What stands for white space. */
  spaces: Readonly<Record<string, string>>;
}

export const docxWriting: XmlWriting = {
  paragraphs: new Set(['p']),
  texts: new Set(['t']),
  spaces: { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' },
};
export const odtWriting: XmlWriting = {
  paragraphs: new Set(['p', 'h']),
  texts: null,
  spaces: { s: ' ', tab: '\t', 'line-break': '\n' },
};

const tokens =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^'">/]|\/(?!>))*)(\/?)>|[^<]+/g;

/** Of XML that a parser took already. Each paragraph once, in the order in which they end. */
export const paragraphsIn = (xml: string, writing: XmlWriting): Paragraph[] => {
  const done: Paragraph[] = [];
  const open: Paragraph[] = [];
  /** The elements that are text, and where their attributes begin. */
  const texts: (number | null)[] = [];
  for (const match of xml.matchAll(tokens)) {
    const { index } = match;
    const [all, closing, fullName, attributes = '', empty] = match;
    const end = index + all.length;
    const current = open.at(-1);
    if (fullName === undefined) {
      const isText = !all.startsWith('<') && (writing.texts === null || texts.length > 0);
      if (isText && current)
        current.push({
          start: index,
          end,
          text: decoded(all),
          isElement: false,
          spacing: texts.at(-1) ?? null,
        });
      continue;
    }
    const name = fullName.replace(/^.*:/, '');
    const space = writing.spaces[name];
    if (space !== undefined && current && (writing.texts === null || texts.length === 0)) {
      if (empty) current.push({ start: index, end, text: space, isElement: true, spacing: null });
    } else if (writing.paragraphs.has(name)) {
      if (closing) done.push(open.pop() ?? []);
      else if (!empty) open.push([]);
    } else if (writing.texts?.has(name)) {
      if (closing) texts.pop();
      else if (!empty) texts.push(attributes.includes('space=') ? null : index + 1 + fullName.length);
    }
  }
  return done;
};

export const textOfParagraph = (pieces: Paragraph): string => pieces.map(({ text }) => text).join('');

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decoded = (xml: string): string =>
  xml.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name) return named[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(digits);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

export const encoded = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

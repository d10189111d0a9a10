/**
 * The words of a post: plain text in which a few signs mean something, so that it can be typed on any phone,
 * searched and kept as it is. `**bold**`, `_italic_`, `- ` and `1. ` at the start of a line for lists, `> ` for a
 * quote, `[words](https://...)` or a bare address for a link. People stand in it as `@{id}`
 * (comment-body.ts), and a quote of a post begins with a line `> #{id}`. Whatever does not fit this is shown as it
 * was typed. What is read from it is data: no HTML comes out of it, and a link leads to http, https or mail alone.
 * Who is mentioned in it is found as in a comment (mentionedIn).
 */
import type { PersonId, PostId } from '../contract/common.js';

export interface Words {
  text: string;
  bold: boolean;
  italic: boolean;
}
export type Inline = Words | { link: string; text: string } | { mention: PersonId };
/** Lines, each of which is a run of words. */
export type Line = Inline[];
export type SimpleBlock =
  | { kind: 'paragraph'; lines: Line[] }
  | { kind: 'list'; ordered: boolean; items: Line[] };
export type Block = SimpleBlock | { kind: 'quote'; postId: PostId | null; blocks: SimpleBlock[] };

const attribution = /^#\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}$/;
const listItem = /^(?:([-*])|(\d{1,3})[.)]) +(?=\S)/;
const quoted = /^> ?/;

/** What can be recognised without looking back; signs for bold and italic come after it. */
const token =
  /@\{(?<person>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}|\[(?<words>[^\][\n]{1,200})\]\((?<address>(?:https?:\/\/|mailto:)[^\s()<>]{1,500})\)|(?<bare>https?:\/\/[^\s<>"'()]{1,500})/g;

export const blocksOf = (body: string): Block[] => {
  const blocks: Block[] = [];
  for (const { isQuote, lines } of runsOf(body)) {
    if (!isQuote) blocks.push(...simpleBlocks(lines));
    else {
      const inner = lines.map((line) => line.replace(quoted, ''));
      const postId = attributionOf(lines);
      blocks.push({ kind: 'quote', postId, blocks: simpleBlocks(postId ? inner.slice(1) : inner) });
    }
  }
  return blocks;
};

/** The words alone, for searching and for the scan of what makes somebody recognisable; without quotes when asked. */
export const plainTextOf = (body: string, { quotes = true } = {}): string =>
  blocksOf(body)
    .filter(({ kind }) => quotes || kind !== 'quote')
    .flatMap((block) => (block.kind === 'quote' ? block.blocks : [block]))
    .map((block) => (block.kind === 'list' ? block.items : block.lines).map(lineText).join('\n'))
    .join('\n\n');

export const quotedIn = (body: string): PostId[] => [
  ...new Set(
    runsOf(body).flatMap(({ isQuote, lines }) => {
      const postId = isQuote ? attributionOf(lines) : null;
      return postId ? [postId] : [];
    }),
  ),
];

/** Of a quote of one of these posts only the line remains that says which it was. */
export const withoutQuotesOf = (body: string, gone: ReadonlySet<PostId>): string =>
  runsOf(body)
    .flatMap(({ isQuote, lines }) => {
      const postId = isQuote ? attributionOf(lines) : null;
      return postId && gone.has(postId) ? lines.slice(0, 1) : lines;
    })
    .join('\n');

/** The words of a post as a quote to begin an answer with. What it quoted itself stays out. */
export const quoteOf = (postId: PostId, body: string): string => {
  const own = runsOf(body)
    .filter(({ isQuote }) => !isQuote)
    .flatMap(({ lines }) => lines)
    .join('\n')
    .trim();
  return [`#{${postId}}`, ...own.split('\n')].map((line) => `> ${line}`.trimEnd()).join('\n');
};

interface Run {
  isQuote: boolean;
  lines: string[];
}

/** Lines that belong together: a quote, or what stands between two quotes. Two quotes that touch are two. */
const runsOf = (body: string): Run[] => {
  const runs: Run[] = [];
  for (const line of body.split('\n')) {
    const isQuote = quoted.test(line);
    const last = runs.at(-1);
    const startsAnew = isQuote && attribution.test(line.replace(quoted, ''));
    if (last && last.isQuote === isQuote && !startsAnew) last.lines.push(line);
    else runs.push({ isQuote, lines: [line] });
  }
  return runs;
};

const attributionOf = ([first = '']: readonly string[]): PostId | null =>
  (attribution.exec(first.replace(quoted, ''))?.[1] as PostId | undefined) ?? null;

const simpleBlocks = (lines: readonly string[]): SimpleBlock[] => {
  const blocks: SimpleBlock[] = [];
  let open: SimpleBlock | null = null;
  for (const line of lines) {
    if (line.trim() === '') open = null;
    else {
      const item = listItem.exec(line);
      const ordered = item?.[2] !== undefined;
      const words = lineOf(item ? line.slice(item[0].length) : line);
      if (!item && open?.kind === 'paragraph') open.lines.push(words);
      else if (item && open?.kind === 'list' && open.ordered === ordered) open.items.push(words);
      else {
        open = item ? { kind: 'list', ordered, items: [words] } : { kind: 'paragraph', lines: [words] };
        blocks.push(open);
      }
    }
  }
  return blocks;
};

const lineOf = (line: string): Line => {
  const parts: Line = [];
  let from = 0;
  for (const match of line.matchAll(token)) {
    parts.push(...marked(line.slice(from, match.index)));
    const { person, words, address, bare = '' } = match.groups ?? {};
    from = match.index + match[0].length;
    if (person) parts.push({ mention: person as PersonId });
    else if (address) parts.push({ link: address, text: words ?? address });
    else {
      // A full stop behind an address ends the sentence.
      const link = bare.replace(/[.,;:!?]+$/, '');
      parts.push({ link, text: link });
      from -= bare.length - link.length;
    }
  }
  return [...parts, ...marked(line.slice(from))];
};

const marks = { bold: '**', italic: '_' } as const;

/** A sign that nothing closes is a sign. */
const marked = (text: string, bold = false, italic = false): Words[] => {
  if (text === '') return [];
  const found = firstPair(text, bold, italic);
  if (!found) return [{ text, bold, italic }];
  const { mark, start, end } = found;
  const { length } = marks[mark];
  return [
    ...(start > 0 ? [{ text: text.slice(0, start), bold, italic }] : []),
    ...marked(text.slice(start + length, end), bold || mark === 'bold', italic || mark === 'italic'),
    ...marked(text.slice(end + length), bold, italic),
  ];
};

const firstPair = (text: string, bold: boolean, italic: boolean) => {
  const pairs = [
    ...(bold ? [] : [pairOf(text, 'bold', /\*\*(?=\S)/g, /\S\*\*/g)]),
    // Only around words: what_is_this is one word.
    ...(italic
      ? []
      : [pairOf(text, 'italic', /(?<![\p{L}\p{N}_])_(?=[^\s_])/gu, /[^\s_]_(?![\p{L}\p{N}_])/gu)]),
  ].filter((pair) => pair !== null);
  return pairs.toSorted((one, other) => one.start - other.start)[0];
};

const pairOf = (text: string, mark: keyof typeof marks, opens: RegExp, closes: RegExp) => {
  const start = opens.exec(text)?.index;
  if (start === undefined) return null;
  closes.lastIndex = start + marks[mark].length;
  const end = closes.exec(text);
  return end ? { mark, start, end: end.index + end[0].length - marks[mark].length } : null;
};

const lineText = (line: Line): string => line.map((part) => ('mention' in part ? '@' : part.text)).join('');

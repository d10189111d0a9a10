/** The piece of a text that shows best why it was found, with the words marked for which it was. */
import { wordsOf } from './words.js';

export interface Piece {
  text: string;
  /** It is one of the words that were looked for. */
  marked: boolean;
}

type Matches = (plain: string) => boolean;

interface Mark {
  plain: string;
  from: number;
  to: number;
}

const marksIn = (text: string, matches: Matches): Mark[] =>
  wordsOf(text).filter(({ plain }) => matches(plain));

const piecesOf = (text: string, marks: readonly Mark[], from: number, to: number): Piece[] => {
  const pieces: Piece[] = [];
  let at = from;
  for (const mark of marks) {
    if (mark.from < at || mark.to > to) continue;
    if (mark.from > at) pieces.push({ text: text.slice(at, mark.from), marked: false });
    pieces.push({ text: text.slice(mark.from, mark.to), marked: true });
    at = mark.to;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  return pieces;
};

export const markedWhole = (text: string, matches: Matches): Piece[] =>
  piecesOf(text, marksIn(text, matches), 0, text.length);

/** At most `length` characters, from a word up to a word: where most different words are, and else the beginning. */
export const snippetOf = (written: string, matches: Matches, length = 220): Piece[] => {
  const text = written.replaceAll(/\s+/g, ' ').trim();
  const marks = marksIn(text, matches);
  const start = bestStart(marks, length);
  const from =
    start === null ? 0 : wordStart(text, Math.max(0, Math.min(start - length / 4, text.length - length)));
  const to = from + length >= text.length ? text.length : wordEnd(text, from + length);
  const pieces = piecesOf(text, marks, from, to);
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...pieces,
    ...(to < text.length ? [{ text: ' …', marked: false }] : []),
  ];
};

const bestStart = (marks: readonly Mark[], length: number): number | null => {
  let best: { from: number; score: number } | null = null;
  for (const [index, { from }] of marks.entries()) {
    const near = marks.slice(index, index + 12).filter(({ to }) => to <= from + (length * 3) / 4);
    const score = new Set(near.map(({ plain }) => plain)).size * 10 + near.length;
    if (!best || score > best.score) best = { from, score };
  }
  return best?.from ?? null;
};

const wordStart = (text: string, near: number): number => {
  const at = Math.floor(near);
  if (at <= 0) return 0;
  return text.lastIndexOf(' ', at) + 1;
};

const wordEnd = (text: string, near: number): number => {
  const at = text.lastIndexOf(' ', near);
  return at > 0 ? at : near;
};

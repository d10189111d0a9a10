/** Words divided over lines. Typefaces change in the middle of a word, so a word is a row of pieces. */
import type { Inline, Marks } from '../outline.js';
import { drawable, type FontName, fontFor, fonts } from './pdf-fonts.js';
import type { Ruler } from './pdf-page.js';

export interface Piece {
  text: string;
  /** What stands here, when it cannot be drawn. */
  actual: string | null;
  font: FontName;
  marks: Marks;
  width: number;
}
export type Line = Piece[];

/** Drawn in the place of what the typeface does not have. */
const substitute = '?';

export class PdfLines {
  constructor(private readonly doc: PDFKit.PDFDocument) {}

  of(inlines: readonly Inline[], width: number, ruler: Ruler): Line[] {
    const lines: Line[] = [[]];
    let left = width;
    const put = (piece: Piece) => {
      lines.at(-1)?.push(piece);
      left -= piece.width;
    };
    const next = () => {
      lines.push([]);
      left = width;
    };
    for (const word of this.words(inlines, ruler)) {
      if (word === 'break') {
        next();
        continue;
      }
      const wide = word.reduce((sum, piece) => sum + piece.width, 0) - this.trailing(word, ruler);
      if (wide > left && lines.at(-1)?.length) next();
      if (wide <= left) word.forEach(put);
      else
        for (const piece of word.flatMap((one) => this.characters(one, ruler))) {
          if (piece.width > left && lines.at(-1)?.length) next();
          put(piece);
        }
    }
    return lines;
  }

  /** Up to and including the space or hyphen behind which a line may end. */
  private words(inlines: readonly Inline[], ruler: Ruler): (Piece[] | 'break')[] {
    const words: (Piece[] | 'break')[] = [];
    let word: Piece[] = [];
    const end = () => {
      if (word.length > 0) words.push(word);
      word = [];
    };
    for (const inline of inlines) {
      if (inline.kind === 'break') {
        end();
        words.push('break');
        continue;
      }
      for (const { text, isMissing } of drawable(inline.text.replaceAll('\t', ' ')))
        for (const part of isMissing ? [text] : text.split(/(?<=[ -])/)) {
          word.push(this.piece(part, isMissing, inline.marks, ruler));
          if (/[ -]$/.test(part)) end();
        }
    }
    end();
    return words;
  }

  private piece(text: string, isMissing: boolean, marks: Marks, ruler: Ruler): Piece {
    const font = fontFor({ ...marks, bold: ruler.bold || marks.bold || false });
    const shown = isMissing ? substitute : text;
    return {
      text: shown,
      actual: isMissing ? text : null,
      font,
      marks,
      width: this.width(shown, font, ruler),
    };
  }

  private characters(piece: Piece, ruler: Ruler): Piece[] {
    return [...piece.text].map((text) => ({ ...piece, text, width: this.width(text, piece.font, ruler) }));
  }

  /** A space at the end of a line takes no room. */
  private trailing(word: readonly Piece[], ruler: Ruler): number {
    const last = word.at(-1);
    return last?.text.endsWith(' ') ? this.width(' ', last.font, ruler) : 0;
  }

  private width(text: string, font: FontName, { size }: Ruler): number {
    return this.doc.font(fonts[font]).fontSize(size).widthOfString(text);
  }
}

/** Lines drawn as the content of an element, over as many pages as it takes. */
import type { Inline } from '../outline.js';
import { fonts } from './pdf-fonts.js';
import type { Line, PdfLines, Piece } from './pdf-lines.js';
import { type Box, colours, type Element, type PdfPage, type Ruler } from './pdf-page.js';

const lineHeight = 1.4;

export class PdfText {
  constructor(
    private readonly page: PdfPage,
    private readonly lines: PdfLines,
  ) {}

  heightOf(inlines: readonly Inline[], width: number, ruler: Ruler): number {
    return this.lines.of(inlines, width, ruler).length * ruler.size * lineHeight;
  }

  draw(inlines: readonly Inline[], element: Element, type: string, { x, width }: Box, ruler: Ruler): void {
    for (const line of this.lines.of(inlines, width, ruler)) {
      this.page.ensure(ruler.size * lineHeight);
      this.line(line, element, type, x, ruler);
      this.page.y += ruler.size * lineHeight;
    }
  }

  /** A box to tick, drawn; what it says stands in its place. */
  box(label: Element, x: number, checked: boolean, says: string): void {
    const { doc, y } = this.page;
    this.page.content(label, 'Lbl', () => {
      doc.markContent('Span', { actual: says });
      doc
        .lineWidth(0.9)
        .strokeColor(colours.ink)
        .rect(x, y + 3, 9, 9)
        .stroke();
      if (checked)
        doc
          .moveTo(x + 2, y + 7.5)
          .lineTo(x + 4, y + 10)
          .lineTo(x + 7.5, y + 5)
          .stroke();
      doc.endMarkedContent();
    });
  }

  private line(line: Line, element: Element, type: string, start: number, ruler: Ruler): void {
    let x = start;
    for (const stretch of byLink(line)) {
      const draw = () => {
        for (const piece of stretch) {
          this.piece(piece, x, ruler);
          x += piece.width;
        }
      };
      const link = stretch[0]?.marks.link;
      if (link) this.link(link, stretch, element, x, ruler, draw);
      else this.page.content(element, type, draw);
    }
  }

  /** An element of its own, which leads somewhere and says where. */
  private link(
    address: string,
    stretch: Line,
    parent: Element,
    x: number,
    { size }: Ruler,
    draw: () => void,
  ): void {
    const { doc, y } = this.page;
    const width = stretch.reduce((sum, piece) => sum + piece.width, 0);
    this.page.element('Link', parent, (element) => {
      this.page.content(element, 'Link', draw);
      const says = stretch
        .map(({ text, actual }) => actual ?? text)
        .join('')
        .trim();
      const options = { structParent: element, Contents: new String(says === '' ? address : says) };
      // The types know neither; pdfkit writes a String object as text and any other as a name.
      doc.link(x, y, width, size * lineHeight, address, options as object);
    });
  }

  private piece({ text, actual, font, marks }: Piece, x: number, { size }: Ruler): void {
    const { doc, y } = this.page;
    if (actual !== null) doc.markContent('Span', { actual });
    doc
      .font(fonts[font])
      .fontSize(size)
      .fillColor(marks.link ? colours.brand : colours.ink)
      .text(text, x, y, {
        lineBreak: false,
        underline: marks.link !== undefined || marks.suggestion === 'insertion',
        strike: (marks.strike ?? false) || marks.suggestion === 'deletion',
      });
    if (actual !== null) doc.endMarkedContent();
  }
}

const byLink = (line: Line): Line[] => {
  const stretches: Line[] = [];
  for (const piece of line) {
    const last = stretches.at(-1);
    if (last && last[0]?.marks.link === piece.marks.link) last.push(piece);
    else stretches.push([piece]);
  }
  return stretches;
};

/**
 * The pages of a tagged PDF (PDF/UA-1): where the next line goes, and what belongs to which element. All that is
 * drawn is either the content of an element or marked as decoration; there is nothing in between.
 */
import PDFDocument from 'pdfkit';
import { language, producer, words } from '../words.js';
import { fonts } from './pdf-fonts.js';

export type Element = PDFKit.PDFStructureElement;
export type Attributes = Readonly<Record<string, string | number>>;

/** In points: A4, with lines of some 80 characters. */
export const margin = { top: 72, bottom: 72, side: 78 };
const footerTop = 40;
export const body: Ruler = { size: 11.5 };
/** Under a block. */
export const gap = 7;
const indent = 20;
export const headingSize = (level: number): number => [20, 16, 13.5, 12][level - 1] ?? 12;

/** The column that something stands in. */
export interface Box {
  x: number;
  width: number;
}
export const narrowed = ({ x, width }: Box): Box => ({ x: x + indent, width: width - indent });

/** How large words are, and what holds for all of them, such as in a heading. */
export interface Ruler {
  size: number;
  bold?: boolean;
}
export const colours = {
  ink: '#17262d',
  muted: '#55646c',
  line: '#8a938f',
  brand: '#0b5563',
  head: '#efeadf',
};

/** A line at the side, as long as what stands beside it. */
interface Bar {
  x: number;
  colour: string;
  width: number;
  from: number;
}

export class PdfPage {
  readonly doc: PDFKit.PDFDocument;
  y = margin.top;
  private readonly root: Element;
  private readonly bars: Bar[] = [];
  private isHeld = false;

  constructor(title: string) {
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { top: margin.top, bottom: 0, left: margin.side, right: margin.side },
      pdfVersion: '1.7',
      // The types know the archive formats only.
      subset: 'PDF/UA' as 'PDF/A-2',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      font: fonts.regular,
      info: { Title: title, Creator: producer, Producer: producer },
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  get width(): number {
    return this.doc.page.width - 2 * margin.side;
  }

  /** What fits on a page of its own. */
  get height(): number {
    return this.doc.page.height - margin.top - margin.bottom;
  }

  fits(height: number): boolean {
    return this.y + height <= this.doc.page.height - margin.bottom;
  }

  /** A new page when this does not fit any more. True when there is one. */
  ensure(height: number): boolean {
    if (this.isHeld || this.fits(height) || this.y <= margin.top) return false;
    for (const bar of this.bars) this.drawBar(bar);
    this.doc.addPage();
    this.y = margin.top;
    for (const bar of this.bars) bar.from = this.y;
    return true;
  }

  /** No new page while this is drawn: it was seen to fit. */
  hold(draw: () => void): void {
    this.isHeld = true;
    draw();
    this.isHeld = false;
  }

  /** An element in another, or in the document; what is put in it is done when `fill` returns. */
  element(
    type: string,
    parent: Element | null,
    fill: (element: Element) => void,
    attributes?: Attributes,
  ): void {
    const element = this.doc.struct(type);
    (parent ?? this.root).add(element);
    // pdfkit has no words for those of lists and tables.
    if (attributes) (element as unknown as Dictionary).dictionary.data['A'] = attributes;
    fill(element);
    element.end();
  }

  /** What is said of it takes the place of what is drawn. `bounds`: left, top, right and bottom. */
  figure(
    alt: string,
    parent: Element | null,
    bounds: [number, number, number, number],
    draw: () => void,
  ): void {
    // The types do not know where it stands and how.
    const options = { alt, bbox: bounds, placement: 'Block' };
    const element = this.doc.struct('Figure', options);
    (parent ?? this.root).add(element);
    this.content(element, 'Figure', draw);
    element.end();
  }

  /** Draws what is read as the content of this element. */
  content(element: Element, type: string, draw: () => void): void {
    element.add(this.doc.markStructureContent(type));
    draw();
    this.doc.endMarkedContent();
  }

  decoration(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  beside(x: number, look: { colour: string; width: number }, draw: () => void): void {
    const bar = { x, ...look, from: this.y };
    this.bars.push(bar);
    draw();
    this.bars.pop();
    this.drawBar(bar);
  }

  /** Resolves with the bytes of the file. */
  finish(): Promise<Uint8Array> {
    const { start, count } = this.doc.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.doc.switchToPage(start + index);
      this.decoration(() => this.footer(index + 1, count), 'Pagination');
    }
    this.root.end();
    const chunks: Uint8Array[] = [];
    return new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      this.doc.on('error', reject);
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.end();
    });
  }

  private footer(number: number, count: number): void {
    const y = this.doc.page.height - footerTop;
    this.doc.font(fonts.regular).fontSize(9).fillColor(colours.muted);
    const text = words.page(number, count);
    const x = this.doc.page.width - margin.side - this.doc.widthOfString(text);
    this.doc.text(text, x, y, { lineBreak: false });
  }

  private drawBar({ x, colour, width, from }: Bar): void {
    const { y } = this;
    if (y > from) this.decoration(() => this.doc.rect(x, from, width, y - from - 4).fill(colour));
  }
}

interface Dictionary {
  dictionary: { data: Record<string, unknown> };
}

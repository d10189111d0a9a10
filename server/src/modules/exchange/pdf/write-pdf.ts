/** A text as a tagged PDF: who does not see it hears the same headings, lists and tables. */
import {
  type Block,
  type Callout,
  type Image,
  type Inline,
  type List,
  type ListItem,
  type Outline,
  plainText,
} from '../outline.js';
import { altOf, wordsFor } from '../pictures.js';
import { calloutLabels, words } from '../words.js';
import { letters, roman } from './numbers.js';
import { sizeOnPage } from './pdf-heights.js';
import { PdfLines } from './pdf-lines.js';
import {
  type Attributes,
  type Box,
  body,
  colours,
  type Element,
  gap,
  headingSize,
  margin,
  narrowed,
  PdfPage,
} from './pdf-page.js';
import { PdfTable } from './pdf-table.js';
import { PdfText } from './pdf-text.js';
import { hasSuggestions, withEnds } from './suggestions.js';

export const writePdf = (outline: Outline): Promise<Uint8Array> => new PdfWriter(outline).write();

class PdfWriter {
  private readonly page: PdfPage;
  private readonly text: PdfText;
  private readonly tables: PdfTable;
  /** Of the heading before; no level is left out. */
  private level = 0;

  constructor(private readonly outline: Outline) {
    this.page = new PdfPage(outline.title);
    this.text = new PdfText(this.page, new PdfLines(this.page.doc));
    this.tables = new PdfTable(this.page, this.text, (blocks, parent, box) =>
      this.blocks(blocks, parent, box),
    );
  }

  write(): Promise<Uint8Array> {
    const { title } = this.outline;
    const blocks = withEnds(this.outline.blocks);
    const box = { x: margin.side, width: this.page.width };
    if (title) this.heading(1, [{ kind: 'text', text: title, marks: {} }], null, box);
    if (hasSuggestions(blocks))
      this.paragraph([{ kind: 'text', text: words.suggestions, marks: { italic: true } }], null, box);
    this.blocks(blocks, null, box);
    return this.page.finish();
  }

  private blocks(blocks: readonly Block[], parent: Element | null, box: Box): void {
    for (const block of blocks) this.block(block, parent, box);
  }

  private block(block: Block, parent: Element | null, box: Box): void {
    switch (block.kind) {
      case 'paragraph':
        if (block.inlines.length > 0) this.paragraph(block.inlines, parent, box);
        else this.page.y += body.size;
        break;
      case 'heading':
        this.heading(block.level, block.inlines, parent, box);
        break;
      case 'list':
        this.list(block, parent, box);
        break;
      case 'quote':
        this.page.element('BlockQuote', parent, (element) =>
          this.page.beside(box.x, { colour: colours.line, width: 1.5 }, () =>
            this.blocks(block.blocks, element, narrowed(box)),
          ),
        );
        break;
      case 'callout':
        this.callout(block, parent, box);
        break;
      case 'rule':
        this.rule(box);
        break;
      case 'image':
        this.image(block, parent, box);
        break;
      case 'table':
        this.tables.draw(block, parent, box);
        break;
    }
  }

  private paragraph(inlines: readonly Inline[], parent: Element | null, box: Box): void {
    this.page.element('P', parent, (element) => this.text.draw(inlines, element, 'P', box, body));
    this.page.y += gap;
  }

  private heading(asked: number, inlines: readonly Inline[], parent: Element | null, box: Box): void {
    if (plainText(inlines).trim() === '') return;
    this.level = Math.min(asked, this.level + 1);
    const type = `H${this.level}`;
    const ruler = { size: headingSize(asked), bold: true };
    this.page.y += asked === 1 ? 0 : gap;
    // With two lines of what stands under it.
    this.page.ensure(ruler.size * 1.4 + body.size * 3);
    this.page.element(type, parent, (element) => this.text.draw(inlines, element, type, box, ruler));
    this.page.y += gap;
  }

  private callout({ callout, blocks }: Callout, parent: Element | null, box: Box): void {
    const inside = narrowed(box);
    this.page.ensure(body.size * 4);
    this.page.element('Div', parent, (element) =>
      this.page.beside(box.x, { colour: colours.brand, width: 3 }, () => {
        this.paragraph(
          [{ kind: 'text', text: calloutLabels[callout], marks: { bold: true } }],
          element,
          inside,
        );
        this.blocks(blocks, element, inside);
      }),
    );
  }

  private rule({ x, width }: Box): void {
    this.page.ensure(gap * 2);
    const y = this.page.y + gap;
    this.page.decoration(() => this.page.doc.rect(x, y, width, 0.75).fill(colours.line));
    this.page.y += gap * 3;
  }

  private image(image: Image, parent: Element | null, box: Box): void {
    const { picture } = image;
    if (!picture) {
      this.paragraph(wordsFor(image), parent, box);
      return;
    }
    const { width, height } = sizeOnPage(image, box.width, this.page.height);
    this.page.ensure(height);
    const { y } = this.page;
    const draw = () => this.page.doc.image(Buffer.from(picture.bytes), box.x, y, { width, height });
    const alt = altOf(image);
    if (alt === '') this.page.decoration(draw);
    else this.page.figure(alt, parent, [box.x, y, box.x + width, y + height], draw);
    this.page.y = y + height + gap * 2;
  }

  private list(list: List, parent: Element | null, box: Box): void {
    this.page.element(
      'L',
      parent,
      (element) => {
        for (const [index, item] of list.items.entries()) this.item(list, index, item, element, box);
      },
      numberingOf(list),
    );
  }

  private item(
    { style }: List,
    index: number,
    { blocks, checked }: ListItem,
    parent: Element,
    box: Box,
  ): void {
    this.page.ensure(body.size * 1.5);
    this.page.element('LI', parent, (item) => {
      const top = this.page.y;
      this.page.element('Lbl', item, (label) => {
        if (style.kind === 'task') this.text.box(label, box.x, checked, checked ? words.done : words.open);
        else
          this.text.draw([{ kind: 'text', text: labelOf(style, index), marks: {} }], label, 'Lbl', box, body);
      });
      this.page.y = top;
      this.page.element('LBody', item, (element) => {
        this.blocks(blocks, element, narrowed(box));
        if (blocks.length === 0) this.page.y += body.size * 1.4;
      });
    });
  }
}

const numberingNames = { 1: 'Decimal', a: 'LowerAlpha', A: 'UpperAlpha', i: 'LowerRoman', I: 'UpperRoman' };

const numberingOf = ({ style }: List): Attributes => ({
  O: 'List',
  ListNumbering:
    style.kind === 'ordered' ? numberingNames[style.numbering] : style.kind === 'task' ? 'None' : 'Disc',
});

const labelOf = (style: Exclude<List['style'], { kind: 'task' }>, index: number): string => {
  if (style.kind === 'bullet') return '•';
  const number = style.start + index;
  if (style.numbering === '1') return `${number}.`;
  const word = /i/i.test(style.numbering) ? roman(number) : letters(number);
  return `${/[AI]/.test(style.numbering) ? word.toUpperCase() : word}.`;
};

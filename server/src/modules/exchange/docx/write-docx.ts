/** A text as a docx, with the styles of the word processor itself where it has one, and nothing about persons. */
import {
  Document,
  ImageRun,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { boxes, type Enclosure } from '../assemble.js';
import { fitted, pageRoom } from '../image-size.js';
import {
  type Block,
  type Cell,
  columnsOf,
  grid,
  type Image,
  type Inline,
  type List,
  type ListItem,
  type Outline,
  type Table as OutlineTable,
  paragraph,
} from '../outline.js';
import { altOf, wordsFor } from '../pictures.js';
import { calloutLabels, producer, styleNames } from '../words.js';
import {
  characterStyles,
  type Numbered,
  numberingFor,
  paragraphStyles,
  runDefaults,
  styleId,
} from './docx-look.js';
import { DocxRuns } from './docx-runs.js';

type Written = Paragraph | Table;

/** Where a block stands. */
interface Around {
  within: Enclosure | null;
  /** Depth of the list whose item this is a further paragraph of. */
  continues: number | null;
  isTableHeading: boolean;
}
const nowhere: Around = { within: null, continues: null, isTableHeading: false };

export const writeDocx = async (outline: Outline): Promise<Buffer> => {
  const writer = new DocxWriter();
  const children = writer.all(outline);
  const document = new Document({
    title: outline.title,
    creator: producer,
    lastModifiedBy: producer,
    description: '',
    styles: { default: { document: { run: runDefaults } }, paragraphStyles, characterStyles },
    numbering: { config: writer.numbered.map(numberingFor) },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
};

class DocxWriter {
  /** Each list has a numbering of its own, so that each begins anew. */
  readonly numbered: Numbered[] = [];
  private readonly runs = new DocxRuns();

  all({ title, blocks }: Outline): Written[] {
    const heading = new Paragraph({ style: 'Heading1', children: this.runs.of([run(title)]) });
    const written = this.blocks(blocks, nowhere);
    return [...(title ? [heading] : []), ...written];
  }

  private blocks(blocks: readonly Block[], around: Around): Written[] {
    return blocks.flatMap((block) => this.block(block, around));
  }

  private block(block: Block, around: Around): Written[] {
    switch (block.kind) {
      case 'paragraph':
        return [this.paragraph(block.inlines, around, this.runs.end(block))];
      case 'heading': {
        const children = this.runs.of(block.inlines);
        return [new Paragraph({ style: `Heading${block.level}`, children, ...this.runs.end(block) })];
      }
      case 'list':
        return this.list(block, around, around.continues === null ? 0 : around.continues + 1);
      case 'quote':
        return this.blocks(block.blocks, { ...around, within: 'quote' });
      case 'callout': {
        const label = styleId(styleNames.calloutLabel);
        return [
          new Paragraph({
            style: label,
            keepNext: true,
            children: this.runs.of([run(calloutLabels[block.callout])]),
          }),
          ...this.blocks(block.blocks, { ...around, within: block.callout }),
        ];
      }
      case 'rule':
        return [new Paragraph({ style: styleId(styleNames.rule) })];
      case 'image':
        return [this.image(block, around)];
      case 'table':
        return [this.table(block)];
    }
  }

  private paragraph(inlines: readonly Inline[], around: Around, options: IParagraphOptions = {}): Paragraph {
    const style = styleOf(around);
    return new Paragraph({ ...(style && { style }), ...options, children: this.runs.of(inlines) });
  }

  private image(image: Image, around: Around): Paragraph {
    const { picture } = image;
    if (!picture) return this.paragraph(wordsFor(image), around);
    const shown = new ImageRun({
      type: picture.type,
      data: picture.bytes,
      transformation: fitted(image, pageRoom),
      altText: { name: '', title: '', description: altOf(image) },
    });
    return new Paragraph({ children: [shown] });
  }

  private list(list: List, around: Around, depth: number): Written[] {
    const reference = `list-${this.numbered.length + 1}`;
    this.numbered.push({ reference, style: list.style });
    return list.items.flatMap((item) => this.item(item, list, around, { reference, level: depth }));
  }

  private item(
    { blocks: [first, ...rest], checked }: ListItem,
    { style }: List,
    around: Around,
    numbering: { reference: string; level: number },
  ): Written[] {
    const head = first?.kind === 'paragraph' ? first : paragraph([]);
    const boxed =
      style.kind === 'task' ? [run(`${checked ? boxes.done : boxes.open} `), ...head.inlines] : head.inlines;
    const left = first && first.kind !== 'paragraph' ? [first, ...rest] : rest;
    return [
      this.paragraph(boxed, { ...around, continues: null }, { numbering, ...this.runs.end(head) }),
      ...this.blocks(left, { ...around, continues: numbering.level }),
    ];
  }

  private table(table: OutlineTable): Table {
    const columns = columnsOf(table);
    const rows = grid(table.rows).map((slots, index) => {
      const isHeader = isHeaderRow(table, index);
      const children: TableCell[] = [];
      for (let column = 0; column < columns; ) {
        const slot = slots[column] ?? null;
        children.push(this.cell(slot?.cell ?? emptyCell, slot?.isStart ?? true));
        column += slot?.cell.colspan ?? 1;
      }
      return new TableRow({ children, ...(isHeader && { tableHeader: true }) });
    });
    return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
  }

  private cell({ blocks, colspan, rowspan, isHeader }: Cell, isStart: boolean): TableCell {
    const inside = isStart ? this.blocks(blocks, { ...nowhere, isTableHeading: isHeader }) : [];
    // Word wants a paragraph at the end of each cell.
    const children = inside.at(-1) instanceof Paragraph ? inside : [...inside, new Paragraph({})];
    const merge = isStart ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
    return new TableCell({
      children,
      ...(colspan > 1 && { columnSpan: colspan }),
      ...(rowspan > 1 && { verticalMerge: merge }),
    });
  }
}

const run = (text: string): Inline => ({ kind: 'text', text, marks: {} });
const emptyCell: Cell = { isHeader: false, colspan: 1, rowspan: 1, blocks: [] };

/** At the top, and of headings only. */
const isHeaderRow = ({ rows }: OutlineTable, index: number): boolean =>
  rows.slice(0, index + 1).every((row) => row.length > 0 && row.every((cell) => cell.isHeader));

const styleOf = ({ within, continues, isTableHeading }: Around): string | null => {
  if (within === 'quote') return styleId(styleNames.quote);
  if (within) return styleId(styleNames.callout[within]);
  if (isTableHeading) return styleId(styleNames.tableHeading);
  return continues === null ? null : styleId(styleNames.listContinue(continues));
};

/** A table with its header cells. Rows stay whole where a page can hold them, with those that a cell reaches into. */
import { type Block, type Cell, columnsOf, grid, type Table } from '../outline.js';
import { heightOf } from './pdf-heights.js';
import { type Attributes, type Box, body, colours, type Element, gap, type PdfPage } from './pdf-page.js';
import type { PdfText } from './pdf-text.js';

const padding = 5;

type DrawBlocks = (blocks: readonly Block[], parent: Element, box: Box) => void;

interface Placed {
  cell: Cell;
  column: number;
  isHead: boolean;
}
interface Row {
  cells: Placed[];
  height: number;
}

export class PdfTable {
  constructor(
    private readonly page: PdfPage,
    private readonly text: PdfText,
    private readonly blocks: DrawBlocks,
  ) {}

  draw(table: Table, parent: Element | null, box: Box): void {
    const column = box.width / columnsOf(table);
    const rows = this.rowsOf(table, column);
    this.page.element('Table', parent, (element) => {
      for (const group of groupsOf(rows)) {
        const height = group.reduce((sum, row) => sum + row.height, 0);
        if (height > this.page.height) for (const row of group) this.stacked(row, element, box);
        else {
          this.page.ensure(height);
          this.page.hold(() => {
            for (const [index, row] of group.entries())
              this.row(row, group.slice(index), element, { x: box.x, width: column });
          });
        }
      }
    });
    this.page.y += gap * 1.5;
  }

  private rowsOf(table: Table, column: number): Row[] {
    const slots = grid(table.rows);
    const rows = slots.map((line, index): Row => {
      const isHead = (table.rows[index] ?? []).every((cell) => cell.isHeader);
      const cells = line.flatMap((slot, at) =>
        slot?.isStart ? [{ cell: slot.cell, column: at, isHead }] : [],
      );
      const single = cells.filter(({ cell }) => cell.rowspan === 1);
      const height = Math.max(body.size * 2, ...single.map(({ cell }) => this.heightOf(cell, column)));
      return { cells, height };
    });
    // What a cell over several rows needs more, the last of them gives.
    for (const [index, { cells }] of rows.entries())
      for (const { cell } of cells.filter((placed) => placed.cell.rowspan > 1)) {
        const under = rows.slice(index, index + cell.rowspan);
        const lacks = this.heightOf(cell, column) - under.reduce((sum, row) => sum + row.height, 0);
        const last = under.at(-1);
        if (last && lacks > 0) last.height += lacks;
      }
    return rows;
  }

  private heightOf({ blocks, colspan }: Cell, column: number): number {
    return heightOf(blocks, column * colspan - 2 * padding, this.text) + 2 * padding;
  }

  /** `under`: this row and those below it. `first`: the first column. */
  private row({ cells, height }: Row, under: readonly Row[], table: Element, first: Box): void {
    const top = this.page.y;
    this.page.element('TR', table, (element) => {
      for (const placed of cells) {
        const { cell, column } = placed;
        const tall = under.slice(0, cell.rowspan).reduce((sum, row) => sum + row.height, 0);
        const box = { x: first.x + column * first.width, width: cell.colspan * first.width };
        this.frame(cell, box, top, tall);
        this.page.y = top + padding;
        this.cell(placed, element, { x: box.x + padding, width: box.width - 2 * padding });
      }
    });
    this.page.y = top + height;
  }

  /** A row higher than a page: its cells under each other. */
  private stacked({ cells }: Row, table: Element, box: Box): void {
    this.page.element('TR', table, (element) => {
      for (const placed of cells) this.cell(placed, element, box);
    });
  }

  private cell({ cell, isHead }: Placed, row: Element, box: Box): void {
    const attributes: Attributes = {
      O: 'Table',
      ...(cell.isHeader && { Scope: isHead ? 'Column' : 'Row' }),
      ...(cell.colspan > 1 && { ColSpan: cell.colspan }),
      ...(cell.rowspan > 1 && { RowSpan: cell.rowspan }),
    };
    const type = cell.isHeader ? 'TH' : 'TD';
    this.page.element(type, row, (element) => this.blocks(shown(cell), element, box), attributes);
  }

  private frame({ isHeader }: Cell, { x, width }: Box, top: number, height: number): void {
    const { doc } = this.page;
    this.page.decoration(() => {
      if (isHeader) doc.rect(x, top, width, height).fill(colours.head);
      doc.lineWidth(0.5).strokeColor(colours.line).rect(x, top, width, height).stroke();
    });
  }
}

/** What stands in a header cell is bold. */
const shown = ({ blocks, isHeader }: Cell): Block[] =>
  isHeader
    ? blocks.map((block) => {
        if (block.kind !== 'paragraph') return block;
        const inlines = block.inlines.map((inline) =>
          inline.kind === 'text' ? { ...inline, marks: { ...inline.marks, bold: true } } : inline,
        );
        return { ...block, inlines };
      })
    : blocks;

/** Rows that a cell holds together. */
const groupsOf = (rows: readonly Row[]): Row[][] => {
  const groups: Row[][] = [];
  let end = 0;
  for (const [index, row] of rows.entries()) {
    if (index >= end) groups.push([]);
    groups.at(-1)?.push(row);
    end = Math.max(end, index + 1, ...row.cells.map(({ cell }) => index + cell.rowspan));
  }
  return groups;
};

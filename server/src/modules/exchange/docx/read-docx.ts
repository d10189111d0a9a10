/** A docx as blocks. What has no place in a text of ours is counted, and its words are kept where that makes sense. */

import { allOf, childOf, elementsOf, valueIn, type XmlElement } from '../../../platform/packages/xml-tree.js';
import type { ZipPackage } from '../../../platform/packages/zip-package.js';
import { assemble, type Enclosure, type ParagraphPiece, type Piece } from '../assemble.js';
import type { FilePictures, FoundImage } from '../file-pictures.js';
import type { Losses } from '../losses.js';
import { Notes } from '../notes.js';
import { type Block, type Cell, type Inline, plainText, type Table } from '../outline.js';
import type { Reading } from '../reading.js';
import { namedEnclosure, namedPlace } from '../style-names.js';
import { type DocxFile, openDocx } from './docx-file.js';
import { DocxInlines } from './docx-inlines.js';
import { toggle } from './docx-styles.js';

/** Throws FileRefused. */
export const readDocx = async (zip: ZipPackage, losses: Losses, pictures: FilePictures): Promise<Reading> => {
  const file = await openDocx(zip);
  losses.add('headers-and-footers', file.headersAndFooters);
  losses.add('properties', file.properties);
  return new DocxReader(file, losses, pictures).read();
};

class DocxReader {
  private readonly notes = new Notes<[kind: 'footnotes' | 'endnotes', id: string]>();
  private title: string | null = null;

  constructor(
    private readonly file: DocxFile,
    private readonly losses: Losses,
    private readonly pictures: FilePictures,
  ) {}

  read(): Reading {
    const blocks = assemble(this.pieces(this.file.body, false));
    this.losses.add('footnotes', this.notes.count);
    const notes = this.notes.blocks(([kind, id]) => {
      const note = this.file[kind].get(id);
      return note ? assemble(this.pieces(note, true)) : [];
    });
    return { title: this.title, blocks, notes };
  }

  private pieces(within: XmlElement, isInCell: boolean): Piece[] {
    return elementsOf(within).flatMap((element): Piece[] => {
      switch (element.name) {
        case 'w:p':
          return this.paragraph(element, isInCell);
        case 'w:tbl':
          return this.table(element, isInCell);
        case 'w:sdt':
          return this.control(element, isInCell);
        case 'w:ins':
        case 'w:customXml':
        case 'w:moveTo':
        case 'w:sdtContent':
          return this.pieces(element, isInCell);
        case 'm:oMathPara':
          this.losses.add('formulas');
          return [];
        case 'w:altChunk':
          this.losses.add('embedded-objects');
          return [];
        default:
          return [];
      }
    });
  }

  private control(element: XmlElement, isInCell: boolean): Piece[] {
    const gallery = allOf(element, 'w:docPartGallery')[0]?.attributes['w:val'];
    if (gallery === 'Table of Contents') {
      this.losses.add('table-of-contents');
      return [];
    }
    const content = childOf(element, 'w:sdtContent');
    return content ? this.pieces(content, isInCell) : [];
  }

  private paragraph(element: XmlElement, isInCell: boolean): Piece[] {
    const properties = childOf(element, 'w:pPr');
    const style = valueIn(properties, 'w:pStyle');
    const names = this.file.styles.names(style);
    const named = namedPlace(names);
    if (named.isGenerated) return [];
    if (names.some((name) => /^toc\d?$/.test(name))) {
      this.losses.add('table-of-contents');
      return [];
    }
    const inline = new DocxInlines(this.file, this.losses, (kind, id) =>
      this.file[kind].has(id) ? this.notes.numberOf([kind, id]) : null,
    );
    const inlines = inline.of(element);
    const boxes = inline.boxes.flatMap((box) => this.pieces(box, isInCell));
    const piece = this.piece(properties, style, names, inlines);
    const after = [...this.images(inline.images, isInCell || piece.list !== null), ...boxes];
    if (named.isRule || (inlines.length === 0 && valueIn(childOf(properties, 'w:pBdr'), 'w:bottom')))
      return [{ kind: 'rule' }, ...after];
    if (named.isTitle && this.title === null && !isInCell) {
      this.title = plainText(inlines).trim();
      return after;
    }
    // A paragraph that was there for an image alone.
    return inlines.length === 0 && inline.images.length > 0 ? after : [piece, ...after];
  }

  /** On the ground of a text, and nowhere else. */
  private images(found: readonly FoundImage[], isElsewhere: boolean): Piece[] {
    const images = found.map((one) => (isElsewhere ? null : this.pictures.image(one, this.file.textWidth)));
    this.losses.add('images', images.filter((image) => image === null).length);
    return images.filter((image) => image !== null);
  }

  private piece(
    properties: XmlElement | undefined,
    style: string | undefined,
    names: readonly string[],
    inlines: Inline[],
  ): ParagraphPiece {
    const outline = Number(
      valueIn(properties, 'w:outlineLvl') ??
        this.file.styles.paragraphProperty(style, 'w:outlineLvl')?.attributes['w:val'] ??
        9,
    );
    const named = namedPlace(names);
    const heading = named.heading ?? (outline < 9 ? outline + 1 : null);
    const within: Enclosure | null = namedEnclosure(names);
    return {
      kind: 'paragraph',
      inlines,
      heading,
      within,
      continues: named.continues,
      list: heading === null ? this.listOf(properties, style) : null,
    };
  }

  private listOf(properties: XmlElement | undefined, style: string | undefined): ParagraphPiece['list'] {
    const numbers = childOf(properties, 'w:numPr') ?? this.file.styles.paragraphProperty(style, 'w:numPr');
    const id = valueIn(numbers, 'w:numId');
    if (id === undefined || id === '0') return null;
    const depth = Math.max(0, Number(valueIn(numbers, 'w:ilvl') ?? 0) || 0);
    const { numbering } = this.file;
    const listStyle = numbering.styleOf(id, depth);
    return listStyle && { depth, key: numbering.keyOf(id, depth), style: listStyle };
  }

  private table(element: XmlElement, isInCell: boolean): Piece[] {
    const rows = elementsOf(element).flatMap((row) =>
      row.name === 'w:tr' ? [row] : elementsOf(row).filter(({ name }) => name === 'w:tr'),
    );
    if (!isInCell) return [{ kind: 'table', table: this.cells(rows) }];
    // A table in a table: its words, cell after cell.
    this.losses.add('nested-tables');
    return rows.flatMap((row) =>
      elementsOf(row)
        .filter(({ name }) => name === 'w:tc')
        .flatMap((cell) => this.pieces(cell, true)),
    );
  }

  private cells(rows: readonly XmlElement[]): Table {
    /** Cells that go on downwards, by their column. */
    let above = new Map<number, Cell>();
    const table: Table = { kind: 'table', rows: [] };
    for (const row of rows) {
      const isHeaderRow = toggle(childOf(row, 'w:trPr'), 'w:tblHeader') === true;
      const now = new Map<number, Cell>();
      const made: Cell[] = [];
      let column = 0;
      for (const element of elementsOf(row).flatMap(cellsIn)) {
        const properties = childOf(element, 'w:tcPr');
        const colspan = Math.max(1, Number(valueIn(properties, 'w:gridSpan') ?? 1) || 1);
        const merge = childOf(properties, 'w:vMerge');
        const upper = merge && merge.attributes['w:val'] !== 'restart' ? above.get(column) : undefined;
        if (upper) {
          upper.rowspan += 1;
          now.set(column, upper);
        } else {
          const cell = {
            isHeader: isHeaderRow || this.isHeading(element),
            colspan,
            rowspan: 1,
            blocks: this.inCell(element),
          };
          made.push(cell);
          if (merge) now.set(column, cell);
        }
        column += colspan;
      }
      above = now;
      table.rows.push(made);
    }
    return table;
  }

  private inCell(element: XmlElement): Block[] {
    return assemble(this.pieces(element, true));
  }

  private isHeading(cell: XmlElement): boolean {
    const first = elementsOf(cell).find(({ name }) => name === 'w:p');
    const names = this.file.styles.names(valueIn(childOf(first, 'w:pPr'), 'w:pStyle'));
    return namedPlace(names).isTableHeading;
  }
}

const cellsIn = (element: XmlElement): XmlElement[] => {
  if (element.name === 'w:tc') return [element];
  const content = element.name === 'w:sdt' ? childOf(element, 'w:sdtContent') : undefined;
  return content ? elementsOf(content).filter(({ name }) => name === 'w:tc') : [];
};

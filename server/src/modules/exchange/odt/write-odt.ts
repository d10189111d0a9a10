/** A text as an odt (OpenDocument 1.3), with nothing about persons. */

import { proposedBreak } from '@leerkring/shared/contract/document-schema';
import { escaped } from '../../../platform/packages/xml-text.js';
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
  type Marks,
  type Outline,
  paragraph,
  type Table,
} from '../outline.js';
import { altOf, wordsFor } from '../pictures.js';
import { calloutLabels, language, producer, styleNames } from '../words.js';
import { listStyle, officeStyles, textStyle } from './odt-look.js';
import { OdtSpans } from './odt-spans.js';
import { rootTag, tag, zipOdt } from './odt-xml.js';

const mediaType = 'application/vnd.oasis.opendocument.text';
const manifestNamespace = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';

export const writeOdt = (outline: Outline): Uint8Array => {
  const writer = new OdtWriter();
  const content = writer.content(outline);
  const pictures = Object.fromEntries(writer.pictures);
  return zipOdt(mediaType, {
    'META-INF/manifest.xml': manifestOf(Object.keys(pictures)),
    'content.xml': content,
    ...pictures,
    'styles.xml': rootTag('office:document-styles', officeStyles),
    'meta.xml': rootTag(
      'office:document-meta',
      tag(
        'office:meta',
        {},
        tag('meta:generator', {}, producer),
        tag('dc:title', {}, escaped(outline.title)),
        tag('dc:language', {}, language),
      ),
    ),
  });
};

const entry = (path: string, type: string) =>
  tag('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
const manifestOf = (pictures: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    'manifest:manifest',
    { 'xmlns:manifest': manifestNamespace, 'manifest:version': '1.3' },
    entry('/', mediaType),
    ...['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml')),
    ...pictures.map((path) => entry(path, path.endsWith('.png') ? 'image/png' : 'image/jpeg')),
  )}`;

const inches = (pixels: number): string => `${(pixels / 96).toFixed(3)}in`;

/** `Table_20_Heading` is how a name with a space is written. */
const encoded = (name: string): string => name.replaceAll(' ', '_20_');

interface Around {
  within: Enclosure | null;
  /** Depth of the list whose item this is a further paragraph of. */
  continues: number | null;
  isTableHeading: boolean;
}
const nowhere: Around = { within: null, continues: null, isTableHeading: false };

class OdtWriter {
  /** By their path in the file. */
  readonly pictures = new Map<string, Uint8Array>();
  private readonly lists: string[] = [];
  private readonly spans = new OdtSpans();
  private tables = 0;

  content({ title, blocks }: Outline): string {
    const heading = title ? this.heading(1, [run(title)]) : '';
    const written = this.blocks(blocks, nowhere);
    const looks = this.spans.looks.map((marks, index) => textStyle(`T${index + 1}`, marks));
    return rootTag(
      'office:document-content',
      tag('office:automatic-styles', {}, ...looks, ...this.lists),
      tag('office:body', {}, tag('office:text', {}, this.spans.changes, heading, written)),
    );
  }

  private blocks(blocks: readonly Block[], around: Around): string {
    return asOne(blocks)
      .map((block) => this.block(block, around))
      .join('');
  }

  private block(block: Block, around: Around): string {
    switch (block.kind) {
      case 'paragraph':
        return this.paragraph(styleOf(around), block.inlines, block.end);
      case 'heading':
        return this.heading(block.level, block.inlines, block.end);
      case 'list':
        return this.list(block, around);
      case 'quote':
        return this.blocks(block.blocks, { ...around, within: 'quote' });
      case 'callout':
        return (
          this.paragraph(styleNames.calloutLabel, [run(calloutLabels[block.callout])]) +
          this.blocks(block.blocks, { ...around, within: block.callout })
        );
      case 'rule':
        return this.paragraph(styleNames.rule, []);
      case 'image':
        return this.image(block, around);
      case 'table':
        return this.table(block);
    }
  }

  private paragraph(style: string, inlines: readonly Inline[], end?: Marks): string {
    return tag('text:p', { 'text:style-name': encoded(style) }, ...this.spans.of(inlines, end));
  }

  private heading(level: number, inlines: readonly Inline[], end?: Marks): string {
    const attributes = { 'text:style-name': encoded(`Heading ${level}`), 'text:outline-level': level };
    return tag('text:h', attributes, ...this.spans.of(inlines, end));
  }

  private image(image: Image, around: Around): string {
    const { picture } = image;
    if (!picture) return this.paragraph(styleOf(around), wordsFor(image));
    const path = `Pictures/${this.pictures.size + 1}.${picture.type}`;
    this.pictures.set(path, picture.bytes);
    const { width, height } = fitted(image, pageRoom);
    const shown = tag(
      'draw:frame',
      {
        'draw:name': `Afbeelding ${this.pictures.size}`,
        'text:anchor-type': 'as-char',
        'svg:width': inches(width),
        'svg:height': inches(height),
      },
      tag('draw:image', {
        'xlink:href': path,
        'xlink:type': 'simple',
        'xlink:show': 'embed',
        'xlink:actuate': 'onLoad',
      }),
      altOf(image) && tag('svg:desc', {}, escaped(altOf(image))),
    );
    return tag('text:p', { 'text:style-name': 'Standard' }, shown);
  }

  private list(list: List, around: Around): string {
    const name = `L${this.lists.length + 1}`;
    this.lists.push(listStyle(name, list.style));
    const inside = { ...around, continues: around.continues === null ? 0 : around.continues + 1 };
    const items = list.items.map((item) => this.item(item, list, inside));
    // What cannot stand in an item comes after it, and the list goes on behind that.
    let written = '';
    let isFirst = true;
    while (items.length > 0) {
      const cut = items.findIndex(({ after }) => after !== '');
      const part = items.splice(0, cut < 0 ? items.length : cut + 1);
      const attributes = { 'text:style-name': name, 'text:continue-numbering': isFirst ? undefined : 'true' };
      written += tag('text:list', attributes, ...part.map(({ inside }) => tag('text:list-item', {}, inside)));
      written += part.at(-1)?.after ?? '';
      isFirst = false;
    }
    return written;
  }

  private item(
    { blocks, checked }: ListItem,
    { style }: List,
    around: Around,
  ): { inside: string; after: string } {
    const [first, ...rest] = blocks;
    const head = first?.kind === 'paragraph' ? first : paragraph([]);
    const boxed =
      style.kind === 'task' ? [run(`${checked ? boxes.done : boxes.open} `), ...head.inlines] : head.inlines;
    const left = first && first.kind !== 'paragraph' ? [first, ...rest] : rest;
    const cut = left.findIndex(({ kind }) => kind === 'table' || kind === 'heading');
    const fits = cut < 0 ? left : left.slice(0, cut);
    return {
      inside:
        this.paragraph(styleOf({ ...around, continues: null }), boxed, head.end) + this.blocks(fits, around),
      after: cut < 0 ? '' : this.blocks(left.slice(cut), around),
    };
  }

  private table(table: Table): string {
    this.tables += 1;
    const columns = columnsOf(table);
    const rows = grid(table.rows).map((slots) => {
      const cells = Array.from({ length: columns }, (_, column) => {
        const slot = slots[column];
        return slot && !slot.isStart
          ? tag('table:covered-table-cell', {})
          : this.cell(slot?.cell ?? emptyCell);
      });
      return tag('table:table-row', {}, ...cells);
    });
    const headers = table.rows.findIndex((row) => row.length === 0 || !row.every((cell) => cell.isHeader));
    const count = headers < 0 ? rows.length : headers;
    return tag(
      'table:table',
      { 'table:name': `Tabel ${this.tables}` },
      tag('table:table-column', { 'table:number-columns-repeated': columns }),
      count > 0 ? tag('table:table-header-rows', {}, ...rows.slice(0, count)) : '',
      ...rows.slice(count),
    );
  }

  private cell({ blocks, colspan, rowspan, isHeader }: Cell): string {
    const inside = this.blocks(blocks, { ...nowhere, isTableHeading: isHeader });
    const attributes = {
      'office:value-type': 'string',
      'table:number-columns-spanned': colspan > 1 ? colspan : undefined,
      'table:number-rows-spanned': rowspan > 1 ? rowspan : undefined,
    };
    return tag('table:table-cell', attributes, inside || this.paragraph('Standard', []));
  }
}

/** What somebody suggests to join the paragraph before it stands in that one, with the end that would go. */
const asOne = (blocks: readonly Block[]): Block[] => {
  const all: Block[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last && 'inlines' in last && 'inlines' in block && last.end?.suggestion === 'deletion') {
      const between: Inline = { kind: 'text', text: proposedBreak, marks: last.end };
      const { end: _, ...rest } = last;
      const inlines = [...last.inlines, between, ...block.inlines];
      all.splice(-1, 1, { ...rest, inlines, ...(block.end && { end: block.end }) });
    } else all.push(block);
  }
  return all;
};

const run = (text: string): Inline => ({ kind: 'text', text, marks: {} });
const emptyCell: Cell = { isHeader: false, colspan: 1, rowspan: 1, blocks: [] };

const styleOf = ({ within, continues, isTableHeading }: Around): string => {
  if (within === 'quote') return styleNames.quote;
  if (within) return styleNames.callout[within];
  if (isTableHeading) return styleNames.tableHeading;
  return continues === null ? 'Standard' : styleNames.listContinue(continues);
};

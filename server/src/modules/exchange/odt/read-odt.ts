/** An odt as blocks. What has no place in a text of ours is counted, and its words are kept where that makes sense. */

import { FileRefused } from '../../../platform/packages/file-refused.js';
import {
  allOf,
  childOf,
  elementsOf,
  parseXml,
  textOf,
  type XmlElement,
} from '../../../platform/packages/xml-tree.js';
import type { ZipPackage } from '../../../platform/packages/zip-package.js';
import { assemble, type ListPlace, type Piece } from '../assemble.js';
import type { FilePictures } from '../file-pictures.js';
import type { Losses } from '../losses.js';
import { Notes } from '../notes.js';
import { type Block, type Cell, plainText } from '../outline.js';
import type { Reading } from '../reading.js';
import { namedEnclosure, namedPlace } from '../style-names.js';
import { OdtInlines } from './odt-inlines.js';
import { textWidthIn } from './odt-page.js';
import { OdtStyles } from './odt-styles.js';
import { tableOf } from './odt-table.js';

const mediaType = 'application/vnd.oasis.opendocument.text';

export const isOdt = async (zip: ZipPackage): Promise<boolean> =>
  (await zip.read('mimetype'))?.trim().replace(/-template$/, '') === mediaType;

/** Throws FileRefused. */
export const readOdt = async (zip: ZipPackage, losses: Losses, pictures: FilePictures): Promise<Reading> => {
  if (zip.names.some((name) => /^(Basic|Scripts)\/./.test(name))) throw new FileRefused('file-has-macros');
  const part = async (name: string) => {
    const text = await zip.read(name);
    return text === null ? null : parseXml(text);
  };
  const manifest = await part('META-INF/manifest.xml');
  if (manifest && allOf(manifest, 'manifest:encryption-data').length > 0)
    throw new FileRefused('file-locked');
  const content = await part('content.xml');
  const text = childOf(childOf(content ?? undefined, 'office:body'), 'office:text');
  if (!content || !text) throw new FileRefused('file-not-readable');
  const styles = await part('styles.xml');
  const margins = styles ? ['style:header', 'style:footer'].flatMap((name) => allOf(styles, name)) : [];
  losses.add('headers-and-footers', margins.filter((one) => /\p{L}/u.test(wordsBesidePages(one))).length);
  losses.add('properties', personalFacts(await part('meta.xml')));
  return new OdtReader(new OdtStyles([styles, content]), textWidthIn(styles), losses, pictures).read(text);
};

const wordsBesidePages = (element: XmlElement): string =>
  textOf(element).replaceAll(/pagina|page|van|of/gi, '');

const personal = ['meta:initial-creator', 'dc:creator', 'meta:keyword', 'meta:user-defined'];
const personalFacts = (meta: XmlElement | null): number =>
  meta
    ? personal
        .flatMap((name) => allOf(meta, name))
        .filter((one) => !['', 'Leerkring'].includes(textOf(one).trim())).length
    : 0;

/** Where in lists something stands. */
interface InList {
  depth: number;
  key: string;
  /** Of the list, which those in it have unless they say otherwise. */
  style: string | undefined;
}

class OdtReader {
  private readonly notes = new Notes<[body: XmlElement]>();
  private title: string | null = null;
  private lists = 0;
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly styles: OdtStyles,
    /** In pixels. */
    private readonly textWidth: number,
    private readonly losses: Losses,
    private readonly pictures: FilePictures,
  ) {}

  read(text: XmlElement): Reading {
    const blocks = assemble(this.pieces(text, false));
    this.losses.add('footnotes', this.notes.count);
    const notes = this.notes.blocks(([body]) => assemble(this.pieces(body, true)));
    return { title: this.title, blocks, notes };
  }

  private pieces(within: XmlElement, isInCell: boolean): Piece[] {
    return elementsOf(within).flatMap((element) => this.one(element, isInCell));
  }

  private one(element: XmlElement, isInCell: boolean): Piece[] {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        return this.paragraph(element, isInCell, null, null);
      case 'text:list':
        return this.list(element, isInCell, null);
      case 'table:table':
        return this.table(element, isInCell);
      case 'text:section':
      case 'text:index-body':
        return this.pieces(element, isInCell);
      case 'text:table-of-content':
      case 'text:alphabetical-index':
      case 'text:illustration-index':
        this.losses.add('table-of-contents');
        return [];
      case 'text:tracked-changes':
        this.losses.add('tracked-changes', elementsOf(element).length);
        return [];
      case 'draw:frame': {
        const inline = this.inline();
        inline.frame(element);
        return this.behind(inline, isInCell, false);
      }
      default:
        return [];
    }
  }

  /** Images stand on the ground of a text, and nowhere else. */
  private behind({ boxes, images: found }: OdtInlines, isInCell: boolean, isInList: boolean): Piece[] {
    const images = found.map((one) =>
      isInCell || isInList ? null : this.pictures.image(one, this.textWidth),
    );
    this.losses.add('images', images.filter((image) => image === null).length);
    return [
      ...images.filter((image) => image !== null),
      ...boxes.flatMap((box) => this.pieces(box, isInCell)),
    ];
  }

  private inline(): OdtInlines {
    return new OdtInlines(this.styles, this.losses, (body) => this.notes.numberOf([body]));
  }

  private paragraph(
    element: XmlElement,
    isInCell: boolean,
    list: ListPlace | null,
    inItem: number | null,
  ): Piece[] {
    const names = this.styles.names(element.attributes['text:style-name']);
    const named = namedPlace(names);
    if (named.isGenerated) return [];
    const inline = this.inline();
    const inlines = inline.of(element);
    const after = this.behind(inline, isInCell, list !== null || inItem !== null);
    if (named.isRule) return [{ kind: 'rule' }, ...after];
    if (named.isTitle && this.title === null && !isInCell) {
      this.title = plainText(inlines).trim();
      return after;
    }
    const outline =
      element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) || 1 : null;
    const heading = outline ?? named.heading;
    const within = namedEnclosure(names);
    const continues = inItem ?? named.continues;
    // A paragraph that was there for an image alone.
    if (inlines.length === 0 && inline.images.length > 0 && list === null) return after;
    return [
      { kind: 'paragraph', inlines, heading, within, continues, list: heading === null ? list : null },
      ...after,
    ];
  }

  private list(element: XmlElement, isInCell: boolean, around: InList | null): Piece[] {
    const place = this.placeOf(element, around);
    return elementsOf(element).flatMap((item) => {
      if (item.name === 'text:list-header') return this.pieces(item, isInCell);
      let isFirst = true;
      return elementsOf(item).flatMap((child): Piece[] => {
        if (child.name === 'text:list') return this.list(child, isInCell, place);
        if (child.name !== 'text:p' && child.name !== 'text:h') return this.one(child, isInCell);
        const style = isFirst ? this.styles.listStyle(place.style, place.depth) : null;
        isFirst = false;
        const list = style && { depth: place.depth, key: place.key, style };
        return this.paragraph(child, isInCell, list, list ? null : place.depth);
      });
    });
  }

  private placeOf({ attributes }: XmlElement, around: InList | null): InList {
    const style = attributes['text:style-name'] ?? around?.style;
    if (around) return { depth: around.depth + 1, key: `${around.key} ${style}`, style };
    this.lists += 1;
    const { 'xml:id': id, 'text:continue-list': named } = attributes;
    const goesOn = attributes['text:continue-numbering'] === 'true' ? `style ${style}` : `list ${named}`;
    const key = this.keys.get(goesOn) ?? `list ${this.lists}`;
    this.keys.set(`style ${style}`, key);
    if (id !== undefined) this.keys.set(`list ${id}`, key);
    return { depth: 0, key, style };
  }

  private table(element: XmlElement, isInCell: boolean): Piece[] {
    const inCell = (cell: XmlElement): Block[] => assemble(this.pieces(cell, true));
    if (!isInCell) return [{ kind: 'table', table: tableOf(element, (cell) => this.cell(cell, inCell)) }];
    this.losses.add('nested-tables');
    return allOf(element, 'table:table-cell').flatMap((cell) => this.pieces(cell, true));
  }

  private cell(element: XmlElement, read: (cell: XmlElement) => Block[]): Pick<Cell, 'isHeader' | 'blocks'> {
    const first = elementsOf(element).find(({ name }) => name === 'text:p');
    const named = namedPlace(this.styles.names(first?.attributes['text:style-name']));
    return { isHeader: named.isTableHeading, blocks: read(element) };
  }
}

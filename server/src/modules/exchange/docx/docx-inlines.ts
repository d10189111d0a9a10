/** The words of a paragraph of a docx, with what holds for them. */

import { maxAltLength } from '@leerkring/shared/contract/document-schema';
import {
  allOf,
  childOf,
  elementsOf,
  textOf,
  valueIn,
  type XmlElement,
} from '../../../platform/packages/xml-tree.js';
import { altFrom, type FoundImage } from '../file-pictures.js';
import type { Losses } from '../losses.js';
import { type Inline, joined, type Marks } from '../outline.js';
import { safeLink } from '../safe-link.js';
import { plainName } from '../style-names.js';
import { styleNames } from '../words.js';
import type { DocxFile } from './docx-file.js';
import { emusInPixel, pixels } from './docx-page.js';
import { toggle } from './docx-styles.js';

/** Gives a note its number, in the order in which they are referred to. */
export type NoteNumber = (kind: 'footnotes' | 'endnotes', id: string) => number | null;

const codeStyles = new Set([plainName(styleNames.code), 'htmlcode', 'code', 'verbatimchar']);
const altOf = (drawing: XmlElement): string | null => {
  const isDecorative = allOf(drawing, '?:decorative').some(({ attributes }) => attributes['val'] === '1');
  return isDecorative ? '' : altFrom(allOf(drawing, '?:docPr')[0]?.attributes['descr'], maxAltLength);
};
const widthOf = (drawing: XmlElement): number | null =>
  pixels(allOf(drawing, '?:extent')[0]?.attributes['cx'], emusInPixel);
const looks = ['w:color', 'w:highlight', 'w:u', 'w:vertAlign', 'w:smallCaps', 'w:caps'];

/** Reads one paragraph; text boxes that hang on it are kept for after it. */
export class DocxInlines {
  readonly boxes: XmlElement[] = [];
  readonly images: FoundImage[] = [];
  /** The address of the field around what is read, when that is a link. */
  private fields: { link: string | null; code: string; isResult: boolean }[] = [];

  constructor(
    private readonly file: DocxFile,
    private readonly losses: Losses,
    private readonly noteNumber: NoteNumber,
  ) {}

  of(paragraph: XmlElement): Inline[] {
    return joined(this.within(paragraph, {}));
  }

  private within(element: XmlElement, marks: Marks): Inline[] {
    return elementsOf(element).flatMap((child) => this.one(child, marks));
  }

  private one(element: XmlElement, marks: Marks): Inline[] {
    switch (element.name) {
      case 'w:r':
        return this.run(element, marks);
      case 'w:hyperlink':
        return this.within(element, { ...marks, ...this.linkOf(element) });
      case 'w:ins':
      case 'w:moveTo':
        this.losses.add('tracked-changes');
        return this.within(element, marks);
      case 'w:del':
      case 'w:moveFrom':
        this.losses.add('tracked-changes');
        return [];
      case 'w:sdt':
        return elementsOf(element)
          .filter(({ name }) => name === 'w:sdtContent')
          .flatMap((content) => this.within(content, marks));
      case 'mc:AlternateContent': {
        const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
        return chosen ? this.within(chosen, marks) : [];
      }
      case 'm:oMath':
      case 'm:oMathPara':
        this.losses.add('formulas');
        return [{ kind: 'text', text: allOf(element, 'm:t').map(textOf).join(''), marks }];
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:fldSimple':
      case 'w:bdo':
      case 'w:dir':
        return this.within(element, marks);
      case 'w:commentRangeStart':
        this.losses.add('comments');
        return [];
      default:
        return [];
    }
  }

  private run(element: XmlElement, around: Marks): Inline[] {
    const properties = childOf(element, 'w:rPr');
    const marks = { ...around, ...this.marksOf(properties) };
    const inlines = elementsOf(element).flatMap((child) => this.inRun(child, this.withField(marks)));
    const styled = looks.some((look) => {
      const value = valueIn(properties, look);
      return (
        childOf(properties, look) &&
        !['auto', 'none', 'baseline', '0', 'false', '000000'].includes(value ?? '')
      );
    });
    if (styled && !marks.link && inlines.length > 0) this.losses.add('formatting');
    return inlines;
  }

  private inRun(element: XmlElement, marks: Marks): Inline[] {
    const words = (text: string): Inline[] => [{ kind: 'text', text, marks }];
    switch (element.name) {
      case 'w:t':
        return words(textOf(element));
      case 'w:tab':
        return words(' ');
      case 'w:noBreakHyphen':
        return words('\u2011');
      case 'w:sym':
        return words('□');
      case 'w:br':
        return ['page', 'column'].includes(element.attributes['w:type'] ?? '') ? [] : [{ kind: 'break' }];
      case 'w:cr':
        return [{ kind: 'break' }];
      case 'w:fldChar':
      case 'w:instrText':
        this.field(element);
        return [];
      case 'w:footnoteReference':
        return words(this.note('footnotes', element));
      case 'w:endnoteReference':
        return words(this.note('endnotes', element));
      case 'w:drawing':
      case 'w:pict':
      case 'mc:AlternateContent':
        this.picture(element);
        return [];
      case 'w:object':
        this.losses.add('embedded-objects');
        return [];
      default:
        return [];
    }
  }

  private picture(element: XmlElement): void {
    const chosen = childOf(element, 'mc:Choice') ?? element;
    const boxes = allOf(chosen, 'w:txbxContent');
    const parts = allOf(chosen, '?:blip').map(({ attributes }) => this.file.partOf(attributes['r:embed']));
    if (boxes.length === 0 && parts.length > 0) {
      const alt = altOf(chosen);
      const width = widthOf(chosen);
      this.images.push(...parts.map((part) => ({ part, alt, width })));
      return;
    }
    this.losses.add(boxes.length > 0 ? 'text-boxes' : 'images', Math.max(1, boxes.length));
    this.boxes.push(...boxes);
  }

  private note(kind: 'footnotes' | 'endnotes', element: XmlElement): string {
    const number = this.noteNumber(kind, element.attributes['w:id'] ?? '');
    return number === null ? '' : ` [${number}]`;
  }

  private marksOf(properties: XmlElement | undefined): Marks {
    const style = valueIn(properties, 'w:rStyle');
    const { styles } = this.file;
    const isOn = (name: string) => toggle(properties, name) ?? styles.toggle(style, name) ?? false;
    return {
      ...(isOn('w:b') && { bold: true }),
      ...(isOn('w:i') && { italic: true }),
      ...((isOn('w:strike') || isOn('w:dstrike')) && { strike: true }),
      ...(styles.names(style).some((name) => codeStyles.has(name)) && { code: true }),
    };
  }

  private linkOf(element: XmlElement): Marks {
    const { 'r:id': id, 'w:anchor': anchor } = element.attributes;
    if (id === undefined) {
      this.losses.add('internal-links');
      return {};
    }
    const address = this.file.links.get(id) ?? '';
    return this.markOf(anchor && !address.includes('#') ? `${address}#${anchor}` : address);
  }

  private markOf(address: string): Marks {
    const link = safeLink(address);
    if (!link) this.losses.add('unsafe-links');
    return link ? { link } : {};
  }

  private field(element: XmlElement): void {
    const field = this.fields.at(-1);
    if (element.name === 'w:instrText') {
      if (field && !field.isResult) field.code += textOf(element);
      return;
    }
    const what = element.attributes['w:fldCharType'];
    if (what === 'begin') this.fields.push({ link: null, code: '', isResult: false });
    else if (what === 'end') this.fields.pop();
    else if (what === 'separate' && field) {
      field.isResult = true;
      const address = /^\s*HYPERLINK\s+"([^"]*)"/.exec(field.code)?.[1];
      const place = /\\l\s+"([^"]*)"/.exec(field.code)?.[1];
      if (address !== undefined)
        field.link = this.markOf(place ? `${address}#${place}` : address).link ?? null;
    }
  }

  private withField(marks: Marks): Marks {
    const link = this.fields.findLast((field) => field.link !== null)?.link;
    return link ? { ...marks, link } : marks;
  }
}

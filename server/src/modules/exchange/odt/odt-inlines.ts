/** The words of a paragraph of an odt, with what holds for them. */

import { maxAltLength } from '@leerkring/shared/contract/document-schema';
import { childOf, elementsOf, textOf, type XmlElement } from '../../../platform/packages/xml-tree.js';
import { altFrom, type FoundImage } from '../file-pictures.js';
import type { Losses } from '../losses.js';
import { type Inline, joined, type Marks } from '../outline.js';
import { safeLink } from '../safe-link.js';
import { pixels } from './odt-page.js';
import type { OdtStyles } from './odt-styles.js';

const maxSpaces = 100;

/** Reads one paragraph; text boxes that hang on it are kept for after it. */
export class OdtInlines {
  readonly boxes: XmlElement[] = [];
  readonly images: FoundImage[] = [];

  constructor(
    private readonly styles: OdtStyles,
    private readonly losses: Losses,
    /** The number of a note, given its body. */
    private readonly noteNumber: (body: XmlElement) => number,
  ) {}

  of(paragraph: XmlElement): Inline[] {
    return collapsed(joined(this.within(paragraph, {})));
  }

  private within(element: XmlElement, marks: Marks): Inline[] {
    return element.children.flatMap((child): Inline[] =>
      typeof child === 'string' ? [{ kind: 'text', text: asSpaces(child), marks }] : this.one(child, marks),
    );
  }

  private one(element: XmlElement, marks: Marks): Inline[] {
    const words = (text: string): Inline[] => [{ kind: 'text', text, marks }];
    switch (element.name) {
      case 'text:span':
        return this.span(element, marks);
      case 'text:a':
        return this.within(element, { ...marks, ...this.linkOf(element) });
      case 'text:s':
        return words(hard.repeat(Math.min(maxSpaces, Number(element.attributes['text:c'] ?? 1) || 1)));
      case 'text:tab':
        return words(' ');
      case 'text:line-break':
        return [{ kind: 'break' }];
      case 'text:note': {
        const body = childOf(element, 'text:note-body');
        return body ? words(` [${this.noteNumber(body)}]`) : [];
      }
      case 'office:annotation':
        this.losses.add('comments');
        return [];
      case 'office:annotation-end':
      case 'text:soft-page-break':
        return [];
      case 'draw:frame':
        this.frame(element);
        return [];
      case 'text:meta':
      case 'text:ruby':
      case 'text:ruby-base':
        return this.within(element, marks);
      default:
        if (element.name.startsWith('draw:')) this.losses.add('images');
        // Fields show what they last showed.
        return element.name.startsWith('text:') ? words(textOf(element)) : [];
    }
  }

  private span(element: XmlElement, marks: Marks): Inline[] {
    const style = element.attributes['text:style-name'];
    const inlines = this.within(element, { ...marks, ...this.styles.marksOf(style) });
    if (!marks.link && inlines.length > 0 && this.styles.isStyled(style)) this.losses.add('formatting');
    return inlines;
  }

  private linkOf(element: XmlElement): Marks {
    const address = element.attributes['xlink:href'] ?? '';
    if (address.startsWith('#')) {
      this.losses.add('internal-links');
      return {};
    }
    const link = safeLink(address);
    if (!link) this.losses.add('unsafe-links');
    return link ? { link } : {};
  }

  /** A text box is read after the paragraph; a picture or an object is told. */
  frame(element: XmlElement): void {
    const box = childOf(element, 'draw:text-box');
    if (box) {
      this.losses.add('text-boxes');
      this.boxes.push(box);
    } else if (childOf(element, 'draw:image') && !childOf(element, 'draw:object')) {
      const part = childOf(element, 'draw:image')?.attributes['xlink:href']?.replace(/^\.\//, '') ?? '';
      const words = childOf(element, '?:desc') ?? childOf(element, '?:title');
      const width = pixels(element.attributes['?:width']);
      this.images.push({ part, alt: altFrom(words && textOf(words), maxAltLength), width });
    } else if (elementsOf(element).some(({ name }) => name === 'draw:object'))
      this.losses.add('embedded-objects');
    else this.losses.add('images');
  }
}

/** A space that stays, until all that may go is gone. */
const hard = '\ue000';
const asSpaces = (text: string): string => text.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll(hard, ' ');

/** Spaces in a row are layout of the XML: they are one, and none at the beginning of a paragraph or line. */
const collapsed = (inlines: Inline[]): Inline[] => {
  let before = ' ';
  const once = inlines.map((inline): Inline => {
    if (inline.kind === 'break') {
      before = ' ';
      return inline;
    }
    const text = [...inline.text].filter((character) => {
      const goes = character === ' ' && before === ' ';
      before = character === hard ? 'x' : character;
      return !goes;
    });
    return { ...inline, text: text.join('') };
  });
  return joined(
    once.map((inline) =>
      inline.kind === 'text' ? { ...inline, text: inline.text.replaceAll(hard, ' ') } : inline,
    ),
  );
};

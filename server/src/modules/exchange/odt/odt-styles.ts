/** The styles of an odt, by what they mean here: those with a name, and those that the program made for one place. */

import { childOf, elementsOf, type XmlElement } from '../../../platform/packages/xml-tree.js';
import { type ListStyle, type Marks, type Numbering, numberings } from '../outline.js';
import { plainName } from '../style-names.js';
import { styleNames } from '../words.js';

const codeNames = new Set([plainName(styleNames.code), 'teletype']);
const containers = new Set(['office:styles', 'office:automatic-styles']);

export class OdtStyles {
  private readonly styles = new Map<string, XmlElement>();
  private readonly lists = new Map<string, XmlElement>();

  /** Of styles.xml and content.xml; the second has the last word. */
  constructor(roots: readonly (XmlElement | null)[]) {
    for (const root of roots)
      for (const container of root ? elementsOf(root) : [])
        if (containers.has(container.name)) for (const style of elementsOf(container)) this.keep(style);
  }

  /** Its own name, and those of the styles that it is based on. */
  names(name: string | undefined): string[] {
    return this.chain('paragraph', name).map(nameOf);
  }

  /** How a span looks. */
  marksOf(name: string | undefined): Marks {
    const chain = this.chain('text', name);
    const property = (of: string) =>
      chain
        .map((style) => childOf(style, 'style:text-properties')?.attributes[of])
        .find((value) => value !== undefined);
    const struck = property('style:text-line-through-style') ?? property('style:text-line-through-type');
    const weight = property('fo:font-weight');
    return {
      ...((weight === 'bold' || Number(weight) >= 600) && { bold: true }),
      ...(['italic', 'oblique'].includes(property('fo:font-style') ?? '') && { italic: true }),
      ...(struck !== undefined && struck !== 'none' && { strike: true }),
      ...(chain.some((style) => codeNames.has(nameOf(style))) && { code: true }),
    };
  }

  /** It is coloured, underlined or otherwise not plain. */
  isStyled(name: string | undefined): boolean {
    return this.chain('text', name).some((style) => {
      const { attributes = {} } = childOf(style, 'style:text-properties') ?? {};
      const isLook = (of: string) => ![undefined, 'none', 'transparent', '#000000'].includes(attributes[of]);
      return ['fo:color', 'fo:background-color', 'style:text-underline-style', 'style:text-position'].some(
        isLook,
      );
    });
  }

  /** Null: numbers that nobody sees. */
  listStyle(name: string | undefined, depth: number): ListStyle | null {
    const list = this.lists.get(name ?? '');
    const level =
      list && elementsOf(list).find(({ attributes }) => attributes['text:level'] === String(depth + 1));
    if (level?.name !== 'text:list-level-style-number') return { kind: 'bullet' };
    const format = level.attributes['style:num-format'] ?? '';
    if (format === '') return null;
    const start = Number(level.attributes['text:start-value'] ?? 1);
    const numbering: Numbering = numberings.find((known) => known === format) ?? '1';
    return { kind: 'ordered', numbering, start: Number.isSafeInteger(start) && start >= 0 ? start : 1 };
  }

  private keep(style: XmlElement): void {
    const name = style.attributes['style:name'];
    if (name === undefined) return;
    if (style.name === 'text:list-style') this.lists.set(name, style);
    if (style.name === 'style:style') this.styles.set(`${style.attributes['style:family']} ${name}`, style);
  }

  private chain(family: 'paragraph' | 'text', name: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let next = name; next !== undefined && chain.length < 20; ) {
      const style = this.styles.get(`${family} ${next}`);
      // A style that a program knows by itself need not be in the file.
      chain.push(style ?? { name: 'style:style', attributes: { 'style:name': next }, children: [] });
      next = style?.attributes['style:parent-style-name'];
    }
    return chain;
  }
}

/** `Table_20_Heading` is how a name with a space is written. */
const nameOf = ({ attributes }: XmlElement): string =>
  plainName(
    attributes['style:display-name'] ??
      (attributes['style:name'] ?? '').replaceAll(/_([0-9a-f]{2,4})_/gi, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      ),
  );

/** The styles of a docx, by what they mean here. */
import { childOf, elementsOf, valueIn, type XmlElement } from '../../../platform/packages/xml-tree.js';
import { plainName } from '../style-names.js';

interface Style {
  /** In lower case, without spaces: programs differ in both. */
  name: string;
  basedOn: string | undefined;
  paragraph: XmlElement | undefined;
  run: XmlElement | undefined;
}

/** `<w:b/>` and `<w:b w:val="true"/>` are on, `<w:b w:val="0"/>` is off; undefined: it does not say. */
export const toggle = (properties: XmlElement | undefined, name: string): boolean | undefined => {
  const element = childOf(properties, name);
  if (!element) return undefined;
  return !['0', 'false', 'off', 'none'].includes(element.attributes['w:val'] ?? '');
};

export class DocxStyles {
  private readonly styles = new Map<string, Style>();

  constructor(root: XmlElement | null) {
    for (const element of root ? elementsOf(root) : []) {
      const id = element.attributes['w:styleId'];
      if (element.name !== 'w:style' || id === undefined) continue;
      this.styles.set(id, {
        name: plainName(valueIn(element, 'w:name') ?? id),
        basedOn: valueIn(element, 'w:basedOn'),
        paragraph: childOf(element, 'w:pPr'),
        run: childOf(element, 'w:rPr'),
      });
    }
  }

  /** Its own, and those that it is based on. */
  names(id: string | undefined): string[] {
    return this.chain(id).map(({ name }) => name);
  }

  paragraphProperty(id: string | undefined, name: string): XmlElement | undefined {
    return this.chain(id)
      .map(({ paragraph }) => childOf(paragraph, name))
      .find((element) => element !== undefined);
  }

  toggle(id: string | undefined, name: string): boolean | undefined {
    return this.chain(id)
      .map(({ run }) => toggle(run, name))
      .find((value) => value !== undefined);
  }

  private chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    // A style based on itself, by a detour, is a fault of the file.
    for (let next = id; next !== undefined && chain.length < 20; ) {
      const style = this.styles.get(next);
      if (!style) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  }
}

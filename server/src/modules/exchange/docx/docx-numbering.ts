/** The lists of a docx: which number formats its items have, by the id of the list and the depth. */

import { childOf, elementsOf, valueIn, type XmlElement } from '../../../platform/packages/xml-tree.js';
import type { ListStyle, Numbering } from '../outline.js';

const formats: Record<string, Numbering> = {
  decimal: '1',
  decimalZero: '1',
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

export class DocxNumbering {
  private readonly abstracts = new Map<string, XmlElement>();
  private readonly numbers = new Map<string, XmlElement>();

  /** Lists that began anew, by the numbers and the depth that they did so with. */
  private readonly restarted = new Set<string>();
  private readonly lists = new Map<string, number>();

  constructor(root: XmlElement | null) {
    for (const element of root ? elementsOf(root) : []) {
      const { 'w:abstractNumId': abstractId, 'w:numId': id } = element.attributes;
      if (element.name === 'w:abstractNum' && abstractId) this.abstracts.set(abstractId, element);
      if (element.name === 'w:num' && id) this.numbers.set(id, element);
    }
  }

  /**
   * The same for the items of one list, asked in their order. What counts on together is not one number but what
   * lies under several of them; one that says where to start begins a new list, the first time.
   */
  keyOf(id: string, depth: number): string {
    const number = this.numbers.get(id);
    const counter = `${valueIn(number, 'w:abstractNumId') ?? id} ${depth}`;
    const start = childOf(levelIn(number, 'w:lvlOverride', depth), 'w:startOverride');
    if (start && !this.restarted.has(`${id} ${depth}`)) {
      this.restarted.add(`${id} ${depth}`);
      this.lists.set(counter, (this.lists.get(counter) ?? 0) + 1);
    }
    return `${counter} ${this.lists.get(counter) ?? 0}`;
  }

  /** Null: numbers that nobody sees, such as those of a heading. */
  styleOf(id: string, depth: number): ListStyle | null {
    const number = this.numbers.get(id);
    const abstract = this.abstracts.get(valueIn(number, 'w:abstractNumId') ?? '');
    const override = levelIn(number, 'w:lvlOverride', depth);
    const level = childOf(override, 'w:lvl') ?? levelIn(abstract, 'w:lvl', depth);
    const format = valueIn(level, 'w:numFmt');
    if (!level || format === 'none') return null;
    const numbering = formats[format ?? 'decimal'];
    if (!numbering) return { kind: 'bullet' };
    const start = Number(valueIn(override, 'w:startOverride') ?? valueIn(level, 'w:start') ?? 1);
    return { kind: 'ordered', numbering, start: Number.isSafeInteger(start) && start >= 0 ? start : 1 };
  }
}

const levelIn = (element: XmlElement | undefined, name: string, depth: number): XmlElement | undefined =>
  element &&
  elementsOf(element).find((child) => child.name === name && child.attributes['w:ilvl'] === String(depth));

/** Notes at the foot of a page: a text has no pages, so they come under it, under their own heading. */
import type { Block } from './outline.js';
import { words } from './words.js';

export class Notes<Key extends readonly unknown[]> {
  private readonly order: Key[] = [];

  get count(): number {
    return this.order.length;
  }

  /** The number by which the text refers to it. */
  numberOf(key: Key): number {
    const known = this.order.findIndex((other) => other.every((part, index) => part === key[index]));
    return known >= 0 ? known + 1 : this.order.push(key);
  }

  blocks(read: (key: Key) => Block[]): Block[] {
    if (this.order.length === 0) return [];
    return [
      { kind: 'heading', level: 2, inlines: [{ kind: 'text', text: words.notes, marks: {} }] },
      {
        kind: 'list',
        style: { kind: 'ordered', numbering: '1', start: 1 },
        items: this.order.map((key) => ({ checked: false, blocks: read(key) })),
      },
    ];
  }
}

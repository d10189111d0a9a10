/** The co-edited text as blocks, with what is proposed in it or without. */
import { calloutKinds, LinkAddress, suggestionMarks } from '@leerkring/shared/contract/document-schema';
import type { SuggestionChoice } from '@leerkring/shared/contract/exchange';
import { suggestedAt } from '@leerkring/shared/rules/suggestion-time';
import * as Y from 'yjs';
import {
  type Block,
  type Cell,
  type Image,
  type Inline,
  joined,
  type List,
  type Marks,
  numberings,
} from './outline.js';

/** `names`: of those who proposed something, by their id. */
export interface Told {
  suggestions: SuggestionChoice;
  names: Readonly<Record<string, string>>;
}
const unnamed: Told = { suggestions: 'unnamed', names: {} };

export const blocksOf = (within: Y.XmlFragment, told = unnamed): Block[] => new Reading(told).blocks(within);

/** The ids of those who proposed something. */
export const proposersIn = (within: Y.XmlFragment): string[] => {
  const found = new Set<string>();
  for (const node of within.createTreeWalker(() => true)) {
    if (!(node instanceof Y.XmlText)) continue;
    for (const { attributes = {} } of node.toDelta() as Run[])
      for (const name of suggestionMarks) {
        const by = (attributes[name] as { by?: unknown } | undefined)?.by;
        if (typeof by === 'string') found.add(by);
      }
  }
  return [...found];
};
interface Run {
  insert?: unknown;
  attributes?: Record<string, unknown>;
}

class Reading {
  constructor(private readonly told: Told) {}

  blocks(within: Y.XmlFragment): Block[] {
    return elementsIn(within).flatMap((element): Block[] => {
      switch (element.nodeName) {
        case 'paragraph':
          return [{ kind: 'paragraph', inlines: this.inlines(element) }];
        case 'heading':
          return [{ kind: 'heading', level: numberOf(element, 'level', 2), inlines: this.inlines(element) }];
        case 'bulletList':
        case 'orderedList':
        case 'taskList':
          return [this.list(element)];
        case 'blockquote':
          return [{ kind: 'quote', blocks: this.blocks(element) }];
        case 'callout': {
          const callout = calloutKinds.find((kind) => kind === attributeOf(element, 'kind')) ?? 'info';
          return [{ kind: 'callout', callout, blocks: this.blocks(element) }];
        }
        case 'horizontalRule':
          return [{ kind: 'rule' }];
        case 'image':
          return imageOf(element);
        case 'table': {
          const rows = elementsIn(element).map((row) => elementsIn(row).map((cell) => this.cell(cell)));
          return [{ kind: 'table', rows }];
        }
        default:
          return [];
      }
    });
  }

  private list(element: Y.XmlElement): List {
    return {
      kind: 'list',
      style: styleOf(element),
      items: elementsIn(element).map((item) => ({
        checked: attributeOf(item, 'checked') === true,
        blocks: this.blocks(item),
      })),
    };
  }

  private cell(element: Y.XmlElement): Cell {
    return {
      isHeader: element.nodeName === 'tableHeader',
      colspan: numberOf(element, 'colspan', 1),
      rowspan: numberOf(element, 'rowspan', 1),
      blocks: this.blocks(element),
    };
  }

  private inlines(element: Y.XmlElement): Inline[] {
    return joined(
      element.toArray().flatMap((node): Inline[] => {
        if (node instanceof Y.XmlText) return (node.toDelta() as Run[]).flatMap((run) => this.run(run));
        return node instanceof Y.XmlElement && node.nodeName === 'hardBreak' ? [{ kind: 'break' }] : [];
      }),
    );
  }

  private run({ insert, attributes = {} }: Run): Inline[] {
    if (typeof insert !== 'string') return [];
    const isProposed = (attributes['insertion'] ?? null) !== null;
    if (this.told.suggestions === 'none')
      return isProposed ? [] : [{ kind: 'text', text: insert, marks: marksOf(attributes) }];
    return [
      { kind: 'text', text: insert, marks: { ...marksOf(attributes), ...this.suggestion(attributes) } },
    ];
  }

  /** Words that one adds and another takes away count as taken away. */
  private suggestion(attributes: Record<string, unknown>): Marks {
    const kind = (['deletion', 'insertion'] as const).find((name) => (attributes[name] ?? null) !== null);
    if (!kind) return {};
    if (this.told.suggestions === 'unnamed') return { suggestion: kind };
    const { id, by } = attributes[kind] as { id?: unknown; by?: unknown };
    const author = typeof by === 'string' ? this.told.names[by] : undefined;
    const at = typeof id === 'string' ? suggestedAt(id) : null;
    return { suggestion: kind, ...(author && { author }), ...(at && { at: at.toISOString() }) };
  }
}

const elementsIn = (within: Y.XmlFragment): Y.XmlElement[] =>
  within.toArray().filter((node) => node instanceof Y.XmlElement);

/** Yjs types attributes as strings and stores any value. */
const attributeOf = (element: Y.XmlElement, name: string): unknown => element.getAttribute(name);
const numberOf = (element: Y.XmlElement, name: string, otherwise: number): number => {
  const value = attributeOf(element, name);
  return typeof value === 'number' ? value : otherwise;
};

const imageOf = (element: Y.XmlElement): Image[] => {
  const fileId = attributeOf(element, 'fileId');
  const alt = attributeOf(element, 'alt');
  if (typeof fileId !== 'string') return [];
  return [
    {
      kind: 'image',
      fileId,
      alt: typeof alt === 'string' ? alt : null,
      width: numberOf(element, 'width', 1),
      height: numberOf(element, 'height', 1),
      picture: null,
    },
  ];
};

const styleOf = (element: Y.XmlElement): List['style'] => {
  if (element.nodeName === 'taskList') return { kind: 'task' };
  if (element.nodeName === 'bulletList') return { kind: 'bullet' };
  const numbering = numberings.find((known) => known === attributeOf(element, 'type')) ?? '1';
  return { kind: 'ordered', numbering, start: numberOf(element, 'start', 1) };
};

const marksOf = (attributes: Record<string, unknown>): Marks => {
  const link = attributes['link'];
  const address = LinkAddress.safeParse(
    typeof link === 'object' && link && 'href' in link ? link.href : null,
  );
  const has = (name: string) => (attributes[name] ?? null) !== null;
  return {
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italic: true }),
    ...(has('strike') && { strike: true }),
    ...(has('code') && { code: true }),
    ...(address.success && { link: address.data }),
  };
};

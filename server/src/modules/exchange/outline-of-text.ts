/** The co-edited text as blocks, with what is proposed in it or without. */
import {
  calloutKinds,
  imageSizeOf,
  LinkAddress,
  suggestionMarks,
} from '@leerkring/shared/contract/document-schema';
import type { SuggestionChoice } from '@leerkring/shared/contract/exchange';
import { apart, isBreak } from '@leerkring/shared/rules/proposed-breaks';
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
  type TextRun,
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

  /** `before`: what the first of them would join, when it is not in here. */
  blocks(within: Y.XmlFragment, before?: Block): Block[] {
    const blocks = this.apart(within);
    for (const [index, block] of blocks.entries()) endJoined(blocks[index - 1] ?? before, block);
    return blocks;
  }

  private apart(within: Y.XmlFragment): Block[] {
    return elementsIn(within).flatMap((element): Block[] => {
      switch (element.nodeName) {
        case 'paragraph':
          return this.inParts(element).map((part) => ({ kind: 'paragraph', ...part }));
        case 'heading':
          return this.inParts(element).map((part) => ({
            kind: 'heading',
            level: numberOf(element, 'level', 2),
            ...part,
          }));
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
    let before: Block | undefined;
    const items = elementsIn(element).map((item) => {
      const blocks = this.blocks(item, before);
      before = blocks.at(-1);
      return { checked: attributeOf(item, 'checked') === true, blocks };
    });
    return { kind: 'list', style: styleOf(element), items };
  }

  private cell(element: Y.XmlElement): Cell {
    return {
      isHeader: element.nodeName === 'tableHeader',
      colspan: numberOf(element, 'colspan', 1),
      rowspan: numberOf(element, 'rowspan', 1),
      blocks: this.blocks(element),
    };
  }

  /** In as many as it would be if each proposed break in it was accepted. */
  private inParts(element: Y.XmlElement): { inlines: Inline[]; end?: Marks }[] {
    const parts: { inlines: Inline[]; end?: Marks }[] = [{ inlines: [] }];
    for (const inline of this.inlines(element)) {
      const part = parts.at(-1);
      if (isBreakOf(inline, 'insertion')) {
        if (part) part.end = inline.marks;
        parts.push({ inlines: [] });
      } else part?.inlines.push(inline);
    }
    return parts.map(({ inlines, ...rest }) => ({ inlines: joined(inlines), ...rest }));
  }

  private inlines(element: Y.XmlElement): Inline[] {
    return element.toArray().flatMap((node): Inline[] => {
      if (node instanceof Y.XmlText) return (node.toDelta() as Run[]).flatMap((run) => this.run(run));
      return node instanceof Y.XmlElement && node.nodeName === 'hardBreak' ? [{ kind: 'break' }] : [];
    });
  }

  private run({ insert, attributes = {} }: Run): Inline[] {
    if (typeof insert !== 'string') return [];
    const isAdded = (attributes['insertion'] ?? null) !== null;
    const isTold = this.told.suggestions !== 'none';
    if (isAdded && !isTold) return [];
    const marks = { ...marksOf(attributes), ...(isTold && this.suggestion(attributes)) };
    return apart(insert)
      .filter((words) => !isBreak(words) || staysBreak(marks, isAdded))
      .map((text) => ({ kind: 'text', text, marks }));
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

/** A break that one adds and another takes away is none, and neither is one that nobody is told about. */
const staysBreak = ({ suggestion }: Marks, isAdded: boolean): boolean =>
  suggestion !== undefined && !(isAdded && suggestion === 'deletion');

const isBreakOf = (inline: Inline, suggestion: Marks['suggestion']): inline is TextRun =>
  inline.kind === 'text' && isBreak(inline.text) && inline.marks.suggestion === suggestion;

/** That a paragraph would join the one before is said at the end of that one. */
const endJoined = (before: Block | undefined, block: Block | undefined): void => {
  if (!block || !('inlines' in block)) return;
  const start = block.inlines.find((inline) => isBreakOf(inline, 'deletion'));
  block.inlines = block.inlines.filter((inline) => inline !== start);
  if (start && before && 'inlines' in before) before.end = start.marks;
};

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
      size: imageSizeOf(attributeOf(element, 'size')),
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

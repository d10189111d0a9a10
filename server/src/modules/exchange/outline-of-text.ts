/** The co-edited text as blocks. */
import { calloutKinds, LinkAddress } from '@leerkring/shared/contract/document-schema';
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

export const blocksOf = (within: Y.XmlFragment): Block[] =>
  elementsIn(within).flatMap((element): Block[] => {
    switch (element.nodeName) {
      case 'paragraph':
        return [{ kind: 'paragraph', inlines: inlinesOf(element) }];
      case 'heading':
        return [{ kind: 'heading', level: numberOf(element, 'level', 2), inlines: inlinesOf(element) }];
      case 'bulletList':
      case 'orderedList':
      case 'taskList':
        return [listOf(element)];
      case 'blockquote':
        return [{ kind: 'quote', blocks: blocksOf(element) }];
      case 'callout': {
        const callout = calloutKinds.find((kind) => kind === attributeOf(element, 'kind')) ?? 'info';
        return [{ kind: 'callout', callout, blocks: blocksOf(element) }];
      }
      case 'horizontalRule':
        return [{ kind: 'rule' }];
      case 'image':
        return imageOf(element);
      case 'table':
        return [{ kind: 'table', rows: elementsIn(element).map((row) => elementsIn(row).map(cellOf)) }];
      default:
        return [];
    }
  });

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

const listOf = (element: Y.XmlElement): List => ({
  kind: 'list',
  style: styleOf(element),
  items: elementsIn(element).map((item) => ({
    checked: attributeOf(item, 'checked') === true,
    blocks: blocksOf(item),
  })),
});

const styleOf = (element: Y.XmlElement): List['style'] => {
  if (element.nodeName === 'taskList') return { kind: 'task' };
  if (element.nodeName === 'bulletList') return { kind: 'bullet' };
  const numbering = numberings.find((known) => known === attributeOf(element, 'type')) ?? '1';
  return { kind: 'ordered', numbering, start: numberOf(element, 'start', 1) };
};

const cellOf = (element: Y.XmlElement): Cell => ({
  isHeader: element.nodeName === 'tableHeader',
  colspan: numberOf(element, 'colspan', 1),
  rowspan: numberOf(element, 'rowspan', 1),
  blocks: blocksOf(element),
});

const inlinesOf = (element: Y.XmlElement): Inline[] =>
  joined(
    element.toArray().flatMap((node): Inline[] => {
      if (node instanceof Y.XmlText) return node.toDelta().flatMap(runOf);
      return node instanceof Y.XmlElement && node.nodeName === 'hardBreak' ? [{ kind: 'break' }] : [];
    }),
  );

const runOf = ({
  insert,
  attributes = {},
}: {
  insert: unknown;
  attributes?: Record<string, unknown>;
}): Inline[] =>
  typeof insert === 'string' ? [{ kind: 'text', text: insert, marks: marksOf(attributes) }] : [];

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
    ...(has('insertion') && { suggestion: 'insertion' as const }),
    ...(has('deletion') && { suggestion: 'deletion' as const }),
  };
};

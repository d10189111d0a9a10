/**
 * The elements of a text, as `document-schema.ts` of the contract has them. What the editor makes of what
 * somebody pastes or types must be what the server takes: an edit that is refused is an edit that is lost.
 */
import {
  type CalloutKind,
  calloutKinds,
  documentNodes,
  headingLevels,
} from '@leerkring/shared/contract/document-schema';
import { type Extensions, mergeAttributes, Node } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Heading } from '@tiptap/extension-heading';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import type { NodeView } from '@tiptap/pm/view';
import { editorText } from '../../../text/editor';
import { imageNode } from './image-node';

/** What may stand in a quote, a list or a cell. */
const flow = { group: 'block flow' };
const item = 'paragraph flow*';

/** As it is in the page that something is pasted from, if that is a value we know; the default otherwise. */
const known = <T>(node: string, attribute: string, fallback: T, read: (element: HTMLElement) => unknown) => ({
  default: fallback,
  parseHTML: (element: HTMLElement) => {
    const value = read(element);
    return documentNodes[node]?.attributes[attribute]?.safeParse(value).success ? value : fallback;
  },
});

const numbered = (name: string) => (element: HTMLElement) => Number(element.getAttribute(name) ?? Number.NaN);

const callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'flow+',
  defining: true,
  addAttributes() {
    return {
      kind: {
        ...known<CalloutKind>('callout', 'kind', 'info', (element) => element.getAttribute('data-callout')),
        renderHTML: ({ kind }) => ({ 'data-callout': kind, 'aria-label': calloutName(kind) }),
      },
    };
  },
  parseHTML: () => [{ tag: 'div[data-callout]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { role: 'note' }), 0],
});

const calloutName = (kind: unknown) =>
  editorText.callouts[calloutKinds.find((known) => known === kind) ?? 'info'];

const widths = (element: HTMLElement) => element.getAttribute('colwidth')?.split(',').map(Number) ?? null;

const cellAttributes = (node: string) => ({
  colspan: known(node, 'colspan', 1, numbered('colspan')),
  rowspan: known(node, 'rowspan', 1, numbered('rowspan')),
  colwidth: known<number[] | null>(node, 'colwidth', null, widths),
});

/** The box is no stop for Tab, or a long list would be hard to leave; a key ticks it where one writes. */
const taskItem = TaskItem.extend({
  content: item,
  // Before the break that the same key makes elsewhere.
  priority: 101,
  addNodeView() {
    const make = this.parent?.();
    return (props) => {
      const view = make?.(props) ?? {};
      if ('dom' in view && view.dom instanceof HTMLElement)
        view.dom.querySelector('input')?.setAttribute('tabindex', '-1');
      return view as NodeView;
    };
  },
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      'Mod-Enter': ({ editor }) =>
        editor.isActive('taskItem') &&
        editor.commands.updateAttributes('taskItem', {
          checked: editor.getAttributes('taskItem')['checked'] !== true,
        }),
    };
  },
}).configure({
  nested: true,
  a11y: { checkboxLabel: (node) => editorText.taskDone(node.firstChild?.textContent ?? '') },
});

export const nodes: Extensions = [
  Paragraph.extend(flow),
  Heading.extend({
    ...flow,
    addAttributes: () => ({ level: { default: headingLevels[0], rendered: false } }),
  }).configure({ levels: [...headingLevels] }),
  BulletList.extend({ group: 'block list flow' }),
  OrderedList.extend({
    group: 'block list flow',
    addAttributes() {
      return {
        start: known('orderedList', 'start', 1, numbered('start')),
        type: known<string | null>('orderedList', 'type', null, (element) => element.getAttribute('type')),
      };
    },
  }),
  ListItem.extend({ content: item }),
  TaskList.extend({ group: 'block list flow' }),
  taskItem,
  ListKeymap,
  Blockquote.extend({ ...flow, content: 'flow+' }),
  callout,
  HorizontalRule,
  imageNode,
  Table.configure({ resizable: true, lastColumnResizable: false, cellMinWidth: 48 }),
  TableRow,
  TableHeader.extend({ content: 'flow+', addAttributes: () => cellAttributes('tableHeader') }),
  TableCell.extend({ content: 'flow+', addAttributes: () => cellAttributes('tableCell') }),
];

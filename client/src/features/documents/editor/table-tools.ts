import type { Editor } from '@tiptap/core';
import { editorText } from '../../../text/editor';
import type { MenuItem } from '../../../ui/menu';

type Chain = ReturnType<Editor['chain']>;

const text = editorText.tableTools;

const steps: readonly { id: keyof typeof text; danger?: boolean; apply: (chain: Chain) => Chain }[] = [
  { id: 'rowAbove', apply: (chain) => chain.addRowBefore() },
  { id: 'rowBelow', apply: (chain) => chain.addRowAfter() },
  { id: 'columnBefore', apply: (chain) => chain.addColumnBefore() },
  { id: 'columnAfter', apply: (chain) => chain.addColumnAfter() },
  { id: 'headerRow', apply: (chain) => chain.toggleHeaderRow() },
  { id: 'deleteRow', danger: true, apply: (chain) => chain.deleteRow() },
  { id: 'deleteColumn', danger: true, apply: (chain) => chain.deleteColumn() },
  { id: 'deleteTable', danger: true, apply: (chain) => chain.deleteTable() },
];

export const tableTools = (editor: Editor): MenuItem[] =>
  steps.map(({ id, danger, apply }) => ({
    id,
    label: text[id],
    danger: danger ?? false,
    onSelect: () => apply(editor.chain().focus()).run(),
  }));

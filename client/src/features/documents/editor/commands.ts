/** What can be made in a text: for the toolbar and for the menu that opens with a slash. */
import { type CalloutKind, calloutKinds } from '@leerkring/shared/contract/document-schema';
import type { CommandProps, Editor } from '@tiptap/core';
import { commandText } from '../../../text/editor';
import { showDialog } from './dialogs';

type Chain = ReturnType<Editor['chain']>;
export type CommandId = keyof typeof commandText;

export interface TextCommand {
  id: CommandId;
  label: string;
  /** Other words for it. */
  words: string;
  isActive: (editor: Editor) => boolean;
  apply: (chain: Chain) => Chain;
}

type Shape = Pick<TextCommand, 'isActive' | 'apply'>;

const heading = (level: 2 | 3 | 4): Shape => ({
  isActive: (editor) => editor.isActive('heading', { level }),
  apply: (chain) => chain.setHeading({ level }),
});

/** Another kind when one is in a box already. */
const callout = (kind: CalloutKind): Shape => ({
  isActive: (editor) => editor.isActive('callout', { kind }),
  apply: (chain) =>
    chain.command(({ editor, commands }) =>
      editor.isActive('callout')
        ? commands.updateAttributes('callout', { kind })
        : commands.wrapIn('callout', { kind }),
    ),
});

/** What stands at the end of a text must leave a place to write on. */
const roomBehind = ({ tr, state }: Pick<CommandProps, 'tr' | 'state'>): boolean => {
  const last = tr.doc.lastChild;
  const paragraph = state.schema.nodes['paragraph'];
  if (last && !last.isTextblock && paragraph) tr.insert(tr.doc.content.size, paragraph.create());
  return true;
};

const shapes: Record<CommandId, Shape> = {
  text: {
    isActive: (editor) => editor.isActive('paragraph'),
    apply: (chain) => chain.setParagraph(),
  },
  heading2: heading(2),
  heading3: heading(3),
  heading4: heading(4),
  bullets: {
    isActive: (editor) => editor.isActive('bulletList'),
    apply: (chain) => chain.toggleBulletList(),
  },
  numbers: {
    isActive: (editor) => editor.isActive('orderedList'),
    apply: (chain) => chain.toggleOrderedList(),
  },
  tasks: {
    isActive: (editor) => editor.isActive('taskList'),
    apply: (chain) => chain.toggleTaskList(),
  },
  quote: {
    isActive: (editor) => editor.isActive('blockquote'),
    apply: (chain) => chain.toggleBlockquote(),
  },
  info: callout('info'),
  afspraak: callout('afspraak'),
  'let-op': callout('let-op'),
  table: {
    isActive: (editor) => editor.isActive('table'),
    apply: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).command(roomBehind),
  },
  image: {
    isActive: (editor) => editor.isActive('image'),
    apply: (chain) =>
      chain.command(({ editor }) => {
        showDialog(editor as Editor, 'image');
        return true;
      }),
  },
  rule: { isActive: () => false, apply: (chain) => chain.setHorizontalRule() },
};

export const commands: readonly TextCommand[] = (Object.keys(shapes) as CommandId[]).map((id) => ({
  id,
  ...commandText[id],
  ...shapes[id],
}));

export const commandsOf = (...ids: CommandId[]): TextCommand[] =>
  commands.filter(({ id }) => ids.includes(id));

export const styleCommands = commandsOf('text', 'heading2', 'heading3', 'heading4');
export const moreCommands = commandsOf('quote', ...calloutKinds, 'image', 'table', 'rule');

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Those of which a word begins with each word that is asked; those by their own name first. */
export const commandsFor = (query: string): TextCommand[] => {
  const asked = plain(query).split(' ').filter(Boolean);
  const fits = (text: string) => {
    const words = plain(text).split(/[\s:]+/);
    return asked.every((part) => words.some((word) => word.startsWith(part)));
  };
  const byName = commands.filter(({ label }) => fits(label));
  const byOther = commands.filter(({ label, words }) => !fits(label) && fits(`${label} ${words}`));
  return [...byName, ...byOther];
};

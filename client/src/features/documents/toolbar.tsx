import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useState } from 'react';
import { documentText } from '../../text/documents';
import { rovingTarget } from '../../ui/roving-keys';

type Chain = ReturnType<Editor['chain']>;

interface Tool {
  id: string;
  label: string;
  isActive: (editor: Editor) => boolean;
  toggle: (chain: Chain) => Chain;
}

const tools: readonly Tool[] = [
  {
    id: 'heading',
    label: documentText.heading,
    isActive: (editor) => editor.isActive('heading'),
    toggle: (chain) => chain.toggleHeading({ level: 2 }),
  },
  {
    id: 'bold',
    label: documentText.bold,
    isActive: (editor) => editor.isActive('bold'),
    toggle: (chain) => chain.toggleBold(),
  },
  {
    id: 'italic',
    label: documentText.italic,
    isActive: (editor) => editor.isActive('italic'),
    toggle: (chain) => chain.toggleItalic(),
  },
  {
    id: 'bullets',
    label: documentText.bullets,
    isActive: (editor) => editor.isActive('bulletList'),
    toggle: (chain) => chain.toggleBulletList(),
  },
  {
    id: 'numbers',
    label: documentText.numbers,
    isActive: (editor) => editor.isActive('orderedList'),
    toggle: (chain) => chain.toggleOrderedList(),
  },
  {
    id: 'quote',
    label: documentText.quote,
    isActive: (editor) => editor.isActive('blockquote'),
    toggle: (chain) => chain.toggleBlockquote(),
  },
];

/** One stop for Tab; the arrows walk along the tools. */
export function Toolbar({ editor, label }: { editor: Editor; label: string }) {
  const [stop, setStop] = useState(tools[0]?.id);
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      tools
        .filter((tool) => tool.isActive(current))
        .map((tool) => tool.id)
        .join(' '),
  }).split(' ');
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const target = buttons.find((button) => button === document.activeElement);
    const next = target && rovingTarget(event.key, buttons, target);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div
      className="text-toolbar"
      role="toolbar"
      aria-label={`${documentText.toolbar}: ${label}`}
      onKeyDown={onKeyDown}
    >
      {tools.map((tool) => (
        <button
          key={tool.id}
          type="button"
          className={`text-toolbar__tool text-toolbar__tool--${tool.id}`}
          aria-pressed={active.includes(tool.id)}
          tabIndex={tool.id === stop ? 0 : -1}
          onFocus={() => setStop(tool.id)}
          // The text keeps its selection while a tool is pressed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => tool.toggle(editor.chain().focus()).run()}
        >
          {tool.label}
        </button>
      ))}
    </div>
  );
}

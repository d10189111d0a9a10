import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { editorText } from '../../../text/editor';
import { Menu, type MenuItem } from '../../../ui/menu';
import { rovingTarget } from '../../../ui/roving-keys';
import { moreCommands, styleCommands, type TextCommand } from './commands';
import { showDialog } from './dialogs';
import { tableTools } from './table-tools';
import { imageSizeTools, imageTool, strike, type Tool, tools, undoTools } from './tools';
import { useKeyboardInset } from './use-keyboard-inset';
import { useOwnEdits } from './use-own-edits';

const toolClass = 'text-toolbar__tool';

export interface ToolbarProps {
  editor: Editor;
  /** Of the text. */
  label: string;
  bar: RefObject<HTMLDivElement | null>;
}

/** One stop for Tab; the arrows walk along the tools. On a phone it lies on the keyboard while somebody types. */
export function Toolbar({ editor, label, bar }: ToolbarProps) {
  const [stop, setStop] = useState('style');
  useKeyboardInset(bar);
  const possible = useOwnEdits(editor);
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      [...tools, ...imageSizeTools, ...styleCommands, ...moreCommands]
        .filter((tool) => tool.isActive?.(current))
        .map((tool) => tool.id)
        .join(' '),
  }).split(' ');
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape' && !event.defaultPrevented) editor.commands.focus();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>(`.${toolClass}`)];
    const target = buttons.find((button) => button === document.activeElement);
    // Up and down belong to the menus.
    const next = target && !/Up|Down/.test(event.key) && rovingTarget(event.key, buttons, target);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const stopAt = (id: string) => ({ tabIndex: id === stop ? 0 : -1, onFocus: () => setStop(id) });
  const menu = (id: string) => ({ className: `${toolClass} ${toolClass}--${id}`, ...stopAt(id) });
  const style = styleCommands.find(({ id }) => id !== 'text' && active.includes(id)) ?? styleCommands[0];
  const chosen = (command: TextCommand): MenuItem => ({
    id: command.id,
    label: command.label,
    onSelect: () => command.apply(editor.chain().focus()).scrollIntoView().run(),
  });
  const inTable = active.includes('table');
  return (
    <div
      ref={bar}
      className="text-toolbar"
      role="toolbar"
      aria-label={`${editorText.toolbar}: ${label}`}
      onKeyDown={onKeyDown}
    >
      {undoTools.map((tool) => (
        <ToolButton
          key={tool.id}
          tool={tool}
          editor={editor}
          disabled={!possible[tool.id]}
          {...stopAt(tool.id)}
        />
      ))}
      <Menu
        label={style?.label ?? editorText.style}
        items={styleCommands.map((command) => ({ ...chosen(command), checked: command === style }))}
        trigger={{ ...menu('style'), title: editorText.style }}
      />
      {tools.map((tool) => (
        <ToolButton
          key={tool.id}
          tool={tool}
          editor={editor}
          on={active.includes(tool.id)}
          {...stopAt(tool.id)}
        />
      ))}
      {active.includes('image') && (
        <div className="text-toolbar__group">
          <ToolButton tool={imageTool} editor={editor} {...stopAt(imageTool.id)} />
          <Menu
            label={editorText.imageSize}
            items={imageSizeTools.map(({ id, label: name, hint, press }) => ({
              ...{ id, label: name, hint, checked: active.includes(id) },
              onSelect: () => press(editor),
            }))}
            trigger={menu('image-size')}
          />
        </div>
      )}
      {inTable && <Menu label={editorText.table} items={tableTools(editor)} trigger={menu('table')} />}
      <Menu
        label={editorText.insert}
        items={[
          ...moreCommands.filter(({ id }) => !inTable || id !== 'table').map(chosen),
          { id: strike.id, label: strike.label, onSelect: () => strike.press(editor) },
          { id: 'shortcuts', label: editorText.shortcuts, onSelect: () => showDialog(editor, 'shortcuts') },
        ]}
        trigger={menu('more')}
      />
    </div>
  );
}

interface ToolButtonProps {
  tool: Tool;
  editor: Editor;
  /** Absent where pressing turns nothing on. */
  on?: boolean;
  /** It stays within reach of the arrows. */
  disabled?: boolean;
  tabIndex: number;
  onFocus: () => void;
}

function ToolButton({ tool, editor, on, disabled = false, ...stop }: ToolButtonProps) {
  const { icon: Icon } = tool;
  return (
    <button
      {...stop}
      type="button"
      className={`${toolClass} ${toolClass}--${tool.id}`}
      title={tool.keys && `${tool.label} (${tool.keys})`}
      aria-label={Icon && tool.label}
      aria-pressed={on}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={tool.keys?.replaceAll(' ', '').replace('Ctrl', 'Control')}
      // The text keeps its selection while a tool is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!disabled) tool.press(editor);
      }}
    >
      {Icon ? <Icon aria-hidden /> : tool.label}
    </button>
  );
}

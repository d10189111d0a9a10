import { Editor, type Extensions } from '@tiptap/core';
import {
  type KeyboardEvent,
  memo,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { onTakenOver } from '../../../lib/page-ahead';
import { type DrawnText, wordsWritten } from '../drawn-text';
import type { RichTextProps } from '../rich-text-props';
import { EditorSlot } from '../workspace-context';
import { extensionsFor } from './extensions';
import { HeadingHint } from './heading-hint';
import { ImageDialog } from './image-dialog';
import { ImageHint } from './image-hint';
import { LinkDialog } from './link-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';
import { SlashMenu } from './slash-menu';
import { SlashStore } from './slash-store';
import { Toolbar } from './toolbar';
import { writeAhead } from './write-ahead';
import './editor.css';

/** In pixels: the caret comes out from under the tools, whether they are above or below. */
const roomAtCaret = { top: 72, bottom: 120, left: 5, right: 5 };

export interface TextEditorProps extends Omit<RichTextProps, 'extensions'> {
  /** What others add to it. Keep it the same list. */
  joined: Extensions;
  /** What the screen allows and the server too. */
  writable: boolean;
  /** Nobody knows yet whether it may be written: it is made meanwhile, and not shown. */
  isAwaited: boolean;
  /** The text that the page came with, if it did. */
  drawn: DrawnText | null;
  /** Whether the editor shows the text; until it does, the text stands there to read. */
  onShown: (isShown: boolean) => void;
}

/** Its props stay the same while somebody types; what is around it is drawn more often. */
export const TextEditor = memo(function TextEditor(props: TextEditorProps) {
  const {
    provider,
    label,
    placeholder,
    hints,
    joined,
    writable,
    isAwaited,
    drawn,
    onShown,
    toolbar = 'below',
  } = props;
  const tellEditor = useContext(EditorSlot);
  const [slash] = useState(() => new SlashStore());
  const [editor, setEditor] = useState<Editor | null>(null);
  const [isShown, setShown] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const extensions = useMemo(
    () => [...extensionsFor(provider, { placeholder, hints }, slash), ...joined],
    [provider, placeholder, hints, slash, joined],
  );
  // Made in its place, and before the next frame: moved there afterwards it would draw the whole text once more.
  useLayoutEffect(() => {
    const made = new Editor({
      element: place.current,
      extensions,
      editorProps: propsOf(label),
      editable: false,
      // A style element would be against our content security policy; the css is in written-text.css and editor.css.
      injectCSS: false,
    });
    setEditor(made);
    return () => made.destroy();
  }, [extensions, label]);
  // While it is hidden: afterwards the browser would draw the whole text once more.
  useLayoutEffect(() => {
    if (!editor || (isAwaited && !isShown)) return;
    if (editor.isEditable !== writable) editor.setEditable(writable, false);
    editor.view.dom.setAttribute('aria-readonly', `${!writable}`);
    setShown(true);
  }, [editor, writable, isAwaited, isShown]);
  // Before the next frame: the text is never on the screen twice, and never not at all.
  useLayoutEffect(() => {
    onShown(isShown);
    return () => onShown(false);
  }, [isShown, onShown]);
  useLayoutEffect(() => {
    if (!editor || !isShown || !drawn) return undefined;
    return onTakenOver((written) => {
      const placed = drawn.placed(written, provider.doc);
      if (editor.isEditable) writeAhead(editor, placed);
      provider.giveBack(editor.isEditable ? placed.lostWords : wordsWritten(written.blocks));
    });
  }, [editor, isShown, drawn, provider]);
  useEffect(() => {
    tellEditor(isShown ? editor : null);
    return () => tellEditor(null);
  }, [editor, isShown, tellEditor]);
  const toTools = (event: KeyboardEvent) => {
    if (event.key !== 'F10' || !event.altKey) return;
    event.preventDefault();
    bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  const writing = writable ? editor : null;
  const tools = writing && <Toolbar editor={writing} label={label} bar={bar} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the text within, which is the one that has the focus
    <div className="text-editor" data-toolbar={toolbar} hidden={!isShown} onKeyDown={toTools}>
      {toolbar === 'above' && tools}
      {toolbar === 'above' && writing && <HeadingHint editor={writing} />}
      {writing && <ImageHint editor={writing} />}
      <div ref={place} className="text-editor__content" />
      {toolbar === 'below' && tools}
      {writing && <SlashMenu editor={writing} store={slash} />}
      {writing && <LinkDialog editor={writing} />}
      {writing && <ImageDialog editor={writing} documentId={provider.documentId} />}
      {writing && <ShortcutsDialog editor={writing} />}
    </div>
  );
});

const propsOf = (label: string) => ({
  attributes: {
    class: 'written-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    lang: 'nl',
    spellcheck: 'true',
  },
  scrollMargin: roomAtCaret,
  scrollThreshold: roomAtCaret,
});

import type { Editor, Extensions } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import {
  type KeyboardEvent,
  use,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { RichTextProps } from '../rich-text-props';
import { EditorSlot, type LoadExtensions } from '../workspace-context';
import { extensionsFor } from './extensions';
import { HeadingHint } from './heading-hint';
import { ImageDialog } from './image-dialog';
import { ImageHint } from './image-hint';
import { LinkDialog } from './link-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';
import { SlashMenu } from './slash-menu';
import { SlashStore } from './slash-store';
import { Toolbar } from './toolbar';
import './editor.css';

const none: Promise<Extensions> = Promise.resolve([]);
/** One promise for each loader, so that a render that waits for it waits for the same one. */
const loading = new Map<LoadExtensions, Promise<Extensions>>();
const loaded = (load: LoadExtensions | undefined): Promise<Extensions> => {
  if (!load) return none;
  const known = loading.get(load) ?? load();
  loading.set(load, known);
  return known;
};

/** In pixels: the caret comes out from under the tools, whether they are above or below. */
const roomAtCaret = { top: 72, bottom: 120, left: 5, right: 5 };

export interface TextEditorProps extends RichTextProps {
  /** What the screen allows and the server too. */
  writable: boolean;
  /** Whether the editor shows the text; until it does, the text stands there to read. */
  onShown: (isShown: boolean) => void;
}

export function TextEditor(props: TextEditorProps) {
  const { provider, label, placeholder, hints, writable } = props;
  const others = use(loaded(props.extensions));
  const [slash] = useState(() => new SlashStore());
  const extensions = useMemo(
    () => [...extensionsFor(provider, { placeholder, hints }, slash), ...others],
    [provider, placeholder, hints, slash, others],
  );
  const editorProps = useMemo(
    () => ({
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
    }),
    [label],
  );
  const editor: Editor | null = useEditor(
    {
      extensions,
      editorProps,
      editable: writable,
      // A style element would be against our content security policy; the css is in written-text.css and editor.css.
      injectCSS: false,
      // Made before it is shown, it is destroyed again when a busy computer takes its time to show it.
      immediatelyRender: false,
    },
    [provider],
  );
  return editor && <MadeEditor {...props} editor={editor} slash={slash} />;
}

interface MadeEditorProps extends TextEditorProps {
  editor: Editor;
  slash: SlashStore;
}

function MadeEditor({
  editor,
  slash,
  label,
  provider,
  writable,
  onShown,
  toolbar = 'below',
}: MadeEditorProps) {
  const tellEditor = useContext(EditorSlot);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    editor.setEditable(writable, false);
  }, [editor, writable]);
  // Before the next frame: the text is never on the screen twice, and never not at all.
  useLayoutEffect(() => {
    onShown(true);
    return () => onShown(false);
  }, [onShown]);
  useEffect(() => {
    tellEditor(editor);
    return () => tellEditor(null);
  }, [editor, tellEditor]);
  const toTools = (event: KeyboardEvent) => {
    if (event.key !== 'F10' || !event.altKey) return;
    event.preventDefault();
    bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  const tools = writable && <Toolbar editor={editor} label={label} bar={bar} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the text within, which is the one that has the focus
    <div className="text-editor" data-toolbar={toolbar} onKeyDown={toTools}>
      {toolbar === 'above' && tools}
      {toolbar === 'above' && writable && <HeadingHint editor={editor} />}
      {writable && <ImageHint editor={editor} />}
      <EditorContent editor={editor} className="text-editor__content" />
      {toolbar === 'below' && tools}
      {writable && <SlashMenu editor={editor} store={slash} />}
      {writable && <LinkDialog editor={editor} />}
      {writable && <ImageDialog editor={editor} documentId={provider.documentId} />}
      {writable && <ShortcutsDialog editor={editor} />}
    </div>
  );
}

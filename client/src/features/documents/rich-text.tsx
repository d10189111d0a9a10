import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import type { DocumentProvider } from '../../lib/document-provider';
import { documentText } from '../../text/documents';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { extensionsFor } from './extensions';
import { Toolbar } from './toolbar';
import { useDocumentState } from './use-provider';
import './rich-text.css';

export interface RichTextProps {
  provider: DocumentProvider;
  /** The name of the text for a screen reader. */
  label: string;
  placeholder: string;
  /** What the screen allows; the server has the last word. */
  editable: boolean;
}

/** A text that people write together. Never blank: without the text it says so. */
export function RichText(props: RichTextProps) {
  const { loaded, gone, status } = useDocumentState(props.provider);
  if (gone && !loaded) return <p className="rich-text__note">{documentText.gone}</p>;
  if (!loaded && status === 'offline') return <Notice tone="warning">{documentText.notLoaded}</Notice>;
  if (!loaded) return <Skeleton label={documentText.loading} lines={6} />;
  return <LoadedText {...props} />;
}

/** Half of an emoji cannot be stored; it would come back as something else. */
const wholeCharacters = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

function LoadedText({ provider, label, placeholder, editable }: RichTextProps) {
  const { mayWrite, status } = useDocumentState(provider);
  const writable = editable && mayWrite;
  const editor = useEditor(
    {
      extensions: extensionsFor(provider, placeholder),
      editable: writable,
      // A style element would be against our content security policy; the css is in rich-text.css.
      injectCSS: false,
      editorProps: {
        attributes: {
          class: 'rich-text__content',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
        },
        transformPastedText: wholeCharacters,
        transformPastedHTML: wholeCharacters,
      },
    },
    [provider],
  );
  useEffect(() => {
    editor.setEditable(writable, false);
  }, [editor, writable]);
  // Rights change with the phase, and the server tells them only when asked.
  useEffect(() => {
    if (editable !== provider.state().mayWrite) void provider.open();
  }, [provider, editable]);
  return (
    <div className="rich-text">
      {status === 'refused' && <Notice tone="error">{documentText.refused}</Notice>}
      {!writable && status !== 'refused' && <p className="rich-text__note">{documentText.readOnly}</p>}
      <EditorContent editor={editor} className="rich-text__editor" />
      {writable && <Toolbar editor={editor} label={label} />}
    </div>
  );
}

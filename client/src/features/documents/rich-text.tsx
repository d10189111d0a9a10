/**
 * A text that people write together. Never blank: while the editor is on its way, and when it fails, what is
 * known of the text stands there to read. The editor is a chunk of its own, fetched when a text may be written.
 */
import { lazy, memo, Suspense, useEffect, useState } from 'react';
import type { DocumentState } from '../../lib/document-provider';
import { documentText } from '../../text/documents';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { EditorBoundary } from './editor-boundary';
import { ReadingText } from './reading-text';
import type { RichTextProps } from './rich-text-props';
import { TextNotices } from './text-notices';
import { useDocumentState } from './use-provider';
import './rich-text.css';
import './print.css';

const fetchEditor = () => import('./editor/text-editor');
const TextEditor = lazy(async () => ({ default: (await fetchEditor()).TextEditor }));

export const RichText = memo(function RichText(props: RichTextProps) {
  const { loaded, gone, status, incarnation } = useDocumentState(props.provider);
  useEditorUnderWay(props);
  if (gone && !loaded) return <p className="rich-text__note">{documentText.gone}</p>;
  if (!loaded && status === 'offline') return <Notice tone="warning">{documentText.notLoaded}</Notice>;
  if (!loaded) return <Skeleton label={documentText.loading} lines={6} />;
  return <LoadedText key={incarnation} {...props} />;
});

/** Who will write needs the editor anyway: it comes at the same time as the text, after what shows the text. */
function useEditorUnderWay({ editable, extensions }: RichTextProps): void {
  useEffect(() => {
    if (!editable) return;
    // What goes wrong is shown where it is used.
    for (const fetching of [fetchEditor(), extensions?.()]) fetching?.catch(() => undefined);
  }, [editable, extensions]);
}

function LoadedText(props: RichTextProps) {
  const { provider, label, editable, toolbar = 'below' } = props;
  const state = useDocumentState(provider);
  const { opened, mayWrite, gone } = state;
  // Rights change with the phase, and the server tells them only when asked.
  useEffect(() => {
    const { opened: isKnown, mayWrite: now, outdated: never } = provider.state();
    if (isKnown && editable !== now && !never) void provider.open();
  }, [provider, editable]);
  const writable = editable && mayWrite;
  // Who could write a moment ago keeps the place and what can be taken back, for when it is their turn again.
  const [wasEditable, setWasEditable] = useState(editable);
  if (editable && !wasEditable) setWasEditable(true);
  const isAwaited = editable && !opened;
  const isInSight = useIsInSight();
  const [isShownByEditor, showByEditor] = useState(false);
  const note = noteOf(state, editable);
  return (
    <div className="rich-text">
      <TextNotices state={state} />
      {note && <p className="rich-text__note">{note}</p>}
      {wasEditable && !gone && isInSight && (
        <EditorBoundary>
          <Suspense>
            <TextEditor {...props} writable={writable} isAwaited={isAwaited} onShown={showByEditor} />
          </Suspense>
        </EditorBoundary>
      )}
      {!isShownByEditor && (
        <div className="text-editor" data-toolbar={toolbar}>
          {toolbar === 'above' && (writable || isAwaited) && <div className="text-toolbar" />}
          <ReadingText doc={provider.doc} label={label} />
        </div>
      )}
    </div>
  );
}

const noteOf = (
  { opened, mayWrite, status, outdated, gone }: DocumentState,
  editable: boolean,
): string | null => {
  if (outdated || status === 'refused' || (editable && mayWrite)) return null;
  if (gone) return documentText.lastKnown;
  if (!opened && status === 'offline') return documentText.readAhead;
  return opened || !editable ? documentText.readOnly : null;
};

/** False until what is drawn now is on the screen: making an editor of a long text takes a phone a while. */
const useIsInSight = (): boolean => {
  const [is, set] = useState(false);
  useEffect(() => {
    let turn: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      turn = setTimeout(() => set(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(turn);
    };
  }, []);
  return is;
};

/**
 * A text that people write together. Never blank: while the editor is on its way, and when it fails, what is
 * known of the text stands there to read. The editor is a chunk of its own, fetched when a text may be written.
 */
import type { Extensions } from '@tiptap/core';
import { memo, useEffect, useState } from 'react';
import type { DocumentState } from '../../lib/document-provider';
import { isWrittenAhead, pageAhead } from '../../lib/page-ahead';
import { documentText } from '../../text/documents';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import type { DrawnText } from './drawn-text';
import type { TextEditor, TextEditorProps } from './editor/text-editor';
import { EditorBoundary } from './editor-boundary';
import { ReadingText } from './reading-text';
import type { RichTextProps } from './rich-text-props';
import { TextNotices } from './text-notices';
import { useDrawnText, useGivenBack } from './use-drawn-text';
import { useDocumentState } from './use-provider';
import './rich-text.css';
import './print.css';

interface EditorParts {
  TextEditor: typeof TextEditor;
  joined: Extensions;
}

type EditorOutcome = EditorParts | { error: unknown };

export const RichText = memo(function RichText(props: RichTextProps) {
  const { loaded, gone, status, incarnation } = useDocumentState(props.provider);
  const parts = useEditorParts(props);
  const drawn = useDrawnText(props.provider, loaded);
  if (gone && !loaded) return <p className="rich-text__note">{documentText.gone}</p>;
  if (!loaded && status === 'offline') return <Notice tone="warning">{documentText.notLoaded}</Notice>;
  if (!loaded) return <Skeleton label={documentText.loading} lines={6} />;
  return <LoadedText key={incarnation} {...props} parts={parts} drawn={drawn} />;
});

/**
 * Who will write needs the editor anyway: it comes at the same time as the text, after what shows the text. Not by
 * Suspense, which would let a phone that has everything wait a third of a second.
 */
function useEditorParts({ editable, extensions }: RichTextProps): EditorOutcome | null {
  const [parts, setParts] = useState<EditorOutcome | null>(null);
  useEffect(() => {
    if (!editable) return undefined;
    let isWanted = true;
    const give = (what: EditorOutcome) => {
      if (isWanted) setParts((before) => before ?? what);
    };
    Promise.all([import('./editor/text-editor'), extensions?.() ?? []]).then(
      ([{ TextEditor }, joined]) => give({ TextEditor, joined }),
      (error: unknown) => give({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [editable, extensions]);
  return parts;
}

interface LoadedTextProps extends RichTextProps {
  parts: EditorOutcome | null;
  drawn: DrawnText | null;
}

function LoadedText({ parts, ...props }: LoadedTextProps) {
  const { provider, label, hints, editable, toolbar = 'below' } = props;
  const state = useDocumentState(provider);
  const { opened, mayWrite, gone, status, unsaved } = state;
  // Rights change with the phase, and the server tells them only when asked.
  useEffect(() => {
    const { opened: isKnown, mayWrite: now, outdated: never } = provider.state();
    if (isKnown && editable !== now && !never) void provider.open();
  }, [provider, editable]);
  // Of a text that was never opened nobody knows what others wrote in it: without a connection nobody begins in it.
  const isReachable = opened || status !== 'offline' || unsaved || isWrittenAhead();
  const writable = editable && mayWrite && isReachable;
  const isAwaited = editable && !writable && !opened;
  const [hasFailed, setFailed] = useState(false);
  const isReadAhead = useIsReadAhead(isReachable && !hasFailed && !gone && (isAwaited || writable));
  const isInSight = useIsInSight();
  const [isShownByEditor, showByEditor] = useState(false);
  useGivenBack(provider, !isShownByEditor);
  const note = noteOf(state, { editable, writable });
  return (
    <div className="rich-text">
      <TextNotices state={state} />
      {note && <p className="rich-text__note">{note}</p>}
      {/* Who could write a moment ago keeps the place and what can be taken back, for when it is their turn again. */}
      {parts && !gone && (isInSight || isReadAhead) && (
        <EditorBoundary onFailed={() => setFailed(true)}>
          <Made {...props} parts={parts} writable={writable} isAwaited={isAwaited} onShown={showByEditor} />
        </EditorBoundary>
      )}
      {!isShownByEditor && (
        <div className="text-editor" data-toolbar={toolbar}>
          {toolbar === 'above' && (writable || isAwaited) && <div className="text-toolbar" />}
          {isReadAhead ? (
            <Skeleton label={documentText.loading} lines={6} />
          ) : (
            <ReadingText doc={provider.doc} label={label} hints={editable ? hints : undefined} />
          )}
        </div>
      )}
    </div>
  );
}

interface MadeProps extends Omit<TextEditorProps, 'joined'> {
  parts: EditorOutcome;
}

function Made({ parts, ...props }: MadeProps) {
  // For the boundary around it, which says so.
  if ('error' in parts) throw parts.error;
  return <parts.TextEditor {...props} joined={parts.joined} />;
}

const noteOf = (
  { opened, status, outdated, gone }: DocumentState,
  { editable, writable }: { editable: boolean; writable: boolean },
): string | null => {
  if (outdated || status === 'refused' || writable) return null;
  if (gone) return documentText.lastKnown;
  if (!opened && status === 'offline') return documentText.readAhead;
  return opened || !editable ? documentText.readOnly : null;
};

/** A slow phone makes the editor of a long text within it; whoever is behind a bad connection need not wait for that. */
const readAheadMs = 5_000;
/** Whoever wrote in it meanwhile waits so much longer for it. */
const writtenAheadMs = 30_000;

/**
 * It stands on the screen already, in the page as it came, and who is about to write gets the editor in its place: to
 * draw it to be read, out of sight, would only keep them waiting. Not when the editor is not coming after all.
 */
const useIsReadAhead = (isToWrite: boolean): boolean => {
  const [is, set] = useState(() => pageAhead() !== null);
  useEffect(() => {
    if (!is) return undefined;
    const giveUp = () => set(false);
    let enough = setTimeout(() => {
      if (isWrittenAhead()) enough = setTimeout(giveUp, writtenAheadMs);
      else giveUp();
    }, readAheadMs);
    return () => clearTimeout(enough);
  }, [is]);
  return is && isToWrite;
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

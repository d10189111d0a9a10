/**
 * What is at hand in the text itself: a button at the words that somebody chose, and the shortcut. It is always
 * there, also while the panel is closed.
 */
import type { CommentThreadId } from '@leerkring/shared/contract/common';
import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { commentText } from '../../text/comments';
import { Button } from '../../ui/button';
import { useWorkspace } from '../documents/workspace-context';
import { charactersOf } from './dom-range';
import { type Range as Characters, passageAt, trimmed } from './passages';
import { readingText } from './reading-text';
import { usePassages } from './use-passages';
import { useReadingHighlights } from './use-reading-highlights';
import { commentsPanel, type TextComments } from './use-text-comments';
import { useActiveInSight } from './use-words-in-sight';

interface CommentToolsProps {
  comments: TextComments;
  /** The thread that somebody comes for. */
  wanted: CommentThreadId | null;
}

export function CommentTools({ comments, wanted }: CommentToolsProps) {
  const { provider, store, query, around } = comments;
  const { editor, showPanel } = useWorkspace();
  const mayComment = query.data?.mayComment ?? false;
  const places = usePassages(provider, store);
  useReadingHighlights(comments, places);
  useActiveInSight(comments, places);

  const choose = (range: Characters | null) => {
    const words = range && trimmed(provider.doc, range);
    if (!mayComment || !words) return;
    store.set({ chosen: passageAt(provider.doc, words), active: null });
    getSelection()?.removeAllRanges();
    // Nothing is chosen any more, also when the text has the focus again. Not within the shortcut that led here, which
    // drops what happens to the selection meanwhile.
    queueMicrotask(() => editor?.commands.setTextSelection(editor.state.selection.to));
    showPanel(commentsPanel);
  };
  const show = (threadId: CommentThreadId) => {
    showPanel(commentsPanel);
    store.set({ active: threadId });
    // It was shown already, and gets the focus once more.
    document.querySelector<HTMLElement>(`[data-thread-card="${threadId}"]`)?.focus();
  };
  useEffect(() => {
    store.actions = {
      show,
      choose,
      ask: () => {
        showPanel(commentsPanel);
        requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-new-thread]')?.focus());
      },
      moved: comments.moved,
    };
  });
  const isThere = query.data?.threads.some(({ id }) => id === wanted) ?? false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when what somebody comes for is there
  useEffect(() => {
    if (wanted && isThere) show(wanted);
  }, [wanted, isThere]);

  const chosenNow = (): Characters | null => {
    const selection = getSelection();
    const text = readingText(around.current);
    if (!text || !selection || selection.rangeCount === 0) return null;
    return charactersOf(text, selection.getRangeAt(0));
  };
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      // In the editor the editor itself listens.
      const isOurs = event.altKey && (event.ctrlKey || event.metaKey) && event.code === 'KeyM';
      if (!isOurs || event.defaultPrevented || !mayComment) return;
      event.preventDefault();
      const range = chosenNow();
      if (range) choose(range);
      else store.actions?.ask();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  const press = () => {
    if (editor) editor.commands.keyboardShortcut('Mod-Alt-m');
    else choose(chosenNow());
  };
  return mayComment && <SelectionButton around={around} onPress={press} />;
}

/** The button itself, and what it keeps free. */
const roomForButton = 52;

/** Where what is fixed to the foot of a small screen begins: the tools of the text, a panel, the bar of the pages. */
const footOfScreen = (): number =>
  [...document.querySelectorAll('.text-toolbar, .side-panel, nav')]
    .filter((bar) => getComputedStyle(bar).position === 'fixed')
    .map((bar) => bar.getBoundingClientRect())
    .reduce((foot, { top, height }) => (height > 0 ? Math.min(foot, top) : foot), innerHeight);

/** Below the last of the chosen words, out of the way of what the browser itself shows there. */
function SelectionButton({ around, onPress }: { around: TextComments['around']; onPress: () => void }) {
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  useEffect(() => {
    const look = () => {
      const selection = getSelection();
      const text = around.current?.querySelector('.text-editor:not([hidden]) .written-text');
      const isChosen =
        text &&
        selection &&
        !selection.isCollapsed &&
        selection.focusNode &&
        text.contains(selection.focusNode);
      const box = isChosen ? selection.getRangeAt(0).getBoundingClientRect() : null;
      if (!box || box.width === 0) setPlace(null);
      else
        setPlace({
          top: Math.min(box.bottom + 8, footOfScreen() - roomForButton),
          left: Math.max(8, Math.min(box.left, innerWidth - 220)),
        });
    };
    document.addEventListener('selectionchange', look);
    addEventListener('scroll', look, { passive: true, capture: true });
    return () => {
      document.removeEventListener('selectionchange', look);
      removeEventListener('scroll', look, { capture: true });
    };
  }, [around]);
  if (!place) return null;
  return (
    <div className="comment-selection" style={place}>
      <Button
        icon={<MessageSquarePlus />}
        // The words stay chosen.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
        aria-keyshortcuts="Control+Alt+M"
      >
        {commentText.react}
      </Button>
    </div>
  );
}

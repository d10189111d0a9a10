/** The words that a thread is about come into sight: when somebody looks at it, and with the focus when asked. */
import type { CommentThreadId } from '@leerkring/shared/contract/common';
import { useEffect } from 'react';
import { useTextEditor } from '../documents/workspace-context';
import { domRangeOf } from './dom-range';
import { placesOf } from './editor/offsets';
import { readingText } from './reading-text';
import { type Place, useCommentState } from './use-passages';
import type { TextComments } from './use-text-comments';

type Places = ReadonlyMap<string, Place>;

/** Where a panel lies over the lower part of the text, as in document-workspace.css. */
const isNarrow = () => matchMedia('(max-width: 63.99rem)').matches;

const wordsOf = ({ around }: TextComments, places: Places, threadId: CommentThreadId): Element | null => {
  const marked = around.current?.querySelector(`[data-thread="${threadId}"]`);
  const text = readingText(around.current);
  const range = places.get(threadId)?.range;
  return marked ?? (text && range ? (domRangeOf(text, range)?.startContainer.parentElement ?? null) : null);
};

const isInSight = (words: Element): boolean => {
  const { top, bottom } = words.getBoundingClientRect();
  return top > 80 && bottom < innerHeight * (isNarrow() ? 0.4 : 1);
};

const bringIntoSight = (words: Element | null): void => {
  if (words && !isInSight(words)) words.scrollIntoView({ block: isNarrow() ? 'start' : 'center' });
};

/** Follows the thread that somebody looks at. */
export const useActiveInSight = (comments: TextComments, places: Places): void => {
  const { active } = useCommentState(comments.store);
  const isFound = active !== null && places.has(active);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each thread, and not whenever somebody types
  useEffect(() => {
    if (!active || !isFound) return undefined;
    // After the panel, which makes the text narrower when it opens.
    const frame = requestAnimationFrame(() => bringIntoSight(wordsOf(comments, places, active)));
    return () => cancelAnimationFrame(frame);
  }, [active, isFound]);
};

/** From what was said to the words, to go on there: an editor has its caret before them. */
export const useToWords = (comments: TextComments, places: Places) => {
  const editor = useTextEditor();
  return (threadId: CommentThreadId) => {
    const range = places.get(threadId)?.range;
    if (!range) return;
    comments.store.set({ active: threadId });
    bringIntoSight(wordsOf(comments, places, threadId));
    const found = editor && placesOf(editor.state.doc, range);
    if (found) editor.chain().setTextSelection(found.from).focus(null, { scrollIntoView: false }).run();
  };
};

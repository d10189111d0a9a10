/**
 * The passages that somebody commented on, in a text that is only there to read. They are drawn by the browser over
 * words that stay as they are (CSS Custom Highlight API); where a browser cannot, the panel still tells.
 */
import type { CommentThreadId } from '@leerkring/shared/contract/common';
import { useEffect } from 'react';
import { charactersOf, domRangeOf } from './dom-range';
import { rangeOf } from './passages';
import { readingText } from './reading-text';
import { type Place, useCommentState } from './use-passages';
import type { TextComments } from './use-text-comments';

const names = ['commented', 'commented-active', 'commented-chosen'] as const;

export function useReadingHighlights(
  { provider, store, around }: TextComments,
  places: ReadonlyMap<string, Place>,
): void {
  const { marked, active, chosen } = useCommentState(store);
  useEffect(() => {
    if (!('highlights' in CSS)) return;
    const text = readingText(around.current);
    const show = (name: (typeof names)[number], ranges: (Range | null)[]) =>
      CSS.highlights.set(name, new Highlight(...ranges.filter((range) => range !== null)));
    const inPage = (id: CommentThreadId) => {
      const range = places.get(id)?.range;
      return text && range ? domRangeOf(text, range) : null;
    };
    const ids = (pick: (one: (typeof marked)[number]) => boolean) =>
      marked.filter(pick).map(({ id }) => inPage(id));
    const draw = () => {
      show(
        'commented',
        ids(({ id, resolved }) => !resolved && id !== active),
      );
      show(
        'commented-active',
        ids(({ id }) => id === active),
      );
      const range = chosen && rangeOf(provider.doc, chosen);
      show('commented-chosen', [text && range ? domRangeOf(text, range) : null]);
    };
    draw();
    // The rest of a long text comes after what is on the screen.
    const growth = new MutationObserver(draw);
    if (text) growth.observe(text, { childList: true });
    return () => {
      growth.disconnect();
      for (const name of names) CSS.highlights.delete(name);
    };
  }, [marked, active, chosen, places, provider, around]);

  useEffect(() => {
    const place = around.current;
    if (!place) return;
    const press = () => {
      const text = readingText(place);
      const at = getSelection();
      if (!text || !at?.isCollapsed || !at.focusNode || !text.contains(at.focusNode)) return;
      const before = document.createRange();
      before.setStart(text, 0);
      before.setEnd(at.focusNode, at.focusOffset);
      const offset = charactersOf(text, before)?.to ?? 0;
      const pressed = store
        .state()
        .marked.find(({ id, resolved }) => !resolved && holds(places.get(id)?.range, offset));
      if (pressed) store.actions?.show(pressed.id);
    };
    place.addEventListener('click', press);
    return () => place.removeEventListener('click', press);
  }, [around, places, store]);
}

const holds = (range: { from: number; to: number } | undefined, offset: number) =>
  range !== undefined && range.from <= offset && offset < range.to;

/** Brings more of a thread on the screen, at its begin or its end, and holds still what somebody looks at. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { threadPageText as words } from '../../text/threads';
import { announce } from '../../ui/announcer';
import type { MorePosts } from './use-thread';

type Edge = 'earlier' | 'later';

export const useMorePosts = (
  list: RefObject<HTMLElement | null>,
  numbers: readonly number[],
  more: MorePosts,
) => {
  /** What was asked for, and the ends of what stood there then. */
  const asked = useRef<{ edge: Edge; first: number; last: number; count: number } | null>(null);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const post = (number: number | undefined) =>
    list.current?.querySelector<HTMLElement>(`[data-number="${number}"]`) ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about what came at the ends
  useLayoutEffect(() => {
    const before = asked.current;
    if (!before || (first === before.first && last === before.last)) return;
    asked.current = null;
    announce(words.loaded(numbers.length - before.count));
    if (before.edge === 'later') {
      post(numbers.find((number) => number > before.last))?.focus({ preventScroll: true });
      return;
    }
    const [top, held] = [post(first), post(before.first)];
    if (top && held) window.scrollBy(0, held.getBoundingClientRect().top - top.getBoundingClientRect().top);
    requestAnimationFrame(letGo);
    if (document.activeElement === document.body) post(before.first)?.focus({ preventScroll: true });
  }, [first, last]);
  useEffect(() => letGo, []);

  return (edge: Edge) => {
    asked.current = { edge, first, last, count: numbers.length };
    // The browser would hold it still as well, but not at the top of a page, and twice is too much.
    if (edge === 'earlier') document.documentElement.style.setProperty('overflow-anchor', 'none');
    void more[edge]();
  };
};

const letGo = () => {
  document.documentElement.style.removeProperty('overflow-anchor');
};

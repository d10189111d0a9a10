/**
 * How far somebody has read. What was there when the page opened can be read; what others write after that waits behind a
 * bar, so that nothing moves under the eyes of who reads. Read is what was in sight, and the server is told of it.
 */
import type { ThreadView } from '@leerkring/shared/contract/threads';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTellRead } from './api';
import type { MorePosts } from './use-thread';

const pauseMs = 700;

/** `named`: the number of the post that the address leads to. */
export const useReading = (
  thread: ThreadView,
  me: string,
  named: number | null,
  list: RefObject<HTMLElement | null>,
  more: MorePosts,
) => {
  const last = thread.posts.at(-1)?.number ?? 0;
  const [shownUpTo, setShownUpTo] = useState(thread.lastNumber);
  /** Where this visit began. */
  const [readUpTo] = useState(thread.readUpTo);
  // With one's own post comes what others wrote before it, and so it does with the post that a link leads to.
  const mine = thread.posts.findLast(({ authorId }) => authorId === me)?.number ?? 0;
  const upTo = Math.max(shownUpTo, mine, named ?? 0);
  // What came after the page opened is brought along, to wait behind the bar.
  const isBehind = last >= upTo && thread.later > 0 && !more.busy && !more.error;
  // biome-ignore lint/correctness/useExhaustiveDependencies: how it is brought does not matter
  useEffect(() => {
    if (isBehind) void more.later();
  }, [isBehind]);
  const shown = thread.posts.filter(({ number }) => number <= upTo);
  useTellingWhatWasSeen(thread, list, shown);
  return {
    shown,
    readUpTo,
    waiting: thread.posts.filter(({ number, authorId }) => number > upTo && authorId !== me).length,
    showNew: () => setShownUpTo(last),
    /** There is more to read after it that was there when the page opened. */
    goesOn: thread.later > 0 && last < upTo,
  };
};

function useTellingWhatWasSeen(
  thread: ThreadView,
  list: RefObject<HTMLElement | null>,
  shown: ThreadView['posts'],
) {
  const ends = `${shown[0]?.number}-${shown.at(-1)?.number}`;
  const tellRead = useTellRead(thread.id);
  const seen = useRef(thread.readUpTo);
  const told = useRef(thread.readUpTo);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other posts are on the screen when the ends are others
  useEffect(() => {
    let timer = 0;
    const tell = () => {
      if (seen.current <= told.current || document.visibilityState !== 'visible') return;
      told.current = seen.current;
      // Only where somebody is: what fails is told with the next post.
      tellRead(seen.current).catch(() => {
        told.current = 0;
      });
    };
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting && target instanceof HTMLElement)
          seen.current = Math.max(seen.current, Number(target.dataset['number']));
      window.clearTimeout(timer);
      timer = window.setTimeout(tell, pauseMs);
    });
    for (const post of list.current?.querySelectorAll('[data-number]') ?? []) observer.observe(post);
    document.addEventListener('visibilitychange', tell);
    return () => {
      observer.disconnect();
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', tell);
      tell();
    };
  }, [tellRead, list, ends]);
}

import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Heading } from './headings';

/** What somebody does to go their own way. */
const ownWay = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Brings the section that the address names into view: once the text has come, again when the editor takes the
 * place of what was read first, and at each click. Whoever goes elsewhere meanwhile is left alone.
 */
export const useArrival = (headings: readonly Heading[], text: RefObject<HTMLElement | null>) => {
  const { hash, key } = useLocation();
  const arrived = useRef<{ key: string; page: Element | null; done: boolean }>({
    key: '',
    page: null,
    done: false,
  });
  useEffect(() => {
    const within = text.current;
    const number = headings.findIndex(({ anchor }) => `#${anchor}` === hash);
    if (arrived.current.key !== key) arrived.current = { key, page: null, done: false };
    if (number < 0 || arrived.current.done || !within) return undefined;
    const arrive = () => {
      const page = within.querySelector('.text-editor:not([hidden]) .written-text');
      if (!page || page === arrived.current.page) return;
      const shown = [...page.children].filter(
        (element) => element.matches('h2, h3, h4') && element.textContent?.trim() !== '',
      )[number];
      if (!shown) return;
      shown.scrollIntoView({ block: 'start' });
      arrived.current.page = page;
    };
    arrive();
    const arrival = new MutationObserver(arrive);
    arrival.observe(within, { childList: true, subtree: true });
    const leave = () => {
      arrived.current.done = true;
      arrival.disconnect();
    };
    for (const kind of ownWay) window.addEventListener(kind, leave, { passive: true });
    return () => {
      arrival.disconnect();
      for (const kind of ownWay) window.removeEventListener(kind, leave);
    };
  }, [headings, text, hash, key]);
};

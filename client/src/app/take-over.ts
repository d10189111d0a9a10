/**
 * Some pages come with what they show, and with what they were made of (page-ahead.tsx). What they show stays until the
 * app, out of sight, has nothing to wait for any more, and goes in the same frame; both are made of the same parts, so
 * that nothing moves.
 */
import type { DehydratedState } from '@tanstack/react-query';
import { inheritAll, pageAhead, writtenIn } from '../lib/page-ahead';

const reachable = 'a[href], button, input, [tabindex="0"]';

const isComplete = (root: Element) => root.hasChildNodes() && !root.querySelector('.leerkring-skeleton');

/** As long as this nothing is typed in between, so that a word is whole. */
const pauseMs = 700;

/** A keyboard on a screen composes each word, and begins anew where it is broken off: not in the middle of one. */
const betweenWords = (ahead: Element, go: () => void): void => {
  if (!ahead.querySelector('[data-composing]')) {
    go();
    return;
  }
  const told = new AbortController();
  const goOnce = () => {
    told.abort();
    go();
  };
  let pause = setTimeout(goOnce, pauseMs);
  const wait = (ms: number) => () => {
    clearTimeout(pause);
    pause = setTimeout(goOnce, ms);
  };
  const { signal } = told;
  ahead.addEventListener('input', wait(pauseMs), { signal });
  // With what the browser writes at the end of it.
  ahead.addEventListener('compositionend', wait(0), { signal });
};

/** Before the app is drawn into `root`. Gives what the page was made of, if it came with that. */
export const takeOver = (root: Element): DehydratedState | null => {
  const ahead = pageAhead();
  const data = document.getElementById('data-ahead');
  if (!ahead || !data) return null;
  data.remove();
  const watch = new MutationObserver(() => {
    if (!isComplete(root)) return;
    watch.disconnect();
    betweenWords(ahead, () => {
      const place = [...ahead.querySelectorAll(reachable)].indexOf(document.activeElement ?? ahead);
      const written = writtenIn(ahead);
      // Out of sight and still there: from one place to another the keyboard of a phone stays open.
      ahead.hidden = true;
      inheritAll(written);
      root.querySelectorAll<HTMLElement>(reachable)[place]?.focus({ preventScroll: true });
      ahead.remove();
    });
  });
  watch.observe(root, { childList: true, subtree: true });
  return JSON.parse(data.textContent) as DehydratedState;
};

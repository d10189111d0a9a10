/**
 * Some pages come with what they show, and with what they were made of (page-ahead.tsx). What they show stays until the
 * app, out of sight, has nothing to wait for any more, and goes in the same frame; both are made of the same parts, so
 * that nothing moves.
 */
import type { DehydratedState } from '@tanstack/react-query';
import { afterWord } from '../lib/after-word';
import { inheritAll, isInherited, pageAhead, writtenIn } from '../lib/page-ahead';

const reachable = 'a[href], button, input, [tabindex="0"]';

const isComplete = (root: Element) => root.hasChildNodes() && !root.querySelector('.leerkring-skeleton');

/** Before the app is drawn into `root`. Gives what the page was made of, if it came with that. */
export const takeOver = (root: Element): DehydratedState | null => {
  const ahead = pageAhead();
  const data = document.getElementById('data-ahead');
  if (!ahead || !data) return null;
  data.remove();
  const watch = new MutationObserver(() => {
    // What comes instead of the page, such as a fault, has no place for what somebody wrote in it.
    if (!isComplete(root) || !isInherited()) return;
    watch.disconnect();
    const go = () => {
      const place = [...ahead.querySelectorAll(reachable)].indexOf(document.activeElement ?? ahead);
      const written = writtenIn(ahead);
      // Out of sight and still there: from one place to another the keyboard of a phone stays open.
      ahead.hidden = true;
      inheritAll(written);
      root.querySelectorAll<HTMLElement>(reachable)[place]?.focus({ preventScroll: true });
      ahead.remove();
    };
    if (ahead.querySelector('[data-composing]')) afterWord(ahead, go);
    else go();
  });
  watch.observe(root, { childList: true, subtree: true });
  return JSON.parse(data.textContent) as DehydratedState;
};

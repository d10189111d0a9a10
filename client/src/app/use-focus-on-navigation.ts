import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** The browser itself announces the first page. */
let firstPage = true;

/**
 * A page that changes without loading says nothing to a screen reader. So after navigation the focus goes to the
 * heading of the new page; while that is still on its way it waits for it, unless the person has moved on already.
 */
export function useFocusOnNavigation() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is what makes it another page
  useEffect(() => {
    const element = main.current;
    if (firstPage || !element) {
      firstPage = false;
      return;
    }
    window.scrollTo(0, 0);
    if (focusHeading(element)) return;
    element.focus({ preventScroll: true });
    const arrival = new MutationObserver(() => {
      const moved = document.activeElement !== element && document.activeElement !== document.body;
      if (moved || focusHeading(element)) arrival.disconnect();
    });
    arrival.observe(element, { childList: true, subtree: true });
    return () => arrival.disconnect();
  }, [pathname]);

  return main;
}

function focusHeading(main: HTMLElement): boolean {
  const heading = main.querySelector('h1');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}

import { type RefObject, useEffect } from 'react';

/**
 * How much of the page the keyboard of a phone covers, as `--keyboard` on the element. Browsers tell it in another
 * way each, and only the visual viewport tells it everywhere.
 */
export const useKeyboardInset = (bar: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return undefined;
    const measure = () => {
      const covered = window.innerHeight - view.height - view.offsetTop;
      bar.current?.style.setProperty('--keyboard', `${Math.max(0, Math.round(covered))}px`);
    };
    // With the next frame, which needs the places of everything anyway.
    const frame = requestAnimationFrame(measure);
    view.addEventListener('resize', measure);
    view.addEventListener('scroll', measure);
    return () => {
      cancelAnimationFrame(frame);
      view.removeEventListener('resize', measure);
      view.removeEventListener('scroll', measure);
    };
  }, [bar]);
};

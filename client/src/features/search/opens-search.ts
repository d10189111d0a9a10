/**
 * The key `/` opens the search. Whoever speaks to their computer, or has a shaking hand, can turn it off (WCAG
 * 2.1.4); Ctrl with K stays. Kept on this device.
 */
const key = 'leerkring-search-slash';

export const isSlashOn = (): boolean => {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
};

export const turnSlash = (on: boolean): void => {
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // A browser that keeps nothing: the key stays as it is.
  }
};

/** Whether this key opens the search: not where it would be typed, and not over another dialog. */
export const opensSearch = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return false;
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isBare) return event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));
  return event.key === '/' && !isTyping && isSlashOn();
};

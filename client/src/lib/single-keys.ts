/**
 * Keys that do something by themselves, such as `/` and `?`. Whoever speaks to their computer, or has a shaking hand,
 * can turn them off, all at once (WCAG 2.1.4). Kept on this device.
 */
import { useSyncExternalStore } from 'react';

const key = 'leerkring-single-keys';
const listeners = new Set<() => void>();

const areOn = (): boolean => {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
};

export const turnSingleKeys = (on: boolean): void => {
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // A browser that keeps nothing: the keys stay as they are.
  }
  for (const tell of listeners) tell();
};

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, areOn, () => true);

/** Whether this key was pressed by itself, where it would not be typed, by who has not turned that off. */
export const isSingleKey = (event: KeyboardEvent, sign: string): boolean => {
  if (event.key !== sign || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input, textarea, select, [role="textbox"], [contenteditable="true"]'));
  return !isTyping && areOn();
};

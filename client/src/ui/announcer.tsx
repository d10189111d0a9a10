import { useSyncExternalStore } from 'react';
import './visually-hidden.css';

/**
 * One polite live region for the whole app. Only what somebody must hear goes through it: a new phase, my turn, a
 * lost connection. Presence, typing and ticking seconds never do. The same words twice are spoken twice: a space
 * that cannot be heard makes the text differ.
 */
let spoken = '';
const listeners = new Set<() => void>();

export function announce(text: string): void {
  spoken = text === spoken ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const lastSpoken = (): string => spoken;

export function Announcer() {
  const text = useSyncExternalStore(subscribe, lastSpoken, lastSpoken);
  return (
    <div className="leerkring-visually-hidden" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}

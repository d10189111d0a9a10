/**
 * Saves by itself, and says truthfully whether the text on this screen is stored. One save is under way
 * at a time and what was typed meanwhile follows after it. "Saved" is only said when the server has
 * answered for exactly the value that is shown.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { hasCode } from './http';

/** Long enough to type on, short enough to trust. */
const pauseMs = 800;
/** After a failure: often enough to notice that the connection is back. */
const retryMs = 5_000;

const passesByItself = (error: unknown) =>
  hasCode(error, 'unavailable') || hasCode(error, 'too-many-requests');

export type SaveState = 'saved' | 'saving' | 'unsaved';

export interface Autosave {
  state: SaveState;
  error: unknown;
  /** Something on this screen is not with the server. */
  isDirty: () => boolean;
  /** Saves now; true when everything is stored. */
  flush: () => Promise<boolean>;
}

interface AutosaveOptions<Value> {
  /** Compared by identity: a new object is a change. */
  value: Value;
  /** False while the value cannot be saved at all, such as without a title. */
  canSave: boolean;
  save: (value: Value) => Promise<unknown>;
}

export const useAutosave = <Value>({ value, canSave, save }: AutosaveOptions<Value>): Autosave => {
  const [state, setState] = useState<SaveState>('saved');
  const [error, setError] = useState<unknown>(null);
  const stored = useRef(value);
  const latest = useRef({ value, canSave, save });
  const underWay = useRef<Promise<boolean>>(null);
  useEffect(() => {
    latest.current = { value, canSave, save };
  });

  const isDirty = useCallback(() => latest.current.value !== stored.current, []);

  const flush = useCallback(async (): Promise<boolean> => {
    const { value: sending, canSave: possible, save: send } = latest.current;
    if (sending === stored.current) return true;
    if (!possible) return false;
    setState('saving');
    underWay.current ??= send(sending)
      .then(
        () => {
          stored.current = sending;
          setError(null);
          return true;
        },
        (cause: unknown) => {
          setError(cause);
          return false;
        },
      )
      .finally(() => {
        underWay.current = null;
      });
    const succeeded = await underWay.current;
    if (succeeded && isDirty()) return flush();
    setState(succeeded ? 'saved' : 'unsaved');
    return succeeded;
  }, [isDirty]);

  useEffect(() => {
    if (value === stored.current) return;
    setState(canSave ? 'saving' : 'unsaved');
    const timer = window.setTimeout(() => void flush(), pauseMs);
    return () => window.clearTimeout(timer);
  }, [value, canSave, flush]);

  useEffect(() => {
    if (!passesByItself(error)) return;
    const timer = window.setInterval(() => void flush(), retryMs);
    return () => window.clearInterval(timer);
  }, [error, flush]);

  return { state, error, isDirty, flush };
};

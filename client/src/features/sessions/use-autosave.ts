import { useEffect, useRef, useState } from 'react';
import type { SaveStatus } from '../../lib/document-provider';
import { Autosave } from './autosave';
import { useRoom } from './room-context';

interface Options {
  /** Names it in the ledger of everything that is being saved. */
  key: string;
  save: (text: string) => Promise<unknown>;
  /** Gets the text back when the server will not take it. */
  onRefused: (text: string) => void;
}

/** An Autosave that lives as long as its field and saves once more when the field goes. */
export const useAutosave = ({ key, save, onRefused }: Options) => {
  const { saving } = useRoom();
  const [status, setStatus] = useState<SaveStatus>('saved');
  const latest = useRef({ save, onRefused });
  latest.current = { save, onRefused };
  const [autosave] = useState(
    () =>
      new Autosave(
        (text) => latest.current.save(text),
        (next, refusedText) => {
          setStatus(next);
          saving.report(key, { status: next, unsaved: next !== 'saved' && next !== 'refused' });
          if (refusedText !== null) latest.current.onRefused(refusedText);
        },
      ),
  );
  useEffect(
    () => () => {
      void autosave.flush().finally(() => saving.drop(key));
    },
    [autosave, saving, key],
  );
  return { autosave, status };
};

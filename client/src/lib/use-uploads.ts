/** Files on their way, as a screen shows them: two at a time, each with its own progress, fault and way out. */
import { extensionOf } from '@leerkring/shared/contract/file-types';
import { type FileView, maxFileBytes } from '@leerkring/shared/contract/files';
import { nameFile } from '@leerkring/shared/rules/file-names';
import { useCallback, useEffect, useRef, useState } from 'react';
import { removalText, uploadText } from '../text/files';
import { problemText } from '../text/problems';
import type { FileItem } from '../ui/file-field';
import { fileSize, listInWords } from './format-nl';
import { problemToDutch } from './problem-to-dutch';
import { isFinal, sendFile, stopped } from './upload';

const atOnce = 2;

interface Job {
  key: string;
  file: File;
  abort: AbortController;
}

export interface UploadsOptions {
  /** Each file that was checked and kept; it belongs to nothing yet. */
  onFile: (file: FileView) => void;
  /** Of the extensions that are taken everywhere, those that are wanted here. */
  accepts?: readonly string[];
}

export interface Uploads {
  items: readonly FileItem[];
  add: (files: readonly File[]) => void;
  /** Also takes one that failed or is done off the list. */
  cancel: (key: string) => void;
  retry: (key: string) => void;
  /** Something is still on its way. */
  busy: boolean;
}

export const useUploads = ({ onFile, accepts }: UploadsOptions): Uploads => {
  const [items, setItems] = useState<readonly FileItem[]>([]);
  const jobs = useRef(new Map<string, Job>());
  const waiting = useRef<Job[]>([]);
  const running = useRef(0);
  const told = useRef(onFile);
  told.current = onFile;

  const show = useCallback((key: string, change: Partial<FileItem>) => {
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...change } : item)));
  }, []);

  const run = useCallback(
    async ({ key, file, abort }: Job) => {
      show(key, sendingOf(0, file.size));
      try {
        const onProgress = (sent: number) => show(key, sendingOf(sent, file.size));
        const kept = await sendFile(file, { signal: abort.signal, onProgress });
        show(key, { state: 'done', percent: 100, detail: doneText(kept), error: undefined });
        told.current(kept);
      } catch (error) {
        if (!abort.signal.aborted)
          show(key, { state: 'failed', detail: '', error: problemToDutch(error), final: isFinal(error) });
      }
    },
    [show],
  );

  const next = useCallback(() => {
    while (running.current < atOnce) {
      const job = waiting.current.shift();
      if (!job) return;
      running.current += 1;
      void run(job).finally(() => {
        running.current -= 1;
        next();
      });
    }
  }, [run]);

  const begin = useCallback(
    (key: string, file: File) => {
      const job = { key, file, abort: new AbortController() };
      jobs.current.set(key, job);
      waiting.current.push(job);
      next();
    },
    [next],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file) => ({ file, item: itemOf(file, accepts) }));
      setItems((before) => [...before, ...added.map(({ item }) => item)]);
      for (const { file, item } of added) if (item.state === 'waiting') begin(item.key, file);
    },
    [accepts, begin],
  );

  const cancel = useCallback((key: string) => {
    waiting.current = waiting.current.filter((job) => job.key !== key);
    jobs.current.get(key)?.abort.abort(stopped);
    jobs.current.delete(key);
    setItems((before) => before.filter((item) => item.key !== key));
  }, []);

  const retry = useCallback(
    (key: string) => {
      const job = jobs.current.get(key);
      if (!job) return;
      show(key, { state: 'waiting', detail: uploadText.waiting, error: undefined });
      begin(key, job.file);
    },
    [begin, show],
  );

  // Who leaves the page sends no further; what arrived stays a day, so the same file goes on where it was.
  useEffect(() => {
    const all = jobs.current;
    return () => {
      waiting.current = [];
      for (const { abort } of all.values()) abort.abort();
    };
  }, []);

  const busy = items.some(({ state }) => state !== 'done' && state !== 'failed');
  return { items, add, cancel, retry, busy };
};

const sendingOf = (sent: number, bytes: number): Partial<FileItem> =>
  sent < bytes
    ? {
        state: 'sending',
        percent: Math.floor((sent / bytes) * 100),
        detail: uploadText.sending(fileSize(sent), fileSize(bytes)),
      }
    : { state: 'checking', percent: 100, detail: uploadText.checking };

const doneText = ({ removed }: FileView): string =>
  removed.length === 0
    ? uploadText.done
    : uploadText.doneWithout(listInWords(removed.map((one) => removalText[one])));

let keys = 0;
const nextKey = () => {
  keys += 1;
  return String(keys);
};

const itemOf = (file: File, accepts: readonly string[] | undefined): FileItem => {
  const item = { key: nextKey(), name: file.name, percent: 0 };
  const error = faultOf(file, accepts);
  if (error) return { ...item, state: 'failed', detail: '', error, final: true };
  return { ...item, state: 'waiting', detail: uploadText.waiting };
};

/** What can be seen without sending it. */
const faultOf = ({ name, size }: File, accepts: readonly string[] | undefined): string | undefined => {
  const named = nameFile(name);
  if ('refused' in named) return problemText[named.refused];
  if (accepts && !accepts.includes(extensionOf(named.name) ?? ''))
    return problemText['file-type-not-accepted'];
  if (size === 0) return uploadText.empty;
  return size > maxFileBytes ? uploadText.tooLarge : undefined;
};

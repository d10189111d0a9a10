import { CircleAlert, CircleCheck, FileText, X } from 'lucide-react';
import { type ChangeEvent, type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from 'react';
import { announce } from './announcer';
import { Button } from './button';
import { classNames } from './class-names';
import { Field } from './field';
import './file-field.css';

export interface FileItem {
  key: string;
  name: string;
  state: 'waiting' | 'sending' | 'checking' | 'done' | 'failed';
  /** 0 to 100. */
  percent: number;
  /** How far it is, in words. */
  detail: string;
  /** What went wrong and what to do. */
  error?: string | undefined;
  /** Trying again would change nothing. */
  final?: boolean;
}

export interface FileFieldWords {
  browse: string;
  dropOr: string;
  dropNow: string;
  list: string;
  stop: string;
  remove: string;
  retry: string;
  failed: string;
  named: (action: string, name: string) => string;
}

export interface FileFieldProps {
  label: string;
  hint?: string;
  words: FileFieldWords;
  /** Endings of names: `.pdf,.docx`. */
  accept?: string;
  multiple?: boolean;
  /** While the file that is there is the one that counts. */
  zoneHidden?: boolean;
  items: readonly FileItem[];
  onChoose: (files: readonly File[]) => void;
  onCancel: (key: string) => void;
  onRetry: (key: string) => void;
}

/** Choosing, dragging or pasting files, and what becomes of each of them. */
export function FileField({
  label,
  hint,
  words,
  accept,
  multiple = false,
  zoneHidden = false,
  items,
  onChoose,
  onCancel,
  onRetry,
}: FileFieldProps) {
  const [over, setOver] = useState(false);
  useSpoken(items, words);
  const take = (files: FileList | null | undefined) => {
    const all = [...(files ?? [])];
    if (all.length > 0) onChoose(multiple ? all : all.slice(0, 1));
  };
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    take(currentTarget.files);
    // The same file can be chosen again.
    currentTarget.value = '';
  };
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    take(event.clipboardData.files);
  };
  return (
    <div className="leerkring-file-field">
      {!zoneHidden && (
        <Field label={label} hint={hint}>
          {(control) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting; with keys one presses the input in it
            <div
              className={classNames('leerkring-file-field__zone', [over && 'over'])}
              onDragEnter={drag}
              onDragOver={drag}
              onDragLeave={() => setOver(false)}
              onDrop={drop}
              onPaste={paste}
            >
              <input {...control} type="file" accept={accept} multiple={multiple} onChange={choose} />
              <span className="leerkring-file-field__button" aria-hidden="true">
                {words.browse}
              </span>
              <span className="leerkring-file-field__or" aria-hidden="true">
                {over ? words.dropNow : words.dropOr}
              </span>
            </div>
          )}
        </Field>
      )}
      {items.length > 0 && (
        <ul className="leerkring-file-field__list" aria-label={words.list}>
          {items.map((item) => (
            <FileRow key={item.key} item={item} words={words} onCancel={onCancel} onRetry={onRetry} />
          ))}
        </ul>
      )}
    </div>
  );
}

const icons = {
  waiting: FileText,
  sending: FileText,
  checking: FileText,
  done: CircleCheck,
  failed: CircleAlert,
};

function FileRow({
  item: { key, name, state, percent, detail, error, final },
  words,
  onCancel,
  onRetry,
}: { item: FileItem } & Pick<FileFieldProps, 'words' | 'onCancel' | 'onRetry'>) {
  const Icon = icons[state];
  const isOver = state === 'done' || state === 'failed';
  const leave = isOver ? words.remove : words.stop;
  return (
    <li className={classNames('leerkring-file-field__row', [state])}>
      <Icon className="leerkring-file-field__icon" />
      <div className="leerkring-file-field__text">
        <p className="leerkring-file-field__name">{name}</p>
        <p className="leerkring-file-field__detail">{error ?? detail}</p>
        {!isOver && (
          <progress
            className="leerkring-file-field__progress"
            aria-label={name}
            max={100}
            value={state === 'checking' ? undefined : percent}
          />
        )}
      </div>
      {state === 'failed' && !final && (
        <Button variant="quiet" aria-label={words.named(words.retry, name)} onClick={() => onRetry(key)}>
          {words.retry}
        </Button>
      )}
      <Button
        variant="quiet"
        icon={<X />}
        aria-label={words.named(leave, name)}
        onClick={() => onCancel(key)}
      >
        {leave}
      </Button>
    </li>
  );
}

/** What becomes of a file is said once, when it changes; how far it is can be read, and is not. */
function useSpoken(items: readonly FileItem[], words: FileFieldWords): void {
  const before = useRef(new Map<string, FileItem['state']>());
  useEffect(() => {
    for (const { key, name, state, detail, error } of items) {
      if (before.current.get(key) === state) continue;
      before.current.set(key, state);
      if (state === 'failed') announce(`${name}. ${words.failed}. ${error ?? ''}`);
      else if (state !== 'waiting') announce(`${name}. ${detail}`);
    }
  }, [items, words]);
}

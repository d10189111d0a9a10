import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { announce } from './announcer';
import { Avatar, type PersonColour } from './avatar';
import { TextArea } from './text-area';
import './mention-area.css';

export interface MentionOption {
  id: string;
  name: string;
  /** A smaller line under the name. */
  detail: string;
  colour: PersonColour;
}

export interface MentionOffer<Option extends MentionOption> {
  /** Where the `@` stands. */
  at: number;
  found: readonly Option[];
}

export interface MentionAreaProps<Option extends MentionOption> {
  ref?: Ref<HTMLTextAreaElement>;
  label: string;
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  placeholder?: string;
  rows?: number;
  maxLength: number;
  value: string;
  /** Who is meant by what stands before the caret; null: nobody is sought. */
  offer: (value: string, caret: number) => MentionOffer<Option> | null;
  words: { list: string; found: (count: number) => string; taken: (name: string) => string };
  onChange: (value: string) => void;
  onCaret?: (caret: number) => void;
  onTake?: (option: Option) => void;
  /** Ctrl+Enter. */
  onSubmit: () => void;
}

/**
 * A text field in which `@` offers people. The focus stays in the field; the arrows walk the list, Enter and Tab
 * take who is pointed at, Esc closes it.
 */
export function MentionArea<Option extends MentionOption>(props: MentionAreaProps<Option>) {
  const { ref, value, offer, words, onChange, onCaret, onTake, onSubmit, rows = 2, ...field } = props;
  const list = useId();
  const place = useRef<HTMLDivElement>(null);
  const [caret, setCaretState] = useState(0);
  const [pointed, setPointed] = useState(0);
  /** The `@` of which somebody closed the list. */
  const [closed, setClosed] = useState<number | null>(null);
  const sought = offer(value, caret);
  const shown = sought && sought.at !== closed ? sought : null;
  const count = shown?.found.length ?? 0;
  const at = Math.min(pointed, count - 1);
  const area = () => place.current?.querySelector('textarea') as HTMLTextAreaElement;
  useImperativeHandle(ref, area);
  const setCaret = (position: number) => {
    setCaretState(position);
    onCaret?.(position);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words do not change, how many there are does
  useEffect(() => {
    if (count > 0) announce(words.found(count));
  }, [count]);

  const take = (option: Option | undefined) => {
    if (!shown || !option) return;
    const before = `${value.slice(0, shown.at)}@${option.name}`;
    onTake?.(option);
    onChange(before + value.slice(caret));
    setCaret(before.length);
    setClosed(shown.at);
    announce(words.taken(option.name));
    requestAnimationFrame(() => {
      area().focus();
      area().setSelectionRange(before.length, before.length);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
    } else if (shown) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) setPointed((at + step + count) % count);
      else if (event.key === 'Enter' || event.key === 'Tab') take(shown.found[at]);
      else if (event.key === 'Escape') setClosed(shown.at);
      else return;
      event.preventDefault();
    }
  };

  return (
    <div ref={place} className="leerkring-mention-area">
      <TextArea
        {...field}
        rows={rows}
        value={value}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={shown ? list : undefined}
        aria-activedescendant={shown ? `${list}-${at}` : undefined}
        onChange={(event) => {
          setCaret(event.currentTarget.selectionStart);
          setPointed(0);
          // Another `@` is another list.
          if (closed !== null && event.currentTarget.value[closed] !== '@') setClosed(null);
          onChange(event.currentTarget.value);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => shown && setClosed(shown.at)}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <div id={list} role="listbox" aria-label={words.list} className="leerkring-mention-area__list">
          {shown.found.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
            <div
              key={option.id}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="leerkring-mention-area__option"
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option)}
            >
              <Avatar name={option.name} colour={option.colour} size="small" decorative />
              <span>
                {option.name}
                <span className="leerkring-mention-area__detail">{option.detail}</span>
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

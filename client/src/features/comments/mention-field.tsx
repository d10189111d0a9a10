import type { PersonView } from '@leerkring/shared/contract/identity';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { colourOf, fullName } from '../../lib/person';
import { commentText } from '../../text/comments';
import { announce } from '../../ui/announcer';
import { Avatar } from '../../ui/avatar';
import { TextArea } from '../../ui/text-area';
import { soughtIn } from './mentions';

export interface MentionFieldProps {
  label: string;
  value: string;
  error?: string | undefined;
  mentionable: readonly PersonView[];
  onChange: (words: string) => void;
  /** Ctrl+Enter. */
  onSubmit: () => void;
}

/**
 * A text field in which `@` offers people. The focus stays in the field; the arrows walk the list, Enter and Tab
 * take who is pointed at, Esc closes it.
 */
export function MentionField({ label, value, error, mentionable, onChange, onSubmit }: MentionFieldProps) {
  const list = useId();
  const place = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState(0);
  const [pointed, setPointed] = useState(0);
  /** The `@` of which somebody closed the list. */
  const [closed, setClosed] = useState<number | null>(null);
  const sought = soughtIn(value, caret, mentionable);
  const shown = sought && sought.at !== closed ? sought : null;
  const count = shown?.found.length ?? 0;
  const at = Math.min(pointed, count - 1);
  const field = () => place.current?.querySelector('textarea');

  useEffect(() => {
    if (count > 0) announce(commentText.mentionsFound(count));
  }, [count]);

  const take = (person: PersonView | undefined) => {
    if (!shown || !person) return;
    const before = `${value.slice(0, shown.at)}@${fullName(person)}`;
    const area = field();
    onChange(before + value.slice(caret));
    setCaret(before.length);
    setClosed(shown.at);
    announce(commentText.mentioned(fullName(person)));
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(before.length, before.length);
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
    <div ref={place} className="mention-field">
      <TextArea
        label={label}
        hint={commentText.mentionHint}
        error={error}
        value={value}
        maxLength={2_000}
        rows={2}
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
        <div id={list} role="listbox" aria-label={commentText.mentions} className="mention-field__list">
          {shown.found.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
            <div
              key={person.id}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="mention-field__option"
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              <Avatar name={fullName(person)} colour={colourOf(person.id)} size="small" decorative />
              <span>
                {fullName(person)}
                <span className="mention-field__from">{person.organisation.name}</span>
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

import { mentionedIn } from '@leerkring/shared/rules/comment-body';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { fromField, toField } from '../../lib/mentions';
import { problemToDutch, serverFaults } from '../../lib/problem-to-dutch';
import { commonText } from '../../text/common';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { MentionField } from './mention-field';
import type { People } from './people';

export interface CommentFormProps {
  label: string;
  submitLabel: string;
  /** What is there already. */
  body?: string;
  /** Takes the focus when it comes. */
  focused?: boolean;
  people: People;
  /** Above the words. */
  children?: ReactNode;
  /** The words as they are kept; what goes wrong is shown, and the words stay. */
  onSubmit: (body: string) => Promise<unknown>;
  onCancel?: () => void;
}

export function CommentForm(props: CommentFormProps) {
  const { label, submitLabel, body = '', focused, people, children, onSubmit, onCancel } = props;
  const [words, setWords] = useState(() => toField(body, people));
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!focused) return undefined;
    // After the panel, which takes the focus when it opens.
    const frame = requestAnimationFrame(() => form.current?.querySelector('textarea')?.focus());
    return () => cancelAnimationFrame(frame);
  }, [focused]);
  const submit = async () => {
    if (busy || words.trim() === '') return;
    setBusy(true);
    setError(null);
    try {
      // Whoever stands in it already may stay, also when they left.
      const nameable = [...people.mentionable, ...mentionedIn(body).flatMap((id) => people.get(id) ?? [])];
      await onSubmit(fromField(words.trim(), nameable));
      setWords('');
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const faults = serverFaults(error);
  return (
    <form
      ref={form}
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      <MentionField
        label={label}
        value={words}
        error={faults.body}
        mentionable={people.mentionable}
        onChange={setWords}
        onSubmit={() => void submit()}
      />
      {error !== null && !faults.body && (
        <Notice tone="error">{error instanceof Refused ? error.message : problemToDutch(error)}</Notice>
      )}
      <div className="comment-form__actions">
        <Button type="submit" variant="primary" busy={busy} disabled={words.trim() === ''}>
          {submitLabel}
        </Button>
        {onCancel && (
          <Button variant="quiet" onClick={onCancel}>
            {commonText.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Refused on this screen already, with a sentence that says what to do. */
export class Refused extends Error {}

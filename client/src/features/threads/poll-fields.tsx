import { maxPollOptions, type PollInput } from '@leerkring/shared/contract/posts';
import { Plus, X } from 'lucide-react';
import { composerText as words } from '../../text/threads';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';

const dayMs = 86_400_000;
const terms = { never: null, week: 7, fortnight: 14 } as const;
type Closing = keyof typeof terms;

/** A poll while it is made. */
export interface PollDraft extends Omit<PollInput, 'closesAt'> {
  closing: Closing;
}

export const emptyPoll: PollDraft = {
  question: '',
  options: ['', ''],
  multiple: false,
  named: true,
  closing: 'week',
};

/** Null: it is not complete yet. */
export const pollOf = ({ closing, ...poll }: PollDraft, now: Date): PollInput | null => {
  const options = poll.options.map((text) => text.trim()).filter((text) => text !== '');
  if (poll.question.trim() === '' || options.length < 2) return null;
  const days = terms[closing];
  const closesAt = days === null ? null : new Date(now.getTime() + days * dayMs).toISOString();
  return { ...poll, options, closesAt };
};

interface PollFieldsProps {
  poll: PollDraft;
  error: string | undefined;
  onChange: (poll: PollDraft | null) => void;
}

export function PollFields({ poll, error, onChange }: PollFieldsProps) {
  const set = (change: Partial<PollDraft>) => onChange({ ...poll, ...change });
  const setOption = (index: number, text: string) =>
    set({ options: poll.options.map((option, at) => (at === index ? text : option)) });
  return (
    <fieldset className="poll-fields">
      <legend className="side-title">{words.poll}</legend>
      <TextField
        label={words.pollQuestion}
        value={poll.question}
        maxLength={200}
        error={error}
        onChange={(event) => set({ question: event.currentTarget.value })}
      />
      {poll.options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the answers are known by their place
        <div className="poll-fields__option" key={index}>
          <TextField
            label={words.pollOption(index + 1)}
            value={option}
            maxLength={120}
            onChange={(event) => setOption(index, event.currentTarget.value)}
          />
          {poll.options.length > 2 && (
            <Button
              variant="quiet"
              icon={<X />}
              aria-label={words.removeOption(index + 1)}
              onClick={() => set({ options: poll.options.filter((_, at) => at !== index) })}
            />
          )}
        </div>
      ))}
      <div className="poll-fields__actions">
        {poll.options.length < maxPollOptions && (
          <Button icon={<Plus />} onClick={() => set({ options: [...poll.options, ''] })}>
            {words.addOption}
          </Button>
        )}
      </div>
      <Checkbox
        label={words.multiple}
        checked={poll.multiple}
        onChange={(event) => set({ multiple: event.currentTarget.checked })}
      />
      <Checkbox
        label={words.named}
        hint={words.namedHint}
        checked={poll.named}
        onChange={(event) => set({ named: event.currentTarget.checked })}
      />
      <Select
        label={words.closes}
        className="short-field"
        options={Object.entries(words.closing).map(([value, label]) => ({ value, label }))}
        value={poll.closing}
        onChange={(event) => set({ closing: event.currentTarget.value as Closing })}
      />
      <Button variant="quiet" onClick={() => onChange(null)}>
        {words.removePoll}
      </Button>
    </fieldset>
  );
}

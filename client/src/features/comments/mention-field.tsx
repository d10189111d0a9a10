import type { PersonView } from '@leerkring/shared/contract/identity';
import { soughtIn } from '../../lib/mentions';
import { faceOf } from '../../lib/person';
import { commentText } from '../../text/comments';
import { MentionArea } from '../../ui/mention-area';

export interface MentionFieldProps {
  label: string;
  value: string;
  error?: string | undefined;
  mentionable: readonly PersonView[];
  onChange: (words: string) => void;
  /** Ctrl+Enter. */
  onSubmit: () => void;
}

const words = {
  list: commentText.mentions,
  found: commentText.mentionsFound,
  taken: commentText.mentioned,
};

export function MentionField({ mentionable, ...field }: MentionFieldProps) {
  return (
    <MentionArea
      {...field}
      hint={commentText.mentionHint}
      maxLength={2_000}
      words={words}
      offer={(value, caret) => {
        const sought = soughtIn(value, caret, mentionable);
        return sought && { at: sought.at, found: sought.found.map(optionOf) };
      }}
    />
  );
}

const optionOf = (person: PersonView) => ({ ...faceOf(person), detail: person.organisation.name });

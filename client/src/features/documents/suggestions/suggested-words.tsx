import type { PersonId } from '@leerkring/shared/contract/common';
import { suggestedAt } from '@leerkring/shared/rules/suggestion-time';
import { createContext, type ReactNode, useContext } from 'react';
import { dayAndTime } from '../../../lib/format-nl';
import { colourOf } from '../../../lib/person';
import { suggestionText } from '../../../text/suggestions';
import { classNames } from '../../../ui/class-names';
import { markOf, type Proposal } from './suggestion-list';

/** What the people are called who made the suggestions; where nobody tells, the words are marked without a name. */
export const SuggestionNames = createContext<((person: PersonId) => string) | null>(null);

interface SuggestedWordsProps {
  proposal: Proposal;
  value: unknown;
  children: ReactNode;
}

/** A piece of a suggestion in a text to read. */
export function SuggestedWords({ proposal, value, children }: SuggestedWordsProps) {
  const nameOf = useContext(SuggestionNames);
  const mark = markOf(value);
  const Tag = proposal === 'insertion' ? 'ins' : 'del';
  const look = `suggestion suggestion--${proposal}`;
  if (!mark) return <Tag className={look}>{children}</Tag>;
  const at = suggestedAt(mark.id);
  return (
    <Tag
      className={classNames('suggested', [`colour-${colourOf(mark.by)}`], look)}
      data-suggestion={mark.id}
      title={
        nameOf
          ? suggestionText.piece(nameOf(mark.by), proposal, at ? dayAndTime(at, new Date()) : '')
          : undefined
      }
    >
      {children}
    </Tag>
  );
}

import type { PersonId } from '@leerkring/shared/contract/common';
import { suggestionText } from '../../../text/suggestions';
import type { Settlement, Suggestion } from './suggestion-list';
import type { SuggestionState, SuggestionStore } from './suggestion-store';

/** Decides, and gives back in words what was decided. */
export const settleAll = (store: SuggestionStore, all: readonly Suggestion[], how: Settlement): string => {
  store.actions?.settle(
    all.map(({ id }) => id),
    how,
  );
  const isWithdrawn = how === 'reject' && all.every(({ by }) => by === store.me);
  return isWithdrawn && all.length === 1 ? suggestionText.withdrawn : suggestionText.settled(all.length, how);
};

export const nameFor = ({ me }: SuggestionStore, { nameOf }: SuggestionState, person: PersonId): string =>
  person === me ? suggestionText.me : nameOf(person);

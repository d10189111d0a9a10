import type { PersonId } from '@leerkring/shared/contract/common';
import type { VersionView } from '@leerkring/shared/contract/document-versions';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { listInWords } from '../../../lib/format-nl';
import { versionsText } from '../../../text/versions';

export const givenNameOf = (people: readonly PersonView[], id: PersonId | null): string =>
  people.find((person) => person.id === id)?.givenName ?? versionsText.somebody;

/** Who had a hand in it, in one line. */
export const handsOn = (
  { kind, authors, madeBy, removedBy }: VersionView,
  people: readonly PersonView[],
): string => {
  const names = authors.map((id) => givenNameOf(people, id));
  const parts = [names.length > 0 ? versionsText.by(listInWords(names)) : versionsText.nobody];
  if (madeBy && kind === 'named') parts.push(versionsText.namedBy(givenNameOf(people, madeBy)));
  if (madeBy && kind === 'before-restore') parts.push(versionsText.restoredBy(givenNameOf(people, madeBy)));
  if (removedBy) parts.push(versionsText.removedBy(givenNameOf(people, removedBy)));
  return parts.join(' · ');
};

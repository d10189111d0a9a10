/** Everybody who has something to do with the comments of a text. */
import type { DocumentComments } from '@leerkring/shared/contract/comments';
import type { PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { fullName } from '../../lib/person';
import { commentText } from '../../text/comments';

export interface People {
  get: (id: PersonId) => PersonView | undefined;
  nameOf: (id: PersonId) => string;
  mentionable: readonly PersonView[];
}

export const peopleOf = ({ people, mentionable }: DocumentComments): People => {
  const known = new Map(people.map((person) => [person.id, person]));
  return {
    get: (id) => known.get(id),
    nameOf: (id) => {
      const person = known.get(id);
      return person ? fullName(person) : commentText.somebody;
    },
    mentionable: mentionable
      .flatMap((id) => known.get(id) ?? [])
      .sort((one, other) => fullName(one).localeCompare(fullName(other), 'nl')),
  };
};

/** People in a text while it is written: `@` and their name in the field, their id in what is sent. */
import type { PersonId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import { mentionOf, partsOf } from '@leerkring/shared/rules/comment-body';
import { fullName } from './person';

export interface Names {
  nameOf: (id: PersonId) => string;
}

/** What the field shows of what is stored. */
export const toField = (body: string, people: Names): string =>
  partsOf(body)
    .map((part) => ('text' in part ? part.text : `@${people.nameOf(part.mention)}`))
    .join('');

/** What is stored of what the field shows. The longest names first: Jan de Vries is not Jan. */
export const fromField = (words: string, people: readonly PersonView[]): string =>
  [...people]
    .sort((one, other) => fullName(other).length - fullName(one).length)
    .reduce((body, person) => body.replaceAll(`@${fullName(person)}`, mentionOf(person.id)), words);

export interface Sought {
  /** Where the `@` stands. */
  at: number;
  found: readonly PersonView[];
}

const maxFound = 6;
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('nl');

/** Who is meant by what stands before the caret; null: nobody is sought. */
export const soughtIn = (words: string, caret: number, people: readonly PersonView[]): Sought | null => {
  const match = /(^|.*[\s(])@([^@\n]{0,40})$/s.exec(words.slice(0, caret));
  if (!match) return null;
  const [, before = '', begun = ''] = match;
  const at = before.length;
  const found = people.filter((person) =>
    plain(fullName(person))
      .split(' ')
      .some((_, index, parts) => parts.slice(index).join(' ').startsWith(plain(begun))),
  );
  return found.length > 0 ? { at, found: found.slice(0, maxFound) } : null;
};

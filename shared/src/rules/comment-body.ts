/** The words of a comment. Somebody who is mentioned stands in them by id, so that a name is never stored. */
import type { PersonId } from '../contract/common.js';

const mention = /@\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}/g;

export type CommentPart = { text: string } | { mention: PersonId };

export const mentionOf = (personId: PersonId): string => `@{${personId}}`;

export const partsOf = (body: string): CommentPart[] =>
  body
    .split(mention)
    // What stands between two matches has an even place, what was matched an odd one.
    .map((part, index): CommentPart => (index % 2 === 0 ? { text: part } : { mention: part as PersonId }))
    .filter((part) => 'mention' in part || part.text !== '');

export const mentionedIn = (body: string): PersonId[] => [
  ...new Set(partsOf(body).flatMap((part) => ('mention' in part ? [part.mention] : []))),
];

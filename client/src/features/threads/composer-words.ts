/** A post while it is written: people and quotes by name in the field, by id in what is kept. */
import type { PostId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import type { QuotedPost } from '@leerkring/shared/contract/threads';
import { fromField, type Names, toField } from '../../lib/mentions';
import { composerText } from '../../text/threads';

/** What can be quoted; a new thread has nothing yet. */
export type Quotable = readonly QuotedPost[];

export const wordsOf = (body: string, names: Names, posts: Quotable): string =>
  toField(
    body.replace(/^> ?#\{([0-9a-f-]{36})\}$/gm, (line, id: string) => {
      const post = posts.find((candidate) => candidate.id === id);
      return post ? `> ${composerText.quoteLine(names.nameOf(post.authorId), post.number)}` : line;
    }),
    names,
  );

export const bodyOf = (
  words: string,
  people: readonly PersonView[],
  names: Names,
  posts: Quotable,
): string => {
  const lines = new Map(
    posts.map(({ id, authorId, number }): [string, PostId] => [
      `> ${composerText.quoteLine(names.nameOf(authorId), number)}`,
      id,
    ]),
  );
  const quoted = words
    .split('\n')
    .map((line) => {
      const id = lines.get(line.trimEnd());
      return id ? `> #{${id}}` : line;
    })
    .join('\n');
  return fromField(quoted, people);
};

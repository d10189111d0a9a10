import type { PersonId, PostId } from '@leerkring/shared/contract/common';
import type { PersonView } from '@leerkring/shared/contract/identity';
import type { QuotedPost, ThreadView } from '@leerkring/shared/contract/threads';
import { useMemo, useRef } from 'react';
import { fullName } from '../../lib/person';
import { postText } from '../../text/threads';

/**
 * What every part of an open thread needs of the whole. Who and what came by stays known during a visit: a quote in an
 * answer that is being written may be of a post that is not on the screen any more.
 */
export const useOpenThread = (thread: ThreadView, me: string) => {
  const known = useRef({ people: new Map<string, PersonView>(), posts: new Map<string, QuotedPost>() });
  return useMemo(() => {
    const { people, posts } = known.current;
    for (const person of thread.people) people.set(person.id, person);
    for (const post of [...thread.posts, ...thread.quoted]) posts.set(post.id, post);
    const nameOf = (id: PersonId): string => {
      const person = people.get(id);
      return person ? fullName(person) : postText.somebody;
    };
    return {
      ...{ thread, me, nameOf, people: [...people.values()], quotable: [...posts.values()] },
      personOf: (id: PersonId) => people.get(id),
      quoted: (id: PostId) => {
        const post = posts.get(id);
        return post ? { name: nameOf(post.authorId), number: post.number } : null;
      },
    };
  }, [thread, me]);
};

export type OpenThread = ReturnType<typeof useOpenThread>;

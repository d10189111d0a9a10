import type { PersonId, PostId } from '@leerkring/shared/contract/common';
import type { ThreadView } from '@leerkring/shared/contract/threads';
import { useMemo } from 'react';
import { fullName } from '../../lib/person';
import { postText } from '../../text/threads';

/** What every part of an open thread needs of the whole. */
export const useOpenThread = (thread: ThreadView, me: string) =>
  useMemo(() => {
    const people = new Map(thread.people.map((person) => [person.id, person]));
    const posts = new Map(thread.posts.map((post) => [post.id, post]));
    const nameOf = (id: PersonId): string => {
      const person = people.get(id);
      return person ? fullName(person) : postText.somebody;
    };
    return {
      ...{ thread, me, nameOf },
      personOf: (id: PersonId) => people.get(id),
      quoted: (id: PostId) => {
        const post = posts.get(id);
        return post
          ? { name: nameOf(post.authorId), number: post.number, present: post.state === 'present' }
          : null;
      },
    };
  }, [thread, me]);

export type OpenThread = ReturnType<typeof useOpenThread>;

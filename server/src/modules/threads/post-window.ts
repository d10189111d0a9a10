/** Which posts of a thread somebody reads at once. A number is the key, so that nothing shifts when posts come or go. */
import type { ThreadId } from '@leerkring/shared/contract/common';
import { postPageSize } from '@leerkring/shared/contract/posts';
import type { PostWindow } from '@leerkring/shared/contract/threads';
import { type EntityManager, LessThan, MoreThanOrEqual } from 'typeorm';
import { Post } from './post.entity.js';

/** Posts before the one that somebody goes to, to see what it is about. */
const CONTEXT = 10;

export interface PostsAround {
  /** In their order. */
  posts: Post[];
  earlier: number;
  later: number;
  lastNumber: number;
}

/** `next`: the number at which somebody reads on, for who asks for no post in particular. In the name of a reader. */
export const postsIn = async (
  tx: EntityManager,
  threadId: ThreadId,
  { around, before, from }: PostWindow,
  next: number,
): Promise<PostsAround> => {
  const earlierThan = (number: number, take: number) =>
    tx.find(Post, { where: { threadId, number: LessThan(number) }, order: { number: 'DESC' }, take });
  const following = (number: number) =>
    tx.find(Post, {
      ...{ where: { threadId, number: MoreThanOrEqual(number) }, order: { number: 'ASC' } },
      take: postPageSize,
    });
  const middle = async (number: number) => {
    const after = await following(number);
    const ahead = await earlierThan(number, Math.max(CONTEXT, postPageSize - after.length));
    return [...ahead.toReversed(), ...after].slice(0, postPageSize);
  };
  const posts =
    before !== undefined
      ? (await earlierThan(before, postPageSize)).toReversed()
      : await (from === undefined ? middle(around ?? next) : following(from));
  return { posts, ...(await beside(tx, threadId, posts, before ?? from ?? 0)) };
};

/** `at`: where they would have been, when there are none. */
const beside = async (tx: EntityManager, threadId: ThreadId, posts: readonly Post[], at: number) => {
  const [first, last] = [posts[0]?.number ?? at, posts.at(-1)?.number ?? at - 1];
  const [counted]: Omit<PostsAround, 'posts'>[] = await tx.query(
    `select count(*) filter (where number < $2)::int as earlier, count(*) filter (where number > $3)::int as later,
       coalesce(max(number), 0) as "lastNumber"
     from post where thread_id = $1`,
    [threadId, first, last],
  );
  return counted ?? { earlier: 0, later: 0, lastNumber: 0 };
};

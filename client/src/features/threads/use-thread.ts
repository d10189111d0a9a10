/**
 * A thread with a part of its posts, which grows at both ends as somebody reads on. Each part is asked for by the
 * number of a post, so that what is read again after news is what stands on the screen, and nothing shifts.
 */
import type { PostView } from '@leerkring/shared/contract/posts';
import { type PostWindow, type ThreadView, threadRoutes } from '@leerkring/shared/contract/threads';
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';

/** Null: the part at which the page opens. */
type Asked = z.input<typeof PostWindow> | null;
type Parts = InfiniteData<ThreadView, Asked>;

/** More of a thread than stands on the screen. */
export interface MorePosts {
  earlier: () => Promise<unknown>;
  later: () => Promise<unknown>;
  busy: boolean;
  /** Why the last time nothing came. */
  error: unknown;
}

/** `at`: the number of a post to open at; null: where this person is in reading. */
export const useThread = (threadId: string, at: number | null) => {
  const client = useQueryClient();
  const queryKey = [...queryKeys.threads, threadId, at];
  // Read again it begins where it began, also when somebody has read on since.
  const opening = (): NonNullable<Asked> => {
    const known = client.getQueryData<Parts>(queryKey);
    const first = known?.pages[known.pageParams.indexOf(null)]?.posts[0];
    if (first) return { from: String(first.number) };
    return at === null ? {} : { around: String(at) };
  };
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      call(threadRoutes.get, { params: { threadId }, query: pageParam ?? opening(), signal }),
    initialPageParam: null as Asked,
    getPreviousPageParam: ({ earlier, posts }): Asked | undefined =>
      earlier > 0 ? { before: String(numberOf(posts[0])) } : undefined,
    getNextPageParam: ({ later, posts }): Asked | undefined =>
      later > 0 ? { from: String(numberOf(posts.at(-1)) + 1) } : undefined,
    select: joined,
    // Going to another part of the same thread leaves on the screen what is there, until that part has come.
    placeholderData: (before, query) => (query?.queryKey[1] === threadId ? before : undefined),
    // Whoever comes back reads on where they are then.
    gcTime: 0,
  });
  // Asking for more would break off reading again, and what that was for would not be seen.
  const afterReading = async (ask: () => Promise<unknown>) => {
    if (query.isRefetching) await query.refetch({ cancelRefetch: false });
    await ask();
  };
  const more: MorePosts = {
    earlier: () => afterReading(query.fetchPreviousPage),
    later: () => afterReading(query.fetchNextPage),
    busy: query.isFetchingPreviousPage || query.isFetchingNextPage || query.isPlaceholderData,
    error: query.isFetchPreviousPageError || query.isFetchNextPageError ? query.error : null,
  };
  return { ...query, more };
};

const numberOf = (post: PostView | undefined) => post?.number ?? 0;

/** What was read last tells how the thread stands. */
const joined = ({ pages }: Parts): ThreadView | undefined => {
  const last = pages.at(-1);
  if (!last) return undefined;
  const people = pages.flatMap((page) => page.people);
  return {
    ...last,
    posts: pages.flatMap(({ posts }) => posts),
    earlier: pages[0]?.earlier ?? 0,
    quoted: pages.flatMap(({ quoted }) => quoted),
    people: [...new Map(people.map((person) => [person.id, person])).values()],
  };
};

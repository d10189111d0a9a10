import type { PostId, ThreadId } from '@leerkring/shared/contract/common';
import { libraryRoutes } from '@leerkring/shared/contract/library';
import { type FlagOutcome, type FlagReason, postFlagRoutes } from '@leerkring/shared/contract/post-flags';
import { type PostInput, postRoutes, type Reaction } from '@leerkring/shared/contract/posts';
import { type ThreadQuery, threadRoutes } from '@leerkring/shared/contract/threads';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

type QueryInput = z.input<typeof ThreadQuery>;
type StartInput = z.input<(typeof threadRoutes.start)['body']>;
type DraftInput = z.input<(typeof threadRoutes.keepNewDraft)['body']>['draft'];

export const useThreads = (query: QueryInput) =>
  useQuery({
    queryKey: [...queryKeys.threads, 'list', query],
    queryFn: ({ signal }) => call(threadRoutes.list, { query, signal }),
    placeholderData: keepPreviousData,
  });

/** What is done is read again, the thread and the lists both. */
const useThreadAct = <Input, Output>(act: (input: Input) => Promise<Output>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.threads }),
  });
};

export const useStartThread = () => useThreadAct((body: StartInput) => call(threadRoutes.start, { body }));

export const useWritePost = (threadId: ThreadId) =>
  useThreadAct((body: z.input<typeof PostInput>) => call(postRoutes.write, { params: { threadId }, body }));

export const useChangePost = (threadId: ThreadId, postId: PostId) =>
  useThreadAct((body: z.input<(typeof postRoutes.change)['body']>) =>
    call(postRoutes.change, { params: { threadId, postId }, body }),
  );

export const useRemovePost = (threadId: ThreadId, postId: PostId) =>
  useThreadAct(() => call(postRoutes.remove, { params: { threadId, postId } }));

export const useReact = (threadId: ThreadId, postId: PostId) =>
  useThreadAct((body: { reaction: Reaction; given: boolean }) =>
    call(postRoutes.react, { params: { threadId, postId }, body }),
  );

export const useVote = (threadId: ThreadId, postId: PostId) =>
  useThreadAct((optionIds: string[]) =>
    call(postRoutes.vote, { params: { threadId, postId }, body: { optionIds } }),
  );

export const useClosePoll = (threadId: ThreadId, postId: PostId) =>
  useThreadAct(() => call(postRoutes.closePoll, { params: { threadId, postId } }));

export const useMarkAnswer = (threadId: ThreadId) =>
  useThreadAct((postId: PostId | null) =>
    call(threadRoutes.answer, { params: { threadId }, body: { postId } }),
  );

export const useModerate = (threadId: ThreadId) =>
  useThreadAct((body: { pinned: boolean; locked: boolean }) =>
    call(threadRoutes.moderate, { params: { threadId }, body }),
  );

export const useChangeThread = (threadId: ThreadId) =>
  useThreadAct((body: z.input<(typeof threadRoutes.change)['body']>) =>
    call(threadRoutes.change, { params: { threadId }, body }),
  );

export const useMoveThread = (threadId: ThreadId) =>
  useThreadAct((body: z.input<(typeof threadRoutes.move)['body']>) =>
    call(threadRoutes.move, { params: { threadId }, body }),
  );

export const useSplitThread = (threadId: ThreadId) =>
  useThreadAct((body: z.input<(typeof postRoutes.split)['body']>) =>
    call(postRoutes.split, { params: { threadId }, body }),
  );

export const useEditions = (threadId: ThreadId, postId: PostId, enabled: boolean) =>
  useQuery({
    queryKey: [...queryKeys.threads, threadId, 'editions', postId],
    queryFn: ({ signal }) => call(postRoutes.editions, { params: { threadId, postId }, signal }),
    enabled,
  });

/** Nothing on the screen changes by it; the lists tell of it when somebody comes back to them. */
export const useTellRead = (threadId: ThreadId) => {
  const client = useQueryClient();
  return useCallback(
    async (number: number) => {
      await call(threadRoutes.read, { params: { threadId }, body: { number }, keepalive: true });
      await client.invalidateQueries({ queryKey: [...queryKeys.threads, 'list'] });
    },
    [client, threadId],
  );
};

export const keepAnswerDraft = (threadId: ThreadId, body: z.input<(typeof threadRoutes.keepDraft)['body']>) =>
  call(threadRoutes.keepDraft, { params: { threadId }, body, keepalive: true });

export const useThreadDraft = () =>
  useQuery({
    queryKey: queryKeys.threadDraft,
    queryFn: ({ signal }) => call(threadRoutes.draft, { signal }),
    // What was read when the page opened is what somebody writes on with.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const keepThreadDraft = (draft: DraftInput) =>
  call(threadRoutes.keepNewDraft, { body: { draft }, keepalive: true });

export const useMentionable = (groupId: string | null, name: string | null) =>
  useQuery({
    queryKey: [...queryKeys.mentionable, groupId, name],
    queryFn: ({ signal }) =>
      call(threadRoutes.mentionable, {
        query: { name: name ?? '', ...(groupId !== null && { groupId }) },
        signal,
      }),
    enabled: name !== null,
    staleTime: 60_000,
  });

/** What can be added to a post: what I may read in the library, by words in it. */
export const useAttachable = (words: string, enabled: boolean) =>
  useQuery({
    queryKey: [...queryKeys.library, 'attachable', words],
    queryFn: ({ signal }) => call(libraryRoutes.list, { query: { words }, signal }),
    enabled,
  });

export const useThreadHealth = (enabled: boolean) =>
  useQuery({
    queryKey: [...queryKeys.threads, 'health'],
    queryFn: ({ signal }) => call(threadRoutes.health, { signal }),
    enabled,
  });

export const usePostFlags = () =>
  useQuery({
    queryKey: queryKeys.postFlags,
    queryFn: ({ signal }) => call(postFlagRoutes.queue, { signal }),
  });

export const useFlagPost = (threadId: ThreadId, postId: PostId) =>
  useMutation({
    mutationFn: (body: { reason: FlagReason; note: string }) =>
      call(postFlagRoutes.flag, { params: { threadId, postId }, body }),
  });

export const useSettleFlag = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, outcome }: { id: string; outcome: FlagOutcome }) =>
      call(postFlagRoutes.settle, { params: { flagId: id }, body: { outcome } }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.postFlags }),
  });
};

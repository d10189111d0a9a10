import { type CommentThreadView, type CommentView, commentRoutes } from '@leerkring/shared/contract/comments';
import type { CommentThreadId, DocumentId } from '@leerkring/shared/contract/common';
import type { Passage } from '@leerkring/shared/contract/documents';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { queryKeys } from '../../lib/query-keys';
import { useMutation } from '../../lib/use-mutation';

export const commentsQuery = (documentId: DocumentId) =>
  queryOptions({
    queryKey: [...queryKeys.comments, documentId],
    queryFn: ({ signal }) => call(commentRoutes.list, { params: { documentId }, signal }),
  });

export const useComments = (documentId: DocumentId) => useQuery(commentsQuery(documentId));

const useChange = <Input, Output>(documentId: DocumentId, change: (input: Input) => Promise<Output>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: [...queryKeys.comments, documentId] }),
  });
};

export const useOpenThread = (documentId: DocumentId) =>
  useChange(documentId, (body: { incarnation: number; passage: Passage; body: string }) =>
    call(commentRoutes.open, { params: { documentId }, body }),
  );

export const useAnswer = (documentId: DocumentId, threadId: CommentThreadId) =>
  useChange(documentId, (body: string) =>
    call(commentRoutes.answer, { params: { documentId, threadId }, body: { body } }),
  );

interface OneComment {
  comment: CommentView;
  body: string;
}

export const useChangeComment = (documentId: DocumentId, threadId: CommentThreadId) =>
  useChange(documentId, ({ comment: { id: commentId, revision }, body }: OneComment) =>
    call(commentRoutes.change, { params: { documentId, threadId, commentId }, body: { revision, body } }),
  );

export const useRemoveComment = (documentId: DocumentId, threadId: CommentThreadId) =>
  useChange(documentId, ({ id: commentId }: CommentView) =>
    call(commentRoutes.remove, { params: { documentId, threadId, commentId } }),
  );

export const useSettle = (documentId: DocumentId) =>
  useChange(documentId, ({ id: threadId, revision, resolved }: CommentThreadView) =>
    call(commentRoutes.settle, {
      params: { documentId, threadId },
      body: { revision, resolved: resolved === null },
    }),
  );

export const useMovePassage = (documentId: DocumentId) =>
  useChange(
    documentId,
    ({
      threadId,
      ...body
    }: {
      threadId: CommentThreadId;
      incarnation: number;
      passage: Passage;
      before: Passage;
    }) => call(commentRoutes.move, { params: { documentId, threadId }, body }),
  );

/** Whoever looks at a thread has read what was new in it. */
export const useReadThread = (documentId: DocumentId) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (threadId: CommentThreadId) => call(commentRoutes.read, { params: { documentId, threadId } }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [...queryKeys.comments, documentId] }),
        client.invalidateQueries({ queryKey: queryKeys.notifications }),
      ]),
  });
};

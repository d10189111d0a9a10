import type { CommentThreadView, CommentView } from '@leerkring/shared/contract/comments';
import type { PersonId } from '@leerkring/shared/contract/common';
import type { Passage } from '@leerkring/shared/contract/documents';
import { can, type PolicyActor, type Relation } from '@leerkring/shared/rules/can';
import { mentionedIn } from '@leerkring/shared/rules/comment-body';
import type { Comment } from './comment.entity.js';
import type { CommentThread } from './comment-thread.entity.js';

/** Who looks, and what they may do with the comments of this text. */
export interface Looker extends PolicyActor {
  relation: Relation;
  mayComment: boolean;
}

const viewComment = (looker: Looker, comment: Comment): CommentView => {
  const { id, authorId, body, at, editedAt, removedAt, revision } = comment;
  const isOwn = authorId === looker.personId;
  const removed = removedAt !== null;
  return {
    id,
    authorId,
    body,
    at: at.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    removed,
    revision,
    mayChange: !removed && looker.mayComment && can(looker, 'comment.change', looker.relation, isOwn),
    mayRemove: !removed && can(looker, 'comment.remove', looker.relation, isOwn),
  };
};

export const viewThread = (
  looker: Looker,
  { id, resolvedAt, resolvedBy, revision }: CommentThread,
  more: { passage: Passage | null; comments: readonly Comment[]; unread: boolean },
): CommentThreadView => ({
  id,
  passage: more.passage,
  comments: more.comments.map((comment) => viewComment(looker, comment)),
  resolved: resolvedAt && resolvedBy ? { at: resolvedAt.toISOString(), by: resolvedBy } : null,
  revision,
  unread: more.unread,
});

/** Everybody whose name is needed to show a thread. */
export const peopleIn = (thread: CommentThread, comments: readonly Comment[]): PersonId[] => [
  ...(thread.resolvedBy ? [thread.resolvedBy] : []),
  ...comments.flatMap(({ authorId, body }) => [authorId, ...mentionedIn(body)]),
];

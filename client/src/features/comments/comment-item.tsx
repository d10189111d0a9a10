import type { CommentView } from '@leerkring/shared/contract/comments';
import type { CommentThreadId, DocumentId } from '@leerkring/shared/contract/common';
import { partsOf } from '@leerkring/shared/rules/comment-body';
import { useState } from 'react';
import { dayAndTime } from '../../lib/format-nl';
import { colourOf } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commentText } from '../../text/comments';
import { commonText } from '../../text/common';
import { announce } from '../../ui/announcer';
import { Avatar } from '../../ui/avatar';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Menu } from '../../ui/menu';
import { useChangeComment, useRemoveComment } from './api';
import { CommentForm } from './comment-form';
import type { People } from './people';

export interface CommentItemProps {
  documentId: DocumentId;
  threadId: CommentThreadId;
  comment: CommentView;
  people: People;
  now: Date;
}

export function CommentItem({ documentId, threadId, comment, people, now }: CommentItemProps) {
  const { authorId, at, editedAt, removed, body } = comment;
  const [changing, setChanging] = useState(false);
  const [removing, setRemoving] = useState(false);
  const change = useChangeComment(documentId, threadId);
  const name = people.nameOf(authorId);
  const choices = [
    ...(comment.mayChange
      ? [{ id: 'change', label: commentText.change, onSelect: () => setChanging(true) }]
      : []),
    ...(comment.mayRemove
      ? [{ id: 'remove', label: commentText.remove, danger: true, onSelect: () => setRemoving(true) }]
      : []),
  ];
  return (
    <li className="comment">
      <div className="comment__head">
        <Avatar name={name} colour={colourOf(authorId)} size="small" decorative />
        <div>
          <strong>{name}</strong>
          <div className="comment__when">
            {dayAndTime(at, now)}
            {editedAt && !removed && ` · ${commentText.edited}`}
          </div>
        </div>
        {choices.length > 0 && !changing && (
          <div className="comment__more">
            <Menu variant="quiet" label={commentText.moreShort} items={choices} />
          </div>
        )}
      </div>
      {removed && <p className="comment__removed">{commentText.removed}</p>}
      {!removed && !changing && <CommentWords body={body} people={people} />}
      {changing && (
        <CommentForm
          label={commentText.writeChange}
          submitLabel={commentText.save}
          body={body}
          focused
          people={people}
          onSubmit={async (words) => {
            await change.mutateAsync({ comment, body: words });
            announce(commentText.saved);
            setChanging(false);
          }}
          onCancel={() => setChanging(false)}
        />
      )}
      <RemoveDialog
        open={removing}
        onClose={() => setRemoving(false)}
        {...{ documentId, threadId, comment }}
      />
    </li>
  );
}

function CommentWords({ body, people }: { body: string; people: People }) {
  return (
    <p className="comment__words">
      {partsOf(body).map((part, index) =>
        'text' in part ? (
          part.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no identity of their own
          <span key={index} className="comment__mention">
            @{people.nameOf(part.mention)}
          </span>
        ),
      )}
    </p>
  );
}

interface RemoveDialogProps {
  open: boolean;
  onClose: () => void;
  documentId: DocumentId;
  threadId: CommentThreadId;
  comment: CommentView;
}

function RemoveDialog({ open, onClose, documentId, threadId, comment }: RemoveDialogProps) {
  const remove = useRemoveComment(documentId, threadId);
  const removed = () => {
    announce(commentText.removedNow);
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={commentText.removeTitle}
      words={{ ...commonText, confirm: commentText.remove }}
      busy={remove.isPending}
      error={remove.isError ? problemToDutch(remove.error) : null}
      onConfirm={() => remove.mutate(comment, { onSuccess: removed })}
    >
      <p>{commentText.removeExplanation}</p>
    </ConfirmDialog>
  );
}

import type { PostView } from '@leerkring/shared/contract/posts';
import { CircleCheck, CornerUpLeft, EyeOff, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { dayAndTime } from '../../lib/format-nl';
import { colourOf } from '../../lib/person';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { networkRoleText } from '../../text/identity';
import { postText as words } from '../../text/threads';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { classNames } from '../../ui/class-names';
import { Notice } from '../../ui/notice';
import { useMarkAnswer, useReact } from './api';
import { Attachments } from './attachments';
import { ChangePost } from './change-post';
import { PollView } from './poll-view';
import { PostBody } from './post-body';
import { EditionsDialog, FlagDialog, RemoveDialog } from './post-dialogs';
import { PostMenu } from './post-menu';
import { Reactions } from './reactions';
import type { OpenThread } from './use-open-thread';

export type PostDialog = 'remove' | 'flag' | 'editions' | null;

interface PostItemProps {
  open: OpenThread;
  post: PostView;
  now: Date;
  onAnswer: (post: PostView) => void;
}

export function PostItem({ open, post, now, onAnswer }: PostItemProps) {
  const { thread, nameOf, personOf, quoted, me } = open;
  const { id, number, authorId, at, editedAt, state, body, poll } = post;
  const [changing, setChanging] = useState(false);
  const [dialog, setDialog] = useState<PostDialog>(null);
  const react = useReact(thread.id, id);
  const mark = useMarkAnswer(thread.id);
  const isAnswer = thread.answerPostId === id;
  const author = personOf(authorId);
  const name = nameOf(authorId);
  const close = () => setDialog(null);
  const failed = react.error ?? mark.error;
  return (
    <li
      id={`bericht-${number}`}
      className={classNames('post', [isAnswer && 'answer'])}
      data-number={number}
      tabIndex={-1}
    >
      <Avatar name={name} colour={colourOf(authorId)} decorative />
      <div className="post__main">
        <div className="post__head">
          <strong className="post__author">{name}</strong>
          <span className="post__when">
            {author && `${networkRoleText[author.role]}, ${author.organisation.name} · `}
            <a className="post__time" href={`#bericht-${number}`}>
              {dayAndTime(at, now)}
            </a>
            {editedAt && state === 'present' && ` · ${words.edited}`}
          </span>
          {isAnswer && (
            <Chip tone="ok" icon={<CircleCheck />}>
              {words.helped}
            </Chip>
          )}
        </div>
        {state !== 'present' && <Gone state={state} />}
        {state === 'present' && changing && (
          <ChangePost open={open} post={post} onDone={() => setChanging(false)} />
        )}
        {state === 'present' && !changing && (
          <>
            <PostBody body={body} nameOf={nameOf} quoted={quoted} />
            <Attachments items={post.attachments} unseen={post.unseenAttachments} />
            {poll && (
              <PollView
                {...{ threadId: thread.id, postId: id, poll, nameOf, now }}
                mayVote={thread.mayWrite}
                mayClose={post.mayRemove}
              />
            )}
            <div className="post__actions">
              <Reactions
                {...{ post, me, nameOf }}
                mayReact={thread.mayWrite}
                onReact={(reaction, given) => react.mutate({ reaction, given })}
              />
              {thread.mayWrite && (
                <Button variant="quiet" icon={<CornerUpLeft />} onClick={() => onAnswer(post)}>
                  {words.answer}
                </Button>
              )}
              {thread.mayMarkAnswer && number > 1 && !isAnswer && !thread.answerPostId && authorId !== me && (
                <Button variant="quiet" icon={<CircleCheck />} onClick={() => mark.mutate(id)}>
                  {thread.author.id === me ? words.markHelped : words.markHelpedFor}
                </Button>
              )}
              <PostMenu
                {...{ open, post, name }}
                onChange={() => setChanging(true)}
                onDialog={setDialog}
                onMark={(answerId) => mark.mutate(answerId)}
              />
            </div>
          </>
        )}
        {failed && <Notice tone="error">{problemToDutch(failed)}</Notice>}
      </div>
      <RemoveDialog open={dialog === 'remove'} onClose={close} threadId={thread.id} post={post} />
      <FlagDialog open={dialog === 'flag'} onClose={close} threadId={thread.id} post={post} />
      <EditionsDialog
        {...{ threadId: thread.id, post, nameOf, now }}
        open={dialog === 'editions'}
        onClose={close}
      />
    </li>
  );
}

function Gone({ state }: { state: 'removed' | 'hidden' }) {
  return (
    <p className="post__gone">
      {state === 'removed' ? <Trash2 /> : <EyeOff />}
      {words[state]}
    </p>
  );
}

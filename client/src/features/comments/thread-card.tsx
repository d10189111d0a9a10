import type { CommentThreadView } from '@leerkring/shared/contract/comments';
import { Check, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { commentText } from '../../text/comments';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { classNames } from '../../ui/class-names';
import { Notice } from '../../ui/notice';
import { useAnswer, useReadThread, useSettle } from './api';
import { CommentForm } from './comment-form';
import { CommentItem } from './comment-item';
import type { People } from './people';
import type { Place } from './use-passages';
import type { TextComments } from './use-text-comments';

const maxQuote = 90;
const short = (words: string) => (words.length > maxQuote ? `${words.slice(0, maxQuote).trimEnd()}…` : words);

export interface ThreadCardProps {
  comments: TextComments;
  thread: CommentThreadView;
  people: People;
  mayComment: boolean;
  /** Undefined: what it was about is not in the text any more. */
  place: Place | undefined;
  /** Somebody looks at this one. */
  active: boolean;
  onToWords: () => void;
  now: Date;
}

export function ThreadCard(props: ThreadCardProps) {
  const { comments, thread, people, mayComment, place, active, onToWords, now } = props;
  const { documentId } = comments;
  const card = useRef<HTMLLIElement>(null);
  const { mutate: read } = useReadThread(documentId);
  const author = people.nameOf(thread.comments[0]?.authorId ?? ('' as never));
  useEffect(() => {
    if (!active) return undefined;
    // After the panel, which takes the focus when it opens.
    const frame = requestAnimationFrame(() => {
      card.current?.focus({ preventScroll: true });
      card.current?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [active]);
  useEffect(() => {
    if (active && thread.unread) read(thread.id);
  }, [active, thread.unread, thread.id, read]);
  return (
    <li
      ref={card}
      tabIndex={-1}
      className={classNames('comment-thread', [active && 'active'])}
      aria-label={place ? commentText.thread(author, short(place.words)) : commentText.threadOfGone(author)}
      data-thread-card={thread.id}
    >
      {thread.unread && <Chip tone="now">{commentText.unread}</Chip>}
      {place ? (
        <button
          type="button"
          className="comment-thread__quote"
          aria-label={commentText.toWords(short(place.words))}
          onClick={onToWords}
        >
          {short(place.words)}
        </button>
      ) : (
        <p className="comment-thread__gone">{commentText.gone}</p>
      )}
      <ul className="comment-thread__comments">
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} {...{ documentId, comment, people, now }} threadId={thread.id} />
        ))}
      </ul>
      {thread.resolved && (
        <p className="comment-thread__resolved">
          <Check aria-hidden="true" /> {commentText.resolvedBy(people.nameOf(thread.resolved.by))}
        </p>
      )}
      {mayComment && <ThreadActions {...{ comments, thread, people, author }} />}
    </li>
  );
}

function ThreadActions({
  comments: { documentId },
  thread,
  people,
  author,
}: Pick<ThreadCardProps, 'comments' | 'thread' | 'people'> & { author: string }) {
  const [answering, setAnswering] = useState(false);
  const answer = useAnswer(documentId, thread.id);
  const settle = useSettle(documentId);
  const isResolved = thread.resolved !== null;
  if (answering)
    return (
      <CommentForm
        label={commentText.writeAnswer}
        submitLabel={commentText.place}
        focused
        people={people}
        onSubmit={async (body) => {
          await answer.mutateAsync(body);
          announce(commentText.placed);
          setAnswering(false);
        }}
        onCancel={() => setAnswering(false)}
      />
    );
  const settled = () => announce(isResolved ? commentText.reopenedNow : commentText.resolvedNow);
  return (
    <>
      <div className="comment-thread__actions">
        <Button aria-label={commentText.answerTo(author)} onClick={() => setAnswering(true)}>
          {commentText.answer}
        </Button>
        <Button
          variant="quiet"
          icon={isResolved ? <RotateCcw /> : <Check />}
          busy={settle.isPending}
          aria-label={isResolved ? commentText.reopenOf(author) : commentText.resolveOf(author)}
          onClick={() => settle.mutate(thread, { onSuccess: settled })}
        >
          {isResolved ? commentText.reopen : commentText.resolve}
        </Button>
      </div>
      {settle.isError && <Notice tone="error">{problemToDutch(settle.error)}</Notice>}
    </>
  );
}

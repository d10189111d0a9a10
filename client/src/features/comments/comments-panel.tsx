/** What is said about a text, beside it: in the order of the text, what is resolved apart. */
import type { CommentThreadView, DocumentComments } from '@leerkring/shared/contract/comments';
import { useEffect, useState } from 'react';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { useNow } from '../../lib/use-now';
import { commentText } from '../../text/comments';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { SegmentedControl } from '../../ui/segmented-control';
import { Skeleton } from '../../ui/skeleton';
import { NewThread } from './new-thread';
import { peopleOf } from './people';
import { ThreadCard } from './thread-card';
import { useCommentState, usePassages } from './use-passages';
import type { TextComments } from './use-text-comments';
import { useToWords } from './use-words-in-sight';
import './comments.css';

type Filter = 'open' | 'resolved';

export function CommentsPanel({ comments }: { comments: TextComments }) {
  const { data, error, isPending } = comments.query;
  if (isPending) return <Skeleton label={commentText.loading} lines={4} />;
  if (error || !data) return <Notice tone="error">{problemToDutch(error)}</Notice>;
  return <Threads comments={comments} data={data} />;
}

function Threads({ comments, data }: { comments: TextComments; data: DocumentComments }) {
  const { provider, store } = comments;
  const { active, chosen } = useCommentState(store);
  const places = usePassages(provider, store);
  const toWords = useToWords(comments, places);
  const now = useNow();
  const [filter, setFilter] = useState<Filter>('open');
  const people = peopleOf(data);
  const kindOf = ({ resolved }: CommentThreadView): Filter => (resolved ? 'resolved' : 'open');
  const shownActive = data.threads.find(({ id }) => id === active);
  const activeKind = shownActive && kindOf(shownActive);
  // Who comes for one thread gets to see it.
  useEffect(() => {
    if (active && activeKind) setFilter(activeKind);
  }, [active, activeKind]);
  const of = (kind: Filter) => data.threads.filter((thread) => kindOf(thread) === kind);
  const placeOf = ({ id }: CommentThreadView) => places.get(id);
  const shown = of(filter).toSorted(
    (one, other) =>
      (placeOf(one)?.range.from ?? Number.POSITIVE_INFINITY) -
      (placeOf(other)?.range.from ?? Number.POSITIVE_INFINITY),
  );
  return (
    <div className="comments">
      {data.mayComment && <NewThread comments={comments} people={people} />}
      {data.threads.length === 0 ? (
        !chosen && (
          <EmptyState title={commentText.noneTitle}>
            {data.mayComment ? commentText.noneMay : commentText.noneMayNot}
          </EmptyState>
        )
      ) : (
        <>
          <SegmentedControl
            label={commentText.filter}
            labelHidden
            options={[
              { value: 'open', label: commentText.open(of('open').length) },
              { value: 'resolved', label: commentText.resolved(of('resolved').length) },
            ]}
            value={filter}
            onChange={setFilter}
          />
          {shown.length === 0 && (
            <p className="muted">{filter === 'open' ? commentText.noneOpen : commentText.noneResolved}</p>
          )}
          <ul className="comments__threads" aria-label={commentText.title}>
            {shown.map((thread) => (
              <ThreadCard
                key={thread.id}
                {...{ comments, thread, people, now }}
                mayComment={data.mayComment}
                place={places.get(thread.id)}
                active={thread.id === active}
                onToWords={() => toWords(thread.id)}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

import type { ThreadView as View } from '@leerkring/shared/contract/threads';
import { ArrowDown } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { threadPageText as words } from '../../text/threads';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { postNumberIn } from './addresses';
import { AnswerForm, type AnswerFormHandle } from './answer-form';
import { PostItem } from './post-item';
import { useMorePosts } from './use-more-posts';
import { useOpenThread } from './use-open-thread';
import { useReading } from './use-reading';
import type { MorePosts } from './use-thread';
import './thread.css';

interface ThreadViewProps {
  thread: View;
  me: string;
  now: Date;
  more: MorePosts;
}

export function ThreadView({ thread, me, now, more }: ThreadViewProps) {
  const open = useOpenThread(thread, me);
  const list = useRef<HTMLOListElement>(null);
  const form = useRef<AnswerFormHandle>(null);
  const named = postNumberIn(useLocation().hash);
  const { shown, readUpTo, waiting, showNew, goesOn } = useReading(thread, me, named, list, more);
  const numbers = shown.map(({ number }) => number);
  const show = useMorePosts(list, numbers, more);
  // Where it begins is only known when what was read stands above it.
  const knowsWhere = readUpTo > 0 && (thread.earlier === 0 || (numbers[0] ?? 0) <= readUpTo);
  const firstUnread = knowsWhere
    ? shown.find(({ number, authorId }) => number > readUpTo && authorId !== me)
    : undefined;
  useArrival(list, numbers, named, firstUnread?.number);
  return (
    <div className="thread">
      {thread.earlier > 0 && (
        <div className="thread__more">
          <Button busy={more.busy} onClick={() => show('earlier')}>
            {words.earlier}
          </Button>
          <a href="#bericht-1">{words.toFirst}</a>
        </div>
      )}
      <ol className="thread__posts" aria-label={words.posts} ref={list}>
        {shown.map((post) => (
          <PostPlace key={post.id} isFirstNew={post === firstUnread}>
            <PostItem open={open} post={post} now={now} onAnswer={(quoted) => form.current?.answer(quoted)} />
          </PostPlace>
        ))}
      </ol>
      {goesOn && (
        <div className="thread__more">
          <Button busy={more.busy} onClick={() => show('later')}>
            {words.later}
          </Button>
          <a href={`#bericht-${thread.lastNumber}`}>{words.toLast}</a>
        </div>
      )}
      {Boolean(more.error) && <Notice tone="error">{problemToDutch(more.error)}</Notice>}
      <div className="thread__bar" role="status">
        {waiting > 0 && (
          <Button variant="primary" icon={<ArrowDown />} onClick={showNew}>
            {words.newPosts(waiting)}
          </Button>
        )}
      </div>
      {thread.mayWrite && <AnswerForm ref={form} open={open} />}
      {thread.locked && <Notice>{words.lockedNotice}</Notice>}
      {!thread.mayWrite && !thread.locked && !thread.hidden && <Notice>{words.readingOnly}</Notice>}
      <p className="thread__recognise">
        <Link to={`/herken-je-een-casus?pagina=${encodeURIComponent(`/gesprekken/${thread.id}`)}`}>
          {words.recognise}
        </Link>
      </p>
    </div>
  );
}

function PostPlace({ isFirstNew, children }: { isFirstNew: boolean; children: ReactNode }) {
  return (
    <>
      {isFirstNew && (
        <li className="thread__new-since" id="nieuw">
          <span>{words.newSince}</span>
        </li>
      )}
      {children}
    </>
  );
}

/** Opens at the post that the address names, once that is there, or else at the first that is new. */
function useArrival(
  list: RefObject<HTMLElement | null>,
  numbers: readonly number[],
  named: number | null,
  firstUnread: number | undefined,
) {
  const first = useRef(firstUnread);
  const isThere = named !== null && numbers.includes(named);
  useEffect(() => {
    const post = isThere ? document.getElementById(`bericht-${named}`) : null;
    if (post) {
      post.scrollIntoView({ block: 'start' });
      post.focus({ preventScroll: true });
    } else if (first.current) list.current?.querySelector('#nieuw')?.scrollIntoView({ block: 'start' });
    first.current = undefined;
  }, [named, isThere, list]);
}

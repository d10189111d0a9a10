import type { ThreadView as View } from '@leerkring/shared/contract/threads';
import { ArrowDown } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { threadPageText as words } from '../../text/threads';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { AnswerForm, type AnswerFormHandle } from './answer-form';
import { PostItem } from './post-item';
import { useOpenThread } from './use-open-thread';
import { useReading } from './use-reading';
import './thread.css';

interface ThreadViewProps {
  thread: View;
  me: string;
  now: Date;
}

export function ThreadView({ thread, me, now }: ThreadViewProps) {
  const open = useOpenThread(thread, me);
  const list = useRef<HTMLOListElement>(null);
  const form = useRef<AnswerFormHandle>(null);
  const { shown, readUpTo, waiting, showNew } = useReading(thread, me, list);
  const firstUnread =
    readUpTo > 0 ? shown.find(({ number, authorId }) => number > readUpTo && authorId !== me) : undefined;
  useArrival(list, firstUnread?.number);
  return (
    <div className="thread">
      <ol className="thread__posts" aria-label={words.posts} ref={list}>
        {shown.map((post) => (
          <PostPlace key={post.id} isFirstNew={post === firstUnread}>
            <PostItem open={open} post={post} now={now} onAnswer={(quoted) => form.current?.answer(quoted)} />
          </PostPlace>
        ))}
      </ol>
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

/** Opens at the post that the address names, or else at the first that is new. */
function useArrival(list: RefObject<HTMLElement | null>, firstUnread: number | undefined) {
  const { hash } = useLocation();
  const first = useRef(firstUnread);
  useEffect(() => {
    const id = hash.startsWith('#bericht-') ? hash.slice(1) : null;
    const named = id ? document.getElementById(id) : null;
    if (named) {
      named.scrollIntoView({ block: 'start' });
      named.focus({ preventScroll: true });
    } else if (first.current) list.current?.querySelector('#nieuw')?.scrollIntoView({ block: 'start' });
  }, [hash, list]);
}

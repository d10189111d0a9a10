import type { ThreadSummary } from '@leerkring/shared/contract/threads';
import { Lock, Pin } from 'lucide-react';
import { Link } from 'react-router';
import { ago } from '../../lib/format-nl';
import { fullName } from '../../lib/person';
import { threadText } from '../../text/threads';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { type ThemeNames, whereOf } from './theme-names';
import './threads.css';

interface ThreadListProps {
  label: string;
  threads: readonly ThreadSummary[];
  names: ThemeNames;
  now: Date;
}

export function ThreadList({ label, threads, names, now }: ThreadListProps) {
  return (
    <Card>
      <ul className="thread-list" aria-label={label}>
        {threads.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} names={names} now={now} />
        ))}
      </ul>
    </Card>
  );
}

function ThreadRow({ thread, names, now }: { thread: ThreadSummary; names: ThemeNames; now: Date }) {
  const { author, answers, last } = thread;
  const [accent, ...rest] = whereOf(thread, names);
  const facts = [
    threadText.startedBy(fullName(author), author.organisation.name),
    answers === 0 ? threadText.noAnswers : threadText.answers(answers),
    answers === 0 ? ago(last.at, now) : threadText.lastBy(last.by.givenName, ago(last.at, now)),
  ];
  return (
    <li className="thread-row">
      <div className="thread-row__where">
        <span>
          <strong>{accent}</strong>
          {rest.map((part) => ` · ${part}`)}
        </span>
        {thread.group && <Chip tone="private">{thread.group.name}</Chip>}
      </div>
      <h2 className="thread-row__title">
        <Link className="title-link" to={`/gesprekken/${thread.id}`}>
          {thread.hidden ? threadText.hiddenTitle : thread.title}
        </Link>
      </h2>
      <div className="thread-row__facts">
        <span>{facts.join(' · ')}</span>
        <Marks thread={thread} />
      </div>
    </li>
  );
}

function Marks({ thread: { unread, answered, pinned, locked } }: { thread: ThreadSummary }) {
  return (
    <>
      {unread === null && <Chip tone="now">{threadText.isNew}</Chip>}
      {unread !== null && unread > 0 && <Chip tone="now">{threadText.unread(unread)}</Chip>}
      {answered && <Chip tone="ok">{threadText.answered}</Chip>}
      {pinned && <Chip icon={<Pin />}>{threadText.pinned}</Chip>}
      {locked && <Chip icon={<Lock />}>{threadText.locked}</Chip>}
    </>
  );
}

import type { GroupId } from '@leerkring/shared/contract/common';
import type { SubjectRef, ThreadView as View } from '@leerkring/shared/contract/threads';
import { can } from '@leerkring/shared/rules/can';
import { ArrowLeft, Lock, Pin } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { useGroups } from '../../features/groups/api';
import { LevelMenu } from '../../features/notifications/level-menu';
import { useReadHere } from '../../features/notifications/use-read-here';
import { useThemes } from '../../features/themes/api';
import { postNumberIn } from '../../features/threads/addresses';
import { themeNames, whereOf } from '../../features/threads/theme-names';
import { ThreadMenu } from '../../features/threads/thread-menu';
import { ThreadView } from '../../features/threads/thread-view';
import { type MorePosts, useThread } from '../../features/threads/use-thread';
import { useNow } from '../../lib/use-now';
import { threadText, threadPageText as words } from '../../text/threads';
import { Chip } from '../../ui/chip';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { TruthChip } from '../../ui/truth-chip';
import { Loaded } from '../loaded';
import { useDocumentTitle } from '../use-document-title';
import { useSignedIn } from '../use-signed-in';

export function ThreadPage() {
  const { threadId = '' } = useParams();
  return <Opened key={threadId} threadId={threadId} />;
}

function Opened({ threadId }: { threadId: string }) {
  const { more, ...thread } = useOpenedThread(threadId);
  const themes = useThemes();
  useDocumentTitle(thread.data?.title || threadText.title);
  useReadHere('thread', threadId);
  return (
    <Loaded query={themes} lines={12}>
      {() => (
        <Loaded query={thread} lines={12}>
          {(view) => <Thread key={view.id} thread={view} more={more} />}
        </Loaded>
      )}
    </Loaded>
  );
}

/** Opened at the post that the address names, and again at another when that is not on the screen yet. */
function useOpenedThread(threadId: string) {
  const named = postNumberIn(useLocation().hash);
  const [at, setAt] = useState(named);
  const thread = useThread(threadId, at);
  const { data } = thread;
  const isAway = named !== null && data !== undefined && !data.posts.some(({ number }) => number === named);
  useEffect(() => {
    if (isAway) setAt(named);
  }, [isAway, named]);
  return thread;
}

function Thread({ thread, more }: { thread: View; more: MorePosts }) {
  const { actor } = useSignedIn();
  const now = useNow();
  const themes = useThemes().data ?? [];
  const groups = useGroups().data ?? [];
  const [accent, ...rest] = whereOf(thread, themeNames(themes));
  const places = thread.group
    ? [{ groupId: null, name: threadText.readers.network }]
    : groups
        .filter(({ myRole }) => can(actor, 'thread.write', myRole))
        .map(({ id, name }) => ({ groupId: id as GroupId, name }));
  return (
    <>
      <PageHeader
        title={thread.hidden ? threadText.hiddenTitle : thread.title}
        eyebrow={
          <>
            <Link className="icon-link" to="/gesprekken">
              <ArrowLeft />
              {words.back}
            </Link>
            <span className="thread-where">
              <strong>{accent}</strong>
              {rest.map((part) => ` · ${part}`)}
            </span>
          </>
        }
        chips={
          <>
            <TruthChip truth="shared">
              {thread.group ? threadText.readers.group(thread.group.name) : threadText.readers.network}
            </TruthChip>
            {thread.pinned && <Chip icon={<Pin />}>{threadText.pinned}</Chip>}
            {thread.locked && <Chip icon={<Lock />}>{threadText.locked}</Chip>}
          </>
        }
        actions={
          <>
            {!thread.hidden && <LevelMenu thing={{ kind: 'thread', id: thread.id }} />}
            <ThreadMenu {...{ thread, themes, places }} />
          </>
        }
      />
      <Stack gap={5}>
        {thread.hidden && <Notice tone="warning">{words.hiddenNotice}</Notice>}
        <Origin thread={thread} />
        <ThreadView thread={thread} me={actor.personId} now={now} more={more} />
      </Stack>
    </>
  );
}

const pageOf: Record<SubjectRef['kind'], string> = {
  meeting: '/bijeenkomsten',
  agreement: '/afspraken',
  'library-item': '/bibliotheek',
};

function Origin({ thread: { subject, splitFrom } }: { thread: View }) {
  if (!subject && !splitFrom) return null;
  return (
    <p className="thread-origin">
      {subject && (
        <>
          {words.from} <Link to={`${pageOf[subject.kind]}/${subject.id}`}>{subject.title}</Link>
        </>
      )}
      {splitFrom && (
        <>
          {words.splitFrom}{' '}
          <Link to={`/gesprekken/${splitFrom.id}`}>{splitFrom.title || threadText.hiddenTitle}</Link>
        </>
      )}
    </p>
  );
}

import { MeetingId, type PersonId } from '@leerkring/shared/contract/common';
import type { SessionAction } from '@leerkring/shared/contract/session-actions';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { hasCode } from '../../lib/http';
import { problemToDutch } from '../../lib/problem-to-dutch';
import { queryKeys } from '../../lib/query-keys';
import { type Connection, connect } from '../../lib/socket';
import { roomText, waitingText } from '../../text/session';
import { Announcer } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { LeaveGuard } from '../documents/leave-guard';
import { useMe } from './api';
import { Drafts } from './drafts';
import { EndedScreen } from './ended-screen';
import { LiveRoom } from './live-room';
import { RoomContext, roomFrom } from './room-context';
import { SavingLedger } from './saving';
import { SessionStore } from './session-store';
import { WaitingRoom } from './waiting-room';

interface SessionRoomProps {
  meetingId: string;
  /** What comes first for who has not accepted the ground rules of the group. */
  pledge: (onAccepted: () => void) => ReactNode;
  /** What everybody in the room should know, such as who reads along. */
  news: ReactNode;
}

/** The live room of a meeting, from the door to the end. */
export function SessionRoom({ meetingId, pledge, news }: SessionRoomProps) {
  const me = useMe();
  const [connection] = useState(connect);
  return (
    <>
      {me.data ? (
        <Joining
          key={meetingId}
          me={me.data.person.id}
          connection={connection}
          meetingId={MeetingId.parse(meetingId)}
          pledge={pledge}
          news={news}
        />
      ) : (
        <Waiting />
      )}
      <Announcer />
    </>
  );
}

const Waiting = () => (
  <main className="waiting" id="main">
    <Skeleton label={roomText.loading} title lines={6} />
  </main>
);

function Joining({
  me,
  connection,
  meetingId,
  pledge,
  news,
}: {
  me: PersonId;
  connection: Connection;
  meetingId: MeetingId;
  pledge: SessionRoomProps['pledge'];
  news: ReactNode;
}) {
  const [store] = useState(() => new SessionStore(connection, meetingId));
  const { joined, problem } = useSyncExternalStore(store.subscribe, store.getState);
  useEffect(() => store.enter(), [store]);
  const room = useRoomOf(store, me);
  useRefreshAfterwards(joined?.view.status);
  if (hasCode(problem, 'pledge-needed'))
    return (
      <main className="waiting" id="main">
        <h1>{waitingText.title}</h1>
        {pledge(() => void store.join())}
        <LinkButton to={`/bijeenkomsten/${meetingId}`}>{roomText.backToMeeting}</LinkButton>
      </main>
    );
  if (problem !== null)
    return (
      <main className="waiting" id="main">
        <Notice
          tone="error"
          title={roomText.notJoined}
          action={<Button onClick={() => void store.join()}>{roomText.tryAgain}</Button>}
        >
          {problemToDutch(problem)}
        </Notice>
        <LinkButton to={`/bijeenkomsten/${meetingId}`}>{roomText.backToMeeting}</LinkButton>
      </main>
    );
  if (!room.value) return <Waiting />;
  const { status } = room.value.view;
  const notices = { connection, problem: room.problem, onDismiss: room.dismiss, news };
  return (
    <RoomContext.Provider value={room.value}>
      {status === 'waiting' && <WaitingRoom {...notices} />}
      {(status === 'running' || status === 'paused') && <LiveRoom {...notices} />}
      {status === 'ended' && <EndedScreen />}
      <LeaveGuard unsaved={room.unsaved} />
    </RoomContext.Provider>
  );
}

/** The room as its parts see it, and what went wrong last. */
const useRoomOf = (store: SessionStore, me: PersonId) => {
  const { joined } = useSyncExternalStore(store.subscribe, store.getState);
  const [drafts] = useState(() => new Drafts());
  const [saving] = useState(() => new SavingLedger());
  const [problem, setProblem] = useState<string | null>(null);
  const { unsaved } = useSyncExternalStore(saving.subscribe, saving.getTotal);
  const act = useCallback(
    async (action: SessionAction) => {
      try {
        await store.act(action);
        setProblem(null);
        return true;
      } catch (error) {
        setProblem(problemToDutch(error));
        return false;
      }
    },
    [store],
  );
  const value = useMemo(
    () =>
      joined &&
      roomFrom({
        ...joined,
        me,
        clock: store.clock,
        drafts,
        saving,
        act,
        send: (action) => store.act(action),
        writeNote: (text, basedOn) => store.writeNote(text, basedOn),
      }),
    [joined, me, store, drafts, saving, act],
  );
  return { value, problem, unsaved, dismiss: () => setProblem(null) };
};

/** Other pages show what the session changed: the meeting, my actions, the cases, the report. */
const useRefreshAfterwards = (status: string | undefined) => {
  const client = useQueryClient();
  useEffect(() => {
    if (status !== 'ended' && status !== 'running') return;
    for (const queryKey of [queryKeys.meetings, queryKeys.actions, queryKeys.cases, ['session-report']])
      void client.invalidateQueries({ queryKey });
  }, [client, status]);
};

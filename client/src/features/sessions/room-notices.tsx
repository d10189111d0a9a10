import { takeOverAfterMs } from '@leerkring/shared/rules/session/steering';
import { type ReactNode, useEffect, useState } from 'react';
import type { ConnectionStatus } from '../../lib/socket';
import { noticeText, roomText, textsText } from '../../text/session';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { RemovalNotice } from '../documents/versions/removal-notice';
import { ActButton } from './act-button';
import { LateDrafts } from './late-drafts';
import { notesOf, reflectionFor } from './phase-facts';
import { useRoom } from './room-context';

export interface RoomNoticesProps {
  connection: ConnectionStatus;
  /** Why the last thing I did was not accepted. */
  problem: string | null;
  onDismiss: () => void;
  /** What the page has to say that the room does not know of. */
  news: ReactNode;
}

/** Everything that is out of the ordinary, calmly, in one place. */
export function RoomNotices({ connection, problem, onDismiss, news }: RoomNoticesProps) {
  return (
    <div className="room-notices">
      {news}
      {connection === 'offline' && (
        <Notice tone="warning" title={roomText.offlineTitle}>
          {roomText.offline}
        </Notice>
      )}
      {problem && (
        <Notice
          tone="error"
          action={
            <Button variant="quiet" onClick={onDismiss}>
              {roomText.dismiss}
            </Button>
          }
        >
          {problem}
        </Notice>
      )}
      <RemovalNotices />
      <StopNotice />
      <FacilitatorAway connected={connection === 'connected'} />
      <LateDrafts />
    </div>
  );
}

/** For each text that people write in now. */
function RemovalNotices() {
  const { frame, phase, me } = useRoom();
  const texts = [
    { document: notesOf(frame.documents), label: textsText.notes },
    { document: reflectionFor(frame.documents, phase?.blockIndex ?? 0), label: textsText.reflection },
  ];
  return texts.map(
    ({ document, label }) =>
      document && <RemovalNotice key={document.id} documentId={document.id} label={label} me={me} />,
  );
}

function StopNotice() {
  const { view, me, nameOf } = useRoom();
  if (!view.stopAskedBy) return null;
  return (
    <Notice tone="warning" title={noticeText.stopTitle(nameOf(view.stopAskedBy))}>
      {view.stopAskedBy === me ? noticeText.stopMine : noticeText.stop}
    </Notice>
  );
}

/** The server says when the lead may be taken over; this only waits about as long before it offers it. */
function FacilitatorAway({ connected }: { connected: boolean }) {
  const { view, me, present, nameOf, may } = useRoom();
  const { facilitatorId } = view;
  const away = connected && facilitatorId !== me && !present.has(facilitatorId);
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!away) return undefined;
    const timer = window.setTimeout(() => setLong(true), takeOverAfterMs);
    return () => window.clearTimeout(timer);
  }, [away]);
  if (!away || !long) return null;
  return (
    <Notice
      tone="warning"
      title={noticeText.facilitatorAwayTitle(nameOf(facilitatorId))}
      action={may('take-over') && <ActButton action={{ type: 'take-over' }}>{noticeText.takeOver}</ActButton>}
    >
      {noticeText.facilitatorAway}
    </Notice>
  );
}

import { takeOverAfterMs } from '@leerkring/shared/rules/session/steering';
import { useEffect, useState } from 'react';
import type { ConnectionStatus } from '../../lib/socket';
import { noticeText, roomText } from '../../text/session';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ActButton } from './act-button';
import { LateDrafts } from './late-drafts';
import { useRoom } from './room-context';

export interface RoomNoticesProps {
  connection: ConnectionStatus;
  /** Why the last thing I did was not accepted. */
  problem: string | null;
  onDismiss: () => void;
}

/** Everything that is out of the ordinary, calmly, in one place. */
export function RoomNotices({ connection, problem, onDismiss }: RoomNoticesProps) {
  return (
    <div className="room-notices">
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
      <StopNotice />
      <FacilitatorAway connected={connection === 'connected'} />
      <LateDrafts />
    </div>
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
  const { view, me, present, nameOf, who } = useRoom();
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
      action={!who.isObserver && <ActButton action={{ type: 'take-over' }}>{noticeText.takeOver}</ActButton>}
    >
      {noticeText.facilitatorAway}
    </Notice>
  );
}

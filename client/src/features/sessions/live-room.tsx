import { type ReactNode, useState } from 'react';
import { type Connection, useConnection } from '../../lib/socket';
import { Circle } from './circle';
import { MyPart } from './my-part';
import { PhaseCard } from './phase-card';
import { useRoom } from './room-context';
import { RoomHeader } from './room-header';
import { RoomLinks } from './room-links';
import { RoomNotices } from './room-notices';
import { SharedTexts } from './shared-texts';
import { SteeringBar } from './steering-bar';
import { TextsPanel } from './texts-panel';
import { useAnnouncements } from './use-announcements';
import './live-room.css';

export interface LiveRoomProps {
  connection: Connection;
  problem: string | null;
  onDismiss: () => void;
  news: ReactNode;
}

/** The running session: the circle on the left, the table in the middle, the texts on the right. */
export function LiveRoom({ connection, ...notices }: LiveRoomProps) {
  const room = useRoom();
  const status = useConnection(connection);
  const [textsOpen, setTextsOpen] = useState(false);
  useAnnouncements(room);
  return (
    <SharedTexts connection={connection}>
      <div className="room">
        <RoomHeader />
        <div className="room__circle">
          <Circle />
          <RoomLinks />
        </div>
        <MyPart onOpenTexts={() => setTextsOpen(true)} />
        <main className="room__table" id="main">
          <RoomNotices connection={status} {...notices} />
          <PhaseCard />
        </main>
        <TextsPanel open={textsOpen} onClose={() => setTextsOpen(false)} />
        {room.may('end') && <SteeringBar />}
      </div>
    </SharedTexts>
  );
}

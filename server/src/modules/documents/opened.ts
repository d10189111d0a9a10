/** The texts that one socket has open. */
import type { DocumentId } from '@leerkring/shared/contract/common';
import type { Caret } from '@leerkring/shared/contract/documents';
import type { LiveSocket } from '../../platform/realtime/live-socket.js';
import type { DocumentRoom } from './document-room.js';

export interface Opened {
  room: DocumentRoom;
  seat: number;
  mayWrite: boolean;
  /** Its editor is of another time than the server. */
  outdated: boolean;
  caret: Caret | null;
  /** What was under way for it when it was closed comes too late. */
  isClosed: boolean;
}

const opened = new WeakMap<object, Map<DocumentId, Opened>>();

export const openedBy = (socket: LiveSocket): Map<DocumentId, Opened> => {
  const known = opened.get(socket) ?? new Map<DocumentId, Opened>();
  opened.set(socket, known);
  return known;
};

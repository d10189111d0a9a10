/**
 * What a connection costs while it lives. Socket.IO keeps the request it began with, some kilobytes that
 * nobody looks at again; and for somebody who reads slower than is told it keeps everything in memory.
 */
import type { LiveSocket } from './live-socket.js';

/** Frames that wait for one tab; the texts and the session are asked for again after a reconnect. */
const maxWaiting = 500;

interface Innards {
  conn: { request: unknown; writeBuffer?: unknown[] };
  handshake: { headers: unknown };
}

/** The request of the handshake is answered, and nobody needs it any more. */
export const forgetRequest = (socket: LiveSocket): void => {
  const { conn, handshake } = socket as unknown as Innards;
  conn.request = null;
  handshake.headers = {};
};

/** Closes the connections that cannot keep up; the tab connects again and gets what it lacks. */
export const closeSlow = (sockets: Iterable<LiveSocket>): void => {
  for (const socket of sockets) {
    const { conn } = socket as unknown as Innards;
    if ((conn.writeBuffer?.length ?? 0) > maxWaiting) socket.disconnect(true);
  }
};

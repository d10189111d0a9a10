/**
 * The TCP connection under a socket. What is told to a room is bound by the number of writes: each costs
 * some microseconds of the system, whatever its size, and on the ordinary way through Engine.IO and ws as
 * many again. Where the innards look otherwise (another version) or mean nothing (long-polling), there is
 * none, and everything goes the ordinary way.
 */
import type { Socket as TcpSocket } from 'node:net';

interface Innards {
  conn: {
    readyState: string;
    writeBuffer?: unknown[];
    transport: { name: string; writable?: boolean; socket?: { readyState?: number; _socket?: TcpSocket } };
  };
}

const WEBSOCKET_IS_OPEN = 1;

/** Null as well when anything still waits to be sent: what comes later must not overtake it. */
export const idleConnection = (socket: unknown): TcpSocket | null => {
  const { readyState, writeBuffer, transport } = (socket as Innards).conn;
  if (readyState !== 'open' || writeBuffer?.length !== 0 || transport.name !== 'websocket') return null;
  const { writable, socket: websocket } = transport;
  if (writable !== true || websocket?.readyState !== WEBSOCKET_IS_OPEN) return null;
  const connection = websocket._socket;
  return connection?.writableLength === 0 ? connection : null;
};

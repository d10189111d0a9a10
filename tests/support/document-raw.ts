/** Packets as no Socket.IO client makes them. */
import { pack } from '@leerkring/shared/contract/frame';
import type { Reply } from '@leerkring/shared/contract/problem';
import type { TestSocket } from './test-socket.js';

interface Inner {
  ids: number;
  acks: Record<number, (reply: Reply<unknown>) => void>;
}

/** A command with this text as its payload; `"<bytes>"` stands for the bytes. */
export const sendRaw = (
  socket: TestSocket,
  command: string,
  payload: string,
  bytes?: Uint8Array,
): Promise<Reply<unknown>> => {
  const inner = socket.raw as unknown as Inner;
  const id = inner.ids;
  inner.ids += 1;
  const { engine } = socket.raw.io;
  return new Promise((resolve) => {
    inner.acks[id] = resolve;
    const withBytes = payload.replace('"<bytes>"', '{"_placeholder":true,"num":0}');
    const text = `${bytes ? '51-' : '2'}${id}["${command}",${withBytes}]`;
    engine.send(bytes ? (pack([Buffer.from(text), bytes]) as never) : text);
  });
};

/** One message, of whatever it is. */
export const sendBytes = (socket: TestSocket, bytes: Uint8Array): void => {
  socket.raw.io.engine.send(bytes as never);
};

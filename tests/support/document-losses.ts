/** Frames that get lost between the server and a tab, and what comes over the wire. */
import type { TopicName } from '@leerkring/shared/contract/events';
import type { TestSocket } from './test-socket.js';

interface Inner {
  onevent(packet: { data: unknown[] }): void;
}

/** The tab does not get the next frames of this topic; the answer counts how many were lost so far. */
export const lose = (socket: TestSocket, topic: TopicName, count: number): (() => number) => {
  const inner = socket.raw as unknown as Inner;
  const deliver = inner.onevent.bind(inner);
  let lost = 0;
  inner.onevent = (packet) => {
    if (packet.data[0] !== topic || lost === count) deliver(packet);
    else lost += 1;
  };
  return () => lost;
};

/** Bytes that the server sent to this tab since now, as they are on the wire. */
export const bytesTo = (socket: TestSocket): (() => number) => {
  let bytes = 0;
  socket.raw.io.engine.on('packet', ({ data }: { data?: string | ArrayBuffer | Buffer }) => {
    if (typeof data === 'string') bytes += Buffer.byteLength(data);
    else bytes += data?.byteLength ?? 0;
  });
  return () => bytes;
};

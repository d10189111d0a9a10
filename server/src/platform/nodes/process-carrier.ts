/**
 * Words between the workers of one machine: over the channel that each has to the primary, which passes them
 * on to the others. A channel that does not keep up loses words: about 128 kB wait in it at most.
 */
import type { Carrier } from './bus.js';
import type { ToWorker } from './process-messages.js';

interface Word {
  kind: 'word';
  text: string;
}
/** `process` in a worker, and a worker in the primary. */
interface Channel {
  /** False: enough is waiting. */
  send?(word: Word, handle: undefined, options: undefined, sent: () => void): boolean;
}

/** Says words into a channel, and drops them while it is full or closed. */
export function speaker(channel: Channel): (text: string) => void {
  let isFull = false;
  return (text) => {
    if (isFull) return;
    const hasRoom = channel.send?.({ kind: 'word', text }, undefined, undefined, () => {
      isFull = false;
    });
    isFull = hasRoom === false;
  };
}

export function processCarrier(
  primary: Channel & { on(event: 'message', listener: (message: ToWorker) => void): unknown },
): Carrier {
  const say = speaker(primary);
  const listeners: Array<(text: string) => void> = [];
  primary.on('message', (message) => {
    if (message.kind === 'word') for (const listen of listeners) listen(message.text);
  });
  return {
    send: say,
    onText: (listener) => listeners.push(listener),
    // The channel is not ours; it ends with the process.
    close: async () => void listeners.splice(0),
  };
}

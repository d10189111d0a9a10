/**
 * Words between the processes that run this application. A word says where to look, never what is there:
 * what people wrote goes from one node to another through the database alone. And nothing depends on a word
 * arriving, because every node also looks by itself (pulse.ts); a word only makes it soon.
 */
import { Injectable } from '@nestjs/common';
import { Logger } from '../logging/logger.js';

/** Brings a text to all other nodes, or does not. */
export interface Carrier {
  send(text: string): void;
  onText(listener: (text: string) => void): void;
  close(): Promise<void>;
}

/** One node, or nodes that only look. */
export const noCarrier: Carrier = {
  send: () => undefined,
  onText: () => undefined,
  close: () => Promise.resolve(),
};

/** What the nodes tell each other, by topic. */
export interface BusTopics {
  /** There are newer events; the highest id. */
  events: { id: string };
  /** This session moved on. */
  session: { id: string; revision: number };
  /** Somebody wrote in their private note. */
  note: { sessionId: string; personId: string };
  /** Somebody came into this session or left it. */
  presence: { sessionId: string };
  /** Texts that grew, with their newest sequence. */
  documents: { heads: Array<[documentId: string, sequence: number]> };
  /** This text has other versions than before. */
  versions: { documentId: string };
  /** Carets that moved; see documents/carets.ts. */
  carets: { placed: Array<[documentId: string, caret: unknown]> };
}
type Topic = keyof BusTopics;
type Listener<T extends Topic> = (payload: BusTopics[T]) => void;

@Injectable()
export class Bus {
  private readonly listeners: { [T in Topic]?: Listener<T>[] } = {};

  constructor(
    private readonly carrier: Carrier,
    private readonly logger: Logger,
  ) {
    carrier.onText((text) => this.hear(text));
  }

  /** To all other nodes; not to this one. */
  tell<T extends Topic>(topic: T, payload: BusTopics[T]): void {
    if (this.carrier !== noCarrier) this.carrier.send(JSON.stringify([topic, payload]));
  }

  on<T extends Topic>(topic: T, listener: Listener<T>): void {
    const listeners: Listener<T>[] = this.listeners[topic] ?? [];
    listeners.push(listener);
    (this.listeners as Record<Topic, unknown>)[topic] = listeners;
  }

  private hear(text: string): void {
    try {
      const [topic, payload] = JSON.parse(text) as [Topic, never];
      for (const listen of this.listeners[topic] ?? []) listen(payload);
    } catch (error) {
      this.logger.failure(error, { bus: 'unreadable' });
    }
  }
}

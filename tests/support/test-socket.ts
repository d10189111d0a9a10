import {
  type CommandInput,
  type CommandName,
  type CommandOutput,
  type TopicName,
  type TopicPayload,
} from '@leerkring/shared/contract/events';
import type { Reply } from '@leerkring/shared/contract/problem';
import { io, type Socket } from 'socket.io-client';
import * as parser from '../../client/src/lib/one-message-parser.js';
import { patienceMs } from './eventually.js';

interface Waiting {
  topic: string;
  resolve: (payload: unknown) => void;
}

/** A connected tab. What the server tells is kept until the test asks for it, in order per topic. */
export class TestSocket {
  private readonly unread: Array<{ topic: string; payload: unknown }> = [];
  private readonly waiting: Waiting[] = [];

  private constructor(readonly raw: Socket) {
    raw.onAny((topic: string, payload: unknown) => this.receive(topic, payload));
  }

  static connect(
    url: string,
    transport: 'websocket' | 'polling',
    headers: Record<string, string>,
  ): Promise<TestSocket> {
    const raw = io(url, {
      parser,
      transports: [transport],
      extraHeaders: headers,
      forceNew: true,
      reconnection: false,
    });
    const socket = new TestSocket(raw);
    return new Promise((resolve, reject) => {
      raw.once('connect', () => resolve(socket));
      raw.once('connect_error', (error) => {
        raw.close();
        reject(error);
      });
    });
  }

  send<Name extends CommandName>(
    command: Name,
    input: CommandInput<Name>,
  ): Promise<Reply<CommandOutput<Name>>> {
    return this.raw.timeout(patienceMs).emitWithAck(command, input);
  }

  /** The oldest unread one, or the next to come. */
  next<Topic extends TopicName>(topic: Topic): Promise<TopicPayload<Topic>> {
    const index = this.unread.findIndex((received) => received.topic === topic);
    const [received] = index < 0 ? [] : this.unread.splice(index, 1);
    if (received) return Promise.resolve(received.payload as TopicPayload<Topic>);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No ${topic} came`)), patienceMs);
      const accept = (payload: unknown) => {
        clearTimeout(timer);
        resolve(payload as TopicPayload<Topic>);
      };
      this.waiting.push({ topic, resolve: accept });
    });
  }

  /** What has come of this topic and was not read with `next`. */
  received<Topic extends TopicName>(topic: Topic): Array<TopicPayload<Topic>> {
    return this.unread
      .filter((received) => received.topic === topic)
      .map(({ payload }) => payload as TopicPayload<Topic>);
  }

  disconnected(): Promise<void> {
    if (!this.raw.connected) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The socket stayed connected')), patienceMs);
      this.raw.once('disconnect', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  close(): void {
    this.raw.close();
  }

  private receive(topic: string, payload: unknown): void {
    const index = this.waiting.findIndex((waiting) => waiting.topic === topic);
    const [first] = index < 0 ? [] : this.waiting.splice(index, 1);
    if (first) first.resolve(payload);
    else this.unread.push({ topic, payload });
  }
}

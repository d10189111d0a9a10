/**
 * One connection to the server for the whole tab, in the words of the contract. A command is answered
 * or refused within a set time and is never kept for later: whoever sent it decides whether it still
 * makes sense after a reconnect. A reconnect waits a random time, so that a restart of the server is
 * not followed by everybody at once.
 */
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  TopicName,
  TopicPayload,
} from '@leerkring/shared/contract/events';
import type { Problem, Reply } from '@leerkring/shared/contract/problem';
import { useSyncExternalStore } from 'react';
import { io, type Socket } from 'socket.io-client';
import { ProblemError } from './http';

export type ConnectionStatus = 'connected' | 'connecting' | 'offline';

export interface Connection {
  status(): ConnectionStatus;
  onStatus(listener: () => void): () => void;
  send<Name extends CommandName>(command: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>>;
  on<Name extends TopicName>(topic: Name, listener: (payload: TopicPayload<Name>) => void): () => void;
}

const answerWithinMs = 8_000;
const firstRetryMs = 500;

export const noConnection = (cause?: unknown) =>
  new ProblemError(
    {
      type: 'urn:leerkring:problem:unavailable',
      title: 'unavailable',
      status: 0,
      detail: '',
      instance: '',
      code: 'unavailable',
    },
    cause,
  );

class SocketConnection implements Connection {
  private readonly socket: Socket;
  private readonly listeners = new Set<() => void>();
  private current: ConnectionStatus = 'connecting';
  private signedOut = false;

  constructor() {
    this.socket = io({
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: firstRetryMs,
      reconnectionDelayMax: 8_000,
      randomizationFactor: 0.8,
      timeout: answerWithinMs,
    });
    this.socket.on('connect', () => this.become('connected'));
    this.socket.on('connect_error', (error: Error & { data?: Problem }) => {
      this.signedOut ||= error.data?.code === 'not-signed-in';
      // Some networks let a websocket open and then nothing through; the other way goes first next time.
      this.socket.io.opts.transports?.reverse();
      this.become('offline');
      this.retryWhenGivenUp();
    });
    this.socket.on('disconnect', () => {
      this.become(this.signedOut ? 'offline' : 'connecting');
      this.retryWhenGivenUp();
    });
    this.socket.on('sign-in.ended', () => {
      this.signedOut = true;
    });
    window.addEventListener('online', () => this.open());
  }

  /** Tries at once, also after an earlier sign-in ended; one that is under way is left alone. */
  open(): void {
    this.signedOut = false;
    const underWay = this.socket.active && this.current === 'connecting';
    if (!this.socket.connected && !underWay) this.socket.disconnect().connect();
  }

  readonly status = () => this.current;

  readonly onStatus = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async send<Name extends CommandName>(
    command: Name,
    input: CommandInput<Name>,
  ): Promise<CommandOutput<Name>> {
    if (!this.socket.connected) throw noConnection();
    const reply: Reply<CommandOutput<Name>> = await this.socket
      .timeout(answerWithinMs)
      .emitWithAck(command, input)
      .catch((cause: unknown) => {
        throw noConnection(cause);
      });
    if (!reply.ok) throw new ProblemError(reply.problem);
    return reply.data;
  }

  on<Name extends TopicName>(topic: Name, listener: (payload: TopicPayload<Name>) => void) {
    const untyped = listener as (payload: unknown) => void;
    const socket: {
      on(name: string, handler: typeof untyped): unknown;
      off(name: string, handler: typeof untyped): unknown;
    } = this.socket;
    socket.on(topic, untyped);
    return () => {
      socket.off(topic, untyped);
    };
  }

  /** Socket.IO itself does not come back when the server ended or refused the connection. */
  private retryWhenGivenUp(): void {
    if (this.socket.active || this.signedOut) return;
    window.setTimeout(() => this.socket.connect(), firstRetryMs * (1 + 4 * Math.random()));
  }

  private become(status: ConnectionStatus): void {
    this.current = status;
    for (const listener of this.listeners) listener();
  }
}

let shared: SocketConnection | undefined;

/** The tab's connection; made on first use, and woken when it was given up. */
export const connect = (): Connection => {
  if (shared) shared.open();
  else shared = new SocketConnection();
  return shared;
};

export const useConnection = (connection: Connection): ConnectionStatus =>
  useSyncExternalStore(connection.onStatus, connection.status);

/**
 * One connection to the server for the whole tab, in the words of the contract. A command is answered
 * or refused within a set time and is never kept for later: whoever sent it decides whether it still
 * makes sense after a reconnect. There is one way back: a try after a random time, anything up to a
 * ceiling that doubles, so that a restart of the server is not followed by everybody at once.
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
import * as parser from './one-message-parser';
import { transports } from './socket-transports';

export type ConnectionStatus = 'connected' | 'connecting' | 'offline';

export interface Connection {
  status(): ConnectionStatus;
  onStatus(listener: () => void): () => void;
  send<Name extends CommandName>(command: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>>;
  /** Without an answer: what comes too late, or not at all, is no loss. */
  tell<Name extends CommandName>(command: Name, input: CommandInput<Name>): void;
  on<Name extends TopicName>(topic: Name, listener: (payload: TopicPayload<Name>) => void): () => void;
}

const answerWithinMs = 8_000;
const firstRetryMs = 1_000;
const lastRetryMs = 8_000;
/** A browser says when it is online again; one that is mistaken about it (a server on this very machine) still tries. */
const offlineRetryMs = 30_000;

/** Anything from nothing to a ceiling that doubles: a mean of half a second after the first failure. */
export const retryAfterMs = (failures: number, online: boolean): number =>
  online ? Math.random() * Math.min(lastRetryMs, firstRetryMs * 2 ** failures) : offlineRetryMs;

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

export class SocketConnection implements Connection {
  private readonly socket: Socket;
  private readonly listeners = new Set<() => void>();
  private current: ConnectionStatus = 'connecting';
  private trying = true;
  private retry: number | undefined;
  private failures = 0;
  private signedOut = false;

  constructor(server = location.origin) {
    this.socket = io(server, {
      parser,
      transportImplementations: transports(),
      tryAllTransports: true,
      upgrade: false,
      reconnection: false,
      timeout: answerWithinMs,
    });
    this.socket.on('connect', () => {
      this.trying = false;
      this.failures = 0;
      // Whoever had to fall back once does not wait for it again.
      this.socket.io.opts.transportImplementations = transports(this.socket.io.engine.transport.name);
      this.become('connected');
    });
    this.socket.on('connect_error', (error: Error & { data?: Problem }) => {
      this.signedOut ||= error.data?.code === 'not-signed-in';
      this.failures += 1;
      this.become('offline');
      this.retryLater();
    });
    this.socket.on('disconnect', () => {
      this.become(this.signedOut ? 'offline' : 'connecting');
      this.retryLater();
    });
    this.socket.on('sign-in.ended', () => {
      this.signedOut = true;
    });
    // A whole office is online again at the same moment.
    window.addEventListener('online', () => {
      this.failures = 0;
      if (!this.socket.connected && !this.trying) this.retryLater();
    });
  }

  /** Tries at once, also after an earlier sign-in ended; one that is under way is left alone. */
  open(): void {
    this.signedOut = false;
    if (!this.socket.connected && !this.trying) this.tryNow();
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

  tell<Name extends CommandName>(command: Name, input: CommandInput<Name>): void {
    // Socket.IO would keep it for the next connection.
    if (this.socket.connected) this.socket.emit(command, input);
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

  private retryLater(): void {
    this.trying = false;
    window.clearTimeout(this.retry);
    if (this.signedOut) return;
    this.retry = window.setTimeout(() => this.tryNow(), retryAfterMs(this.failures, navigator.onLine));
  }

  private tryNow(): void {
    window.clearTimeout(this.retry);
    this.trying = true;
    this.socket.connect();
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

import type {
  CommandInput,
  CommandName,
  CommandOutput,
  TopicName,
  TopicPayload,
} from '@leerkring/shared/contract/events';
import type { ProblemCode } from '@leerkring/shared/contract/problem';
import { ProblemError } from './http';
import { type Connection, type ConnectionStatus, noConnection } from './socket';

export const refusal = (code: ProblemCode) =>
  new ProblemError({ type: '', title: code, status: 400, detail: '', instance: '', code });

type Answer = (input: never) => unknown;

/** A connection for tests: it answers as it is told, and falls away and comes back on command. */
export class TestConnection implements Connection {
  readonly sent: { command: CommandName; input: unknown }[] = [];
  private current: ConnectionStatus = 'connected';
  private readonly answers = new Map<CommandName, Answer>();
  private readonly statusListeners = new Set<() => void>();
  private readonly topicListeners = new Map<TopicName, Set<(payload: never) => void>>();

  readonly status = () => this.current;

  readonly onStatus = (listener: () => void) => {
    this.statusListeners.add(listener);
    return () => this.statusListeners.delete(listener);
  };

  answer<Name extends CommandName>(
    command: Name,
    answer: (input: CommandInput<Name>) => CommandOutput<Name> | Promise<CommandOutput<Name>>,
  ): void {
    this.answers.set(command, answer);
  }

  async send<Name extends CommandName>(
    command: Name,
    input: CommandInput<Name>,
  ): Promise<CommandOutput<Name>> {
    if (this.current !== 'connected') throw noConnection();
    this.sent.push({ command, input });
    const answer = this.answers.get(command) ?? (() => ({}));
    return (await answer(input as never)) as CommandOutput<Name>;
  }

  on<Name extends TopicName>(topic: Name, listener: (payload: TopicPayload<Name>) => void) {
    const listeners = this.topicListeners.get(topic) ?? new Set();
    this.topicListeners.set(topic, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  tell<Name extends CommandName>(command: Name, input: CommandInput<Name>): void {
    if (this.current === 'connected') this.sent.push({ command, input });
  }

  /** What the server tells. */
  hear<Name extends TopicName>(topic: Name, payload: TopicPayload<Name>): void {
    for (const listener of this.topicListeners.get(topic) ?? []) listener(payload as never);
  }

  become(status: ConnectionStatus): void {
    this.current = status;
    for (const listener of this.statusListeners) listener();
  }

  count(command: CommandName): number {
    return this.sent.filter((sent) => sent.command === command).length;
  }
}

/** Lets everything that is already on its way arrive. */
export const settle = async () => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};

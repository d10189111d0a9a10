/**
 * What happens to a socket command: the rate limit of the person, the schema of the contract, the handler,
 * and one Reply, whatever was thrown. One log line each, never with content.
 */
import { type CommandName, socketCommands } from '@leerkring/shared/contract/events';
import type { ProblemCode, Reply } from '@leerkring/shared/contract/problem';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { Config } from '../config/config.js';
import { AppError, TooManyRequests } from '../http/app-error.js';
import { toProblem } from '../http/problem.js';
import { TokenBuckets } from '../http/token-buckets.js';
import { newId } from '../ids.js';
import { Logger } from '../logging/logger.js';
import { type AnyHandler, handledCommands, noAnswer } from './command.js';
import type { LiveSocket } from './live-socket.js';

@Injectable()
export class CommandDispatcher implements OnApplicationBootstrap {
  private handlers = new Map<string, AnyHandler>();
  private readonly buckets: TokenBuckets;
  /** Of each socket: a page of ours sends none of these, or a few when something broke. */
  private readonly badFrames: TokenBuckets;

  constructor(
    private readonly modules: ModulesContainer,
    private readonly logger: Logger,
    { limits }: Config,
  ) {
    this.buckets = new TokenBuckets(limits.commandsPerSecond, limits.commandBurst);
    this.badFrames = new TokenBuckets(limits.badFramesPerMinute / 60, limits.badFramesPerMinute);
  }

  onApplicationBootstrap(): void {
    this.handlers = new Map(handledCommands(this.modules));
  }

  /** `values`: what the client sent along; the last one is the acknowledgement, when it wants an answer. */
  async dispatch(socket: LiveSocket, name: string, values: unknown[]): Promise<void> {
    const startedAt = performance.now();
    const answer = values.at(-1);
    const wantsAnswer = typeof answer === 'function';
    const inputs = wantsAnswer ? values.slice(0, -1) : values;
    const reply = await this.reply(socket, name, inputs);
    if (wantsAnswer && !(reply.ok && reply.data === noAnswer)) answer(reply);
    if (!reply.ok && isBad(reply.problem.code) && this.badFrames.take(socket.id) > 0) this.endHostile(socket);
    this.logger.outcome({
      command: this.handlers.has(name) ? name : 'unknown',
      actor: socket.data.actor.personId,
      outcome: reply.ok ? 'ok' : reply.problem.code,
      requestId: reply.ok ? null : reply.problem.instance,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
    });
  }

  private endHostile(socket: LiveSocket): void {
    const { personId, signInId } = socket.data.actor;
    this.logger.security('too many bad frames', { actor: personId, signIn: signInId });
    socket.disconnect(true);
  }

  private async reply(socket: LiveSocket, name: string, inputs: unknown[]): Promise<Reply<unknown>> {
    try {
      const wait = this.buckets.take(socket.data.actor.personId);
      if (wait > 0) throw new TooManyRequests(Math.ceil(wait));
      const handle = this.handlers.get(name);
      if (!handle) throw new AppError('unknown-command');
      if (inputs.length > 1) throw new AppError('invalid-input');
      const input = socketCommands[name as CommandName].input.parse(inputs[0]);
      return { ok: true, data: await handle(socket, input) };
    } catch (error) {
      const problem = toProblem(error, newId());
      if (problem.status >= 500) this.logger.failure(error, { requestId: problem.instance, command: name });
      return { ok: false, problem };
    }
  }
}

/** What only something that is not our page sends. */
const isBad = (code: ProblemCode) =>
  code === 'bad-update' || code === 'invalid-input' || code === 'unknown-command';

/**
 * A thread that carries out orders of which nobody knows how much they ask: started by the first order, and gone
 * again when there was none for a while. One at a time; one that takes too long or too much is given up, and the
 * thread with it.
 */
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { ProblemCode } from '@leerkring/shared/contract/problem';
import type { OnModuleDestroy } from '@nestjs/common';
import { AppError } from './http/app-error.js';
import { errorCode } from './http/problem.js';
import type { Logger } from './logging/logger.js';

const idleMs = 60_000;

/** `where`: in the code it went wrong. What went wrong could quote what people wrote, so it is not told. */
export type ThreadOutcome = { answer: unknown } | { refused: ProblemCode } | { where: string };

interface ThreadLimits {
  /** For one order. */
  patienceMs: number;
  /** Orders behind the one that is carried out. */
  maxWaiting: number;
  memoryMb: number;
}

interface Waiting<Order> {
  order: Order;
  resolve(answer: never): void;
  reject(error: Error): void;
}

export abstract class OrderThread<Order extends { what: PropertyKey }, Answers> implements OnModuleDestroy {
  patienceMs: number;
  private worker: Worker | null = null;
  private timer: NodeJS.Timeout | undefined;
  private readonly waiting: Waiting<Order>[] = [];
  private current: Waiting<Order> | null = null;
  private isClosed = false;

  constructor(
    private readonly logger: Logger,
    private readonly code: { file: URL; options: WorkerOptions },
    private readonly limits: ThreadLimits,
  ) {
    this.patienceMs = limits.patienceMs;
  }

  /** What a fault that nobody foresaw is to who gave the order. */
  protected abstract problemOf(order: Order, error: Error): Error;

  /** Throws the problems of a file that is refused, and unavailable when others are waiting already. */
  order<O extends Order & { what: keyof Answers }>(order: O): Promise<Answers[O['what']]> {
    if (this.isClosed || this.waiting.length >= this.limits.maxWaiting)
      return Promise.reject(new AppError('unavailable'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ order, resolve, reject });
      this.next();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    for (const { reject } of this.waiting.splice(0)) reject(new AppError('unavailable'));
    await this.worker?.terminate();
  }

  private next(): void {
    if (this.current || this.isClosed) return;
    clearTimeout(this.timer);
    this.current = this.waiting.shift() ?? null;
    if (!this.current) {
      this.timer = setTimeout(() => void this.worker?.terminate(), idleMs).unref();
      return;
    }
    this.timer = setTimeout(() => this.giveUp(), this.patienceMs);
    this.start().postMessage(this.current.order);
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const { file, options } = this.code;
    const resourceLimits = { maxOldGenerationSizeMb: this.limits.memoryMb };
    const worker = new Worker(file, { resourceLimits, ...options });
    worker.on('message', (outcome: ThreadOutcome) => this.finish(outcome));
    worker.on('error', (error) => {
      const isFull = errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!isFull) this.logger.failure(error);
      this.leave(worker, new AppError(isFull ? 'file-too-complex' : 'unavailable'));
    });
    worker.on('exit', () => this.leave(worker, new AppError('unavailable')));
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private finish(outcome: ThreadOutcome): void {
    const current = this.take();
    if ('answer' in outcome) current?.resolve(outcome.answer as never);
    else if ('refused' in outcome) current?.reject(new AppError(outcome.refused));
    else {
      const error = new Error('A file could not be read or written');
      error.stack = `${error.message}\n${outcome.where}`;
      this.logger.failure(error);
      current?.reject(this.problemOf(current.order, error));
    }
    this.next();
  }

  private giveUp(): void {
    const { worker } = this;
    this.worker = null;
    void worker?.terminate();
    this.take()?.reject(new AppError('file-too-complex'));
    this.next();
  }

  private leave(worker: Worker, why: AppError): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.take()?.reject(why);
    this.next();
  }

  private take(): Waiting<Order> | null {
    const { current } = this;
    this.current = null;
    return current;
  }
}

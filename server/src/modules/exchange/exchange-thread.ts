/**
 * The thread that reads and writes files: started by the first order, and gone again when there was none for a
 * while. One file at a time; one that takes too long or too much is given up, and the thread with it.
 */
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AppError } from '../../platform/http/app-error.js';
import { errorCode } from '../../platform/http/problem.js';
import { Logger } from '../../platform/logging/logger.js';
import { threadFile } from '../../platform/thread-file.js';
import type { AnswerTo, Order, Outcome } from './exchange-orders.js';

const idleMs = 60_000;
/** Files that wait at most; each is at most 10 MB. */
const maxWaiting = 8;
const resourceLimits = { maxOldGenerationSizeMb: 512 };

interface Waiting {
  order: Order;
  resolve(answer: never): void;
  reject(error: Error): void;
}

@Injectable()
export class ExchangeThread implements OnModuleDestroy {
  /** For one file. A text of 400 pages takes some seconds on a busy machine. */
  patienceMs = 25_000;
  private worker: Worker | null = null;
  private timer: NodeJS.Timeout | undefined;
  private readonly waiting: Waiting[] = [];
  private current: Waiting | null = null;
  private isClosed = false;

  constructor(private readonly logger: Logger) {}

  /** Throws the problems of a file that is not read, and unavailable when others are waiting already. */
  order<O extends Order>(order: O): Promise<AnswerTo<O>> {
    if (this.isClosed || this.waiting.length >= maxWaiting)
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
    const { file, options } = threadFile(import.meta.url, 'exchange-worker');
    const worker = new Worker(file, { resourceLimits, ...options });
    worker.on('message', (outcome: Outcome) => this.finish(outcome));
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

  private finish(outcome: Outcome): void {
    const current = this.take();
    if ('answer' in outcome) current?.resolve(outcome.answer as never);
    else if ('refused' in outcome) current?.reject(new AppError(outcome.refused));
    else {
      const error = new Error('A file could not be read or written');
      error.stack = `${error.message}\n${outcome.where}`;
      // A file that trips the reader is a file that cannot be read; why is for who maintains this.
      this.logger.failure(error);
      current?.reject(current.order.what === 'export' ? error : new AppError('file-not-readable'));
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

  private take(): Waiting | null {
    const { current } = this;
    this.current = null;
    return current;
  }
}

/**
 * The thread in which texts are put together: started by the first order, and gone again when there was none for
 * a while. A large text takes a second, in which nobody's keystroke may wait.
 */
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { AppError } from '../../platform/http/app-error.js';
import { Logger } from '../../platform/logging/logger.js';
import { threadFile } from '../../platform/thread-file.js';
import type { AnswerTo, Order, OrderOf, Outcome, What } from './document-orders.js';

const idleMs = 60_000;

interface Ordered {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

@Injectable()
export class DocumentThread implements OnModuleDestroy {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private isClosed = false;
  private readonly ordered = new Map<string, Ordered[]>();

  constructor(
    private readonly config: Config,
    private readonly logger: Logger,
  ) {}

  /** Throws unavailable while the server stops. */
  async order<K extends What>(order: OrderOf<K>): Promise<AnswerTo<K>> {
    if (this.isClosed) throw new AppError('unavailable');
    return new Promise((resolve, reject) => {
      const others = this.ordered.get(order.documentId) ?? [];
      const resolveTyped = resolve as (answer: unknown) => void;
      this.ordered.set(order.documentId, [...others, { resolve: resolveTyped, reject }]);
      this.start().postMessage(order satisfies { what: Order['what'] });
    });
  }

  /** From here on it takes no orders: everybody leaves now, and that asks for folding. */
  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    await this.worker?.terminate();
  }

  /** Outcomes come in the order of the orders. */
  private finish(outcome: Outcome): void {
    const [first, ...others] = this.ordered.get(outcome.documentId) ?? [];
    if (others.length > 0) this.ordered.set(outcome.documentId, others);
    else this.ordered.delete(outcome.documentId);
    if ('error' in outcome) first?.reject(new Error(outcome.error));
    else first?.resolve(outcome.answer);
    this.idle ??= setTimeout(() => this.rest(), idleMs).unref();
  }

  private start(): Worker {
    clearTimeout(this.idle);
    this.idle = undefined;
    if (this.worker) return this.worker;
    const { file, options } = threadFile(import.meta.url, 'document-worker');
    const workerData = { databaseUrl: this.config.databaseUrl };
    const worker = new Worker(file, { ...options, workerData });
    worker.on('message', (outcome: Outcome) => this.finish(outcome));
    worker.on('error', (error) => this.logger.failure(error));
    worker.on('exit', () => this.leave(worker));
    // After the listeners: the one for messages holds the process again.
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private rest(): void {
    this.idle = undefined;
    if (this.ordered.size === 0) void this.worker?.terminate();
  }

  private leave(worker: Worker): void {
    if (this.worker === worker) this.worker = null;
    const left = [...this.ordered.values()].flat();
    this.ordered.clear();
    for (const { reject } of left) reject(new AppError('unavailable'));
  }
}

/** The thread that reads and writes texts as files. */
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/http/app-error.js';
import { Logger } from '../../platform/logging/logger.js';
import { OrderThread } from '../../platform/order-thread.js';
import { threadFile } from '../../platform/thread-file.js';
import type { Answers, Order } from './exchange-orders.js';

@Injectable()
export class ExchangeThread extends OrderThread<Order, Answers> {
  constructor(logger: Logger) {
    super(logger, threadFile(import.meta.url, 'exchange-worker'), {
      // For one file. A text of 400 pages takes some seconds on a busy machine.
      patienceMs: 25_000,
      // Each is at most 10 MB.
      maxWaiting: 8,
      memoryMb: 512,
    });
  }

  /** A file that trips the reader is a file that cannot be read; that a text cannot be written is our fault. */
  protected override problemOf({ what }: Order, error: Error): Error {
    return what === 'export' ? error : new AppError('file-not-readable');
  }
}

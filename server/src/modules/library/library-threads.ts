/** Two threads with one kind of work: somebody who waits for a form is not behind a pile of files to be read. */
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/http/app-error.js';
import { Logger } from '../../platform/logging/logger.js';
import { OrderThread } from '../../platform/order-thread.js';
import { threadFile } from '../../platform/thread-file.js';
import type { LibraryAnswers, LibraryOrder } from './library-orders.js';

const code = threadFile(import.meta.url, 'library-worker');

abstract class LibraryThread extends OrderThread<LibraryOrder, LibraryAnswers> {
  constructor(logger: Logger, maxWaiting: number) {
    super(logger, code, { patienceMs: 25_000, maxWaiting, memoryMb: 512 });
  }

  /** A file that trips the reader is a file that cannot be read; why is for who maintains this. */
  protected problemOf(): Error {
    return new AppError('file-not-readable');
  }
}

@Injectable()
export class ReadingThread extends LibraryThread {
  constructor(logger: Logger) {
    super(logger, 50);
  }
}

@Injectable()
export class FillingThread extends LibraryThread {
  constructor(logger: Logger) {
    super(logger, 12);
  }
}

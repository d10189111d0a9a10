/** The thread that checks files. */
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/http/app-error.js';
import { Logger } from '../../platform/logging/logger.js';
import { OrderThread } from '../../platform/order-thread.js';
import { threadFile } from '../../platform/thread-file.js';
import type { CheckedFile, CheckOrder } from './checks/check-file.js';

@Injectable()
export class CheckThread extends OrderThread<CheckOrder, { check: CheckedFile }> {
  constructor(logger: Logger) {
    super(logger, threadFile(import.meta.url, 'check-worker'), {
      patienceMs: 60_000,
      // Each waits on disk.
      maxWaiting: 20,
      memoryMb: 768,
    });
  }

  protected override problemOf(): Error {
    return new AppError('file-not-readable');
  }
}

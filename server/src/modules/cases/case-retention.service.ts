import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, Not } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { LearningCase } from './case.entity.js';
import { erasedTexts } from './case-texts.js';
import { saveCase } from './case-writing.js';

/** Erases the texts whose time is over. Two nodes that do it at once each take other rows. */
@Injectable()
export class CaseRetentionService {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  eraseDue(now: Date): Promise<void> {
    return this.database.transaction(async (tx) => {
      const due = await tx.find(LearningCase, {
        where: { eraseAt: LessThanOrEqual(now), status: Not('erased') },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      for (const row of due)
        await saveCase(
          tx,
          this.events,
          row,
          { ...erasedTexts, status: 'erased', eraseAt: now },
          {
            kind: 'case.erased',
            actorId: null,
          },
        );
    });
  }
}

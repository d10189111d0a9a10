/**
 * Reminds groups of their meetings. That it is not to be done any more and the event that tells of it are one
 * transaction, so it is done once, whichever node gets to it or dies.
 */
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { EventLog } from '../../platform/events/event-log.js';
import { Meeting } from './meeting.entity.js';

@Injectable()
export class MeetingReminders {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  async remindDue(now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const due = await tx.find(Meeting, {
        where: { remindAt: LessThanOrEqual(now) },
        lock: { mode: 'pessimistic_write' },
      });
      for (const { id, groupId, status, startsAt } of due) {
        await tx.update(Meeting, { id }, { remindAt: null });
        if (status !== 'planned' || startsAt <= now) continue;
        await this.events.record(tx, 'meeting.reminded', { actorId: null, groupId, subjectId: id });
      }
    });
  }
}

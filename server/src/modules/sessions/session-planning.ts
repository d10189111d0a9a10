import type { MeetingId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { EventLog } from '../../platform/events/event-log.js';
import { Logger } from '../../platform/logging/logger.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { SessionsService } from './sessions.service.js';

/** A meeting that is planned anew takes its waiting room along. */
@Injectable()
export class SessionPlanning {
  constructor(
    events: EventLog,
    logger: Logger,
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
  ) {
    events.onCommitted(({ kind, subjectId }) => {
      if (kind !== 'meeting.changed') return;
      this.follow(subjectId as MeetingId).catch((error: unknown) => logger.failure(error));
    });
  }

  private async follow(meetingId: MeetingId): Promise<void> {
    const meeting = await this.meetings.load(meetingId);
    if (meeting) await this.sessions.followMeeting(meeting);
  }
}

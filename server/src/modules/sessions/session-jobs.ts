/**
 * What time does to sessions: one that everybody left is ended so that its harvest is kept, working
 * material is forgotten after a day, and private notes are erased with the texts.
 */
import type { MeetingId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { PrivateNotesService } from './private-notes.service.js';
import { SessionNews } from './session-news.js';
import { SessionsService } from './sessions.service.js';

/** A session in which nothing happened and nobody was for this long, was left. */
export const forgottenAfterHours = 3;

@Injectable()
export class SessionJobs {
  constructor(
    jobs: Jobs,
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly news: SessionNews,
    private readonly notes: PrivateNotesService,
  ) {
    jobs.every('sessions.end-forgotten', 10, (now) => this.endForgotten(now));
    jobs.every('sessions.forget', 60, (now) => this.forget(now));
  }

  async endForgotten(now: Date): Promise<void> {
    const before = new Date(now.getTime() - forgottenAfterHours * 3_600_000);
    const left: { meetingId: MeetingId; last: Date }[] = await this.database.manager.query(
      `SELECT * FROM (
         SELECT meeting_id AS "meetingId", greatest(changed_at,
           (SELECT max(coalesce(left_at, $2)) FROM session_presence WHERE session_id = session.id)) AS last
         FROM session WHERE status IN ('running', 'paused')) AS open
       WHERE last < $1`,
      [before, now],
    );
    // It counts as over when the last person left, so that nobody gets hours for an empty room.
    for (const { meetingId, last } of left) await this.sessions.endForgotten(meetingId, last.getTime());
  }

  async forget(now: Date): Promise<void> {
    await this.notes.eraseDue(now);
    await this.database.manager.query(
      `UPDATE session SET forget_at = NULL, revision = revision + 1, state = state ||
         '{"cards": [], "pitches": [], "chosen": [], "lists": {}, "checkIns": {}}'::jsonb
       WHERE forget_at <= $1`,
      [now],
    );
    await this.database.manager.query(
      `UPDATE session SET documents = '[]', revision = revision + 1
       WHERE erase_at <= $1 AND documents <> '[]'`,
      [now],
    );
    await this.news.look();
  }
}

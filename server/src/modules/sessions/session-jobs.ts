/**
 * What time does to sessions: one that everybody left is ended so that its harvest is kept, working
 * material is forgotten after a day, and private notes are erased with the texts.
 */
import type { MeetingId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { LiveSessions } from './live-sessions.js';
import { PrivateNotesService } from './private-notes.service.js';
import { SessionPresence } from './session-presence.js';
import { SessionsService } from './sessions.service.js';

/** A session in which nothing happened for this long, with nobody there, was left. */
const forgottenAfterHours = 3;

@Injectable()
export class SessionJobs {
  constructor(
    jobs: Jobs,
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly live: LiveSessions,
    private readonly presence: SessionPresence,
    private readonly notes: PrivateNotesService,
  ) {
    jobs.every('sessions.end-forgotten', 10, (now) => this.endForgotten(now));
    jobs.every('sessions.forget', 60, (now) => this.forget(now));
  }

  async endForgotten(now: Date): Promise<void> {
    const before = new Date(now.getTime() - forgottenAfterHours * 3_600_000);
    const rows: { meetingId: MeetingId; changedAt: Date }[] = await this.database.manager.query(
      `SELECT meeting_id AS "meetingId", changed_at AS "changedAt" FROM session
       WHERE status IN ('running', 'paused') AND changed_at < $1
         AND NOT EXISTS (SELECT FROM session_presence p
           WHERE p.session_id = session.id AND p.left_at IS NULL AND p.seen_at > $1)`,
      [before],
    );
    // It counts as over when the last thing happened, so that nobody gets hours for an empty room.
    for (const { meetingId, changedAt } of rows)
      await this.sessions.endForgotten(meetingId, changedAt.getTime());
  }

  async forget(now: Date): Promise<void> {
    await this.notes.eraseDue(now);
    await this.database.manager.query(
      `UPDATE session SET forget_at = NULL, revision = revision + 1, state = state ||
         '{"cards": [], "pitches": [], "lists": {}, "checkIns": {}}'::jsonb
       WHERE forget_at <= $1`,
      [now],
    );
    for (const live of await this.live.all())
      if (live.state.status === 'ended' && this.presence.present(live.id).size === 0)
        this.live.release(live.id);
  }
}

/**
 * Live sessions and their place in the database. A step is one guarded write: it succeeds only on the
 * revision it was based on, so that two people, two tabs or two processes never overwrite each other.
 */
import type { MeetingId, SessionId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { type Kept, LiveSession } from './live-session.js';
import { Session } from './session.entity.js';

@Injectable()
export class LiveSessions {
  private readonly known = new Map<SessionId, Promise<LiveSession>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found when there is no such session. */
  get(id: SessionId): Promise<LiveSession> {
    const known = this.known.get(id);
    if (known) return known;
    const loading = this.load(id);
    this.known.set(id, loading);
    loading.catch(() => this.known.delete(id));
    return loading;
  }

  /** The session of a meeting; makes the row on first use, whoever comes first. */
  async ofMeeting(meetingId: MeetingId, make: () => Promise<Session>): Promise<LiveSession> {
    const found = await this.find(meetingId);
    if (found) return this.get(found.id);
    const { manager } = this.database;
    await manager
      .createQueryBuilder()
      .insert()
      .into(Session)
      .values(await make())
      .orIgnore()
      .execute();
    const made = await this.find(meetingId);
    if (!made) throw new AppError('unavailable');
    return this.get(made.id);
  }

  find(meetingId: MeetingId): Promise<Session | null> {
    return this.database.manager.findOneBy(Session, { meetingId });
  }

  /**
   * Writes the next state. Resolves with the new revision, or null when the session has moved on in
   * another process: then reload and judge again.
   */
  async write(tx: EntityManager, live: LiveSession, kept: Kept): Promise<number | null> {
    const rows: { revision: number }[] = await tx.query(
      `WITH written AS (
         UPDATE session SET state = $3, plan = coalesce($4, plan), documents = coalesce($5, documents),
           status = $6, changed_at = $7, revision = revision + 1
         WHERE id = $1 AND revision = $2 RETURNING revision
       ) SELECT revision FROM written`,
      [
        live.id,
        live.revision,
        JSON.stringify(kept.state),
        kept.plan === live.plan ? null : JSON.stringify(kept.plan),
        kept.documents === live.documents ? null : JSON.stringify(kept.documents),
        kept.state.status,
        this.clock.now(),
      ],
    );
    return rows[0]?.revision ?? null;
  }

  async reload(live: LiveSession): Promise<void> {
    const row = await this.database.manager.findOneByOrFail(Session, { id: live.id });
    live.accept(row, row.revision);
  }

  /** Lets go of a session nobody is in; the next visitor loads it again. */
  release(id: SessionId): void {
    this.known.delete(id);
  }

  /** Sessions this process looks after. */
  all(): Promise<LiveSession[]> {
    return Promise.all(this.known.values());
  }

  private async load(id: SessionId): Promise<LiveSession> {
    const row = await this.database.manager.findOneBy(Session, { id });
    if (!row) throw new AppError('not-found');
    return new LiveSession(row, this.clock.now().getTime());
  }
}

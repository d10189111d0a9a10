/**
 * Live sessions and their place in the database. A step is one guarded write: it succeeds only on the
 * revision it was based on, so that two people, two tabs or two processes never overwrite each other.
 * What another process stores is read by session-news.ts.
 */
import type { MeetingId, PersonId, SessionId } from '@leerkring/shared/contract/common';
import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { type Kept, LiveSession } from './live-session.js';
import { Session } from './session.entity.js';

/** Longer than anything that began with `get` takes, so that none goes on with a session that was let go. */
const keepUnusedMs = 120_000;

interface Held {
  loading: Promise<LiveSession>;
  usedAt: number;
}

@Injectable()
export class LiveSessions {
  private readonly held = new Map<SessionId, Held>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found when there is no such session. */
  get(id: SessionId): Promise<LiveSession> {
    const held = this.held.get(id) ?? { loading: this.load(id), usedAt: 0 };
    held.usedAt = performance.now();
    if (!this.held.has(id)) {
      this.held.set(id, held);
      held.loading.catch(() => this.held.delete(id));
    }
    return held.loading;
  }

  /** Only when this process looks after it. */
  async known(id: SessionId): Promise<LiveSession | null> {
    return (await this.held.get(id)?.loading.catch(() => null)) ?? null;
  }

  /**
   * The session of a meeting, for somebody whom the database lets read it; makes the row on first use, whoever
   * comes first. Throws not-found.
   */
  async ofMeeting(
    reader: PersonId,
    meetingId: MeetingId,
    make: () => Promise<Session>,
  ): Promise<LiveSession> {
    const found = await this.readBy(reader, meetingId);
    if (found) return this.get(found);
    const { manager } = this.database;
    await manager
      .createQueryBuilder()
      .insert()
      .into(Session)
      .values(await make())
      .orIgnore()
      .execute();
    const made = await this.readBy(reader, meetingId);
    if (!made) throw new AppError('not-found');
    return this.get(made);
  }

  find(meetingId: MeetingId): Promise<Session | null> {
    return this.database.manager.findOneBy(Session, { meetingId });
  }

  /**
   * Writes the next state. Resolves with the new revision, or null when the session has moved on in
   * another process: then catch up and judge again.
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

  /** Takes over what another process has stored; true when there was anything newer. */
  async reload(live: LiveSession): Promise<boolean> {
    const { id, revision } = live;
    const newer = await this.database.manager.findOneBy(Session, { id, revision: MoreThan(revision) });
    if (newer) live.accept(newer, newer.revision);
    return newer !== null;
  }

  /** Those that have moved on in another process. */
  async behind(): Promise<LiveSession[]> {
    const all = await this.all();
    if (all.length === 0) return [];
    const rows: { id: SessionId; revision: number }[] = await this.database.manager.query(
      'SELECT id, revision FROM session WHERE id = ANY($1)',
      [all.map(({ id }) => id)],
    );
    const stored = new Map(rows.map(({ id, revision }) => [id, revision]));
    return all.filter(({ id, revision }) => (stored.get(id) ?? 0) > revision);
  }

  /** Lets go of sessions that nobody is in here; the next visitor loads them again. */
  releaseUnused(isVisited: (id: SessionId) => boolean): void {
    for (const [id, { usedAt }] of this.held)
      if (performance.now() - usedAt > keepUnusedMs && !isVisited(id)) this.held.delete(id);
  }

  /** Sessions this process looks after. */
  async all(): Promise<LiveSession[]> {
    const all = await Promise.all([...this.held.keys()].map((id) => this.known(id)));
    return all.filter((live) => live !== null);
  }

  private async readBy(reader: PersonId, meetingId: MeetingId): Promise<SessionId | null> {
    const [row] = await this.database.prepared<{ id: SessionId }>(
      'session-read-by',
      'SELECT id FROM session_read_by($1, $2, $3)',
      [reader, this.clock.now(), meetingId],
    );
    return row?.id ?? null;
  }

  private async load(id: SessionId): Promise<LiveSession> {
    const row = await this.database.manager.findOneBy(Session, { id });
    if (!row) throw new AppError('not-found');
    return new LiveSession(row, this.clock.now().getTime());
  }
}

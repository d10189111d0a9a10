/** Puts a live session back to a moment it was in before, in the database and in the application. */

import type { LiveSession } from '../../server/src/modules/sessions/live-session.js';
import { LiveSessions } from '../../server/src/modules/sessions/live-sessions.js';
import { Database } from '../../server/src/platform/database/database.js';
import type { TestApp } from './start-app.js';

export type Moment = Pick<LiveSession, 'state' | 'plan' | 'documents'>;

export const momentOf = ({ state, plan, documents }: LiveSession): Moment => ({ state, plan, documents });

export async function putBack({ app }: TestApp, live: LiveSession, kept: Moment): Promise<void> {
  const { manager } = app.get(Database);
  await manager.query(
    'UPDATE session SET state = $2, plan = $3, documents = $4, status = $5, revision = revision + 1 WHERE id = $1',
    [live.id, kept.state, kept.plan, JSON.stringify(kept.documents), kept.state.status],
  );
  await manager.query('DELETE FROM attendance WHERE session_id = $1', [live.id]);
  await manager.query('DELETE FROM action_item WHERE meeting_id = $1', [live.meetingId]);
  await manager.query('UPDATE meeting SET status = $2 WHERE id = $1', [
    live.meetingId,
    kept.state.status === 'waiting' ? 'planned' : 'running',
  ]);
  await app.get(LiveSessions).reload(live);
}

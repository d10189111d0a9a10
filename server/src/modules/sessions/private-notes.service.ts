/**
 * Private notes: one text per person per session. It is read and written by its author alone and is in
 * no export, log or broadcast. An edit names the revision it was based on, so that two tabs of one
 * person cannot overwrite each other unseen.
 */
import type { PersonId, SessionId } from '@leerkring/shared/contract/common';
import type { Joined } from '@leerkring/shared/contract/sessions';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';

/** A note without its text. */
export interface NoteHolder {
  sessionId: SessionId;
  personId: PersonId;
  revision: number;
}

@Injectable()
export class PrivateNotesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(sessionId: SessionId, personId: PersonId): Promise<Joined['note']> {
    const [note] = await this.database.prepared<Joined['note']>(
      'note-read-by',
      'SELECT text, revision FROM note_read_by($1, $2, $3)',
      [personId, this.clock.now(), sessionId],
    );
    return note ?? { text: '', revision: 0 };
  }

  /** Resolves with the new revision; a conflict when the text was changed elsewhere meanwhile. */
  async write(sessionId: SessionId, personId: PersonId, text: string, basedOn: number): Promise<number> {
    const rows: { revision: number }[] = await this.database.manager.query(
      `INSERT INTO private_note (session_id, person_id, text, revision)
       SELECT $1, $2, $3, 1 WHERE $4 = 0 OR EXISTS (
         SELECT FROM private_note WHERE session_id = $1 AND person_id = $2)
       ON CONFLICT (session_id, person_id)
       DO UPDATE SET text = excluded.text, revision = private_note.revision + 1
         WHERE private_note.revision = $4
       RETURNING revision`,
      [sessionId, personId, text, basedOn],
    );
    const [row] = rows;
    if (!row) throw new AppError('conflict');
    return row.revision;
  }

  /** Those of these notes that have changed since, in one look. */
  async newerThan(held: NoteHolder[]): Promise<Array<NoteHolder & { text: string }>> {
    if (held.length === 0) return [];
    return this.database.manager.query(
      `SELECT note.session_id AS "sessionId", note.person_id AS "personId", note.text, note.revision
       FROM private_note AS note
       JOIN unnest($1::uuid[], $2::uuid[], $3::integer[]) AS held (session_id, person_id, revision)
         ON note.session_id = held.session_id AND note.person_id = held.person_id
       WHERE note.revision > held.revision`,
      [
        held.map(({ sessionId }) => sessionId),
        held.map(({ personId }) => personId),
        held.map(({ revision }) => revision),
      ],
    );
  }

  async eraseDue(now: Date): Promise<void> {
    await this.database.manager.query(
      'DELETE FROM private_note WHERE session_id IN (SELECT id FROM session WHERE erase_at <= $1)',
      [now],
    );
  }
}

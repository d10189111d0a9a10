import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The live run of a meeting: its state under a revision, who was present, and what is kept after it. */
export class Sessions1763769600021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL UNIQUE REFERENCES meeting (id),
        group_id uuid NOT NULL REFERENCES intervision_group (id),
        status text NOT NULL CHECK (status IN ('waiting', 'running', 'paused', 'ended')),
        plan jsonb NOT NULL,
        state jsonb NOT NULL,
        revision integer NOT NULL,
        documents jsonb NOT NULL DEFAULT '[]',
        changed_at timestamptz NOT NULL,
        forget_at timestamptz,
        erase_at timestamptz
      );
      CREATE INDEX session_open ON session (changed_at) WHERE status IN ('running', 'paused');
      CREATE INDEX session_forget_at ON session (forget_at) WHERE forget_at IS NOT NULL;

      CREATE TABLE session_presence (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person (id),
        joined_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        left_at timestamptz
      );
      CREATE INDEX session_presence_session ON session_presence (session_id);
      CREATE INDEX session_presence_open ON session_presence (seen_at) WHERE left_at IS NULL;

      CREATE TABLE attendance (
        session_id uuid NOT NULL REFERENCES session (id),
        person_id uuid NOT NULL REFERENCES person (id),
        role text NOT NULL,
        joined_at timestamptz NOT NULL,
        left_at timestamptz NOT NULL,
        net_minutes integer NOT NULL,
        PRIMARY KEY (session_id, person_id)
      );

      CREATE TABLE session_evaluation (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session (id),
        marks jsonb NOT NULL,
        more_of text NOT NULL,
        less_of text NOT NULL
      );
      CREATE INDEX session_evaluation_session ON session_evaluation (session_id);

      CREATE TABLE private_note (
        session_id uuid NOT NULL REFERENCES session (id),
        person_id uuid NOT NULL REFERENCES person (id),
        text text NOT NULL,
        revision integer NOT NULL,
        PRIMARY KEY (session_id, person_id)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE private_note; DROP TABLE session_evaluation; DROP TABLE attendance; DROP TABLE session_presence; DROP TABLE session;',
    );
  }
}

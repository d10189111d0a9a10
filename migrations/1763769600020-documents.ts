import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Co-edited texts: the folded state and the log of edits since. */
export class Documents1763769600020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE document (
        id uuid PRIMARY KEY,
        group_id uuid NOT NULL REFERENCES intervision_group (id),
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        snapshot bytea NOT NULL,
        erase_at timestamptz
      );
      CREATE INDEX document_subject ON document (subject_kind, subject_id);
      CREATE INDEX document_erase_at ON document (erase_at) WHERE erase_at IS NOT NULL;

      CREATE TABLE document_update (
        sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        document_id uuid NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person (id),
        at timestamptz NOT NULL,
        update bytea NOT NULL
      );
      CREATE INDEX document_update_document ON document_update (document_id, sequence);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE document_update; DROP TABLE document;');
  }
}

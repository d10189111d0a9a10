import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How a text was at a moment: everything of it up to one number in its log, without what was deleted by then.
 * Beside the snapshot stands who took away what, which the log says only until it is folded.
 */
export class DocumentVersions1764190000500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE document_version (
        id uuid PRIMARY KEY,
        document_id uuid NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        incarnation bigint NOT NULL,
        sequence integer NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        made_at timestamptz NOT NULL,
        made_by uuid REFERENCES person (id),
        removed_by uuid REFERENCES person (id),
        removed_at timestamptz,
        authors uuid[] NOT NULL,
        state bytea NOT NULL,
        UNIQUE (document_id, incarnation, sequence)
      );
      ALTER TABLE document ADD removals jsonb;
    `);
    // Read through the wall, as all that a group writes (1764190000000-walls.ts).
    await db.query(`
      ALTER TABLE document_version ENABLE ROW LEVEL SECURITY;
      CREATE POLICY reader ON document_version FOR SELECT TO leerkring_person
        USING (EXISTS (SELECT FROM document WHERE document.id = document_id));
      GRANT SELECT ON document_version TO leerkring_person;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE document DROP removals; DROP TABLE document_version;');
  }
}

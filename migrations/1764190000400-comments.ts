import type { MigrationInterface, QueryRunner } from 'typeorm';

const inText = 'exists (select from document where document.id = document_id)';

/** Who may read a row, behind the second wall (1764190000000-walls.ts). */
const walls: Record<string, string> = {
  document_passage: inText,
  comment_thread: inText,
  comment: 'exists (select from comment_thread where comment_thread.id = thread_id)',
  comment_notice:
    'person_id = (select current_reader()) and exists (select from comment where comment.id = comment_id)',
};

/**
 * Passages of texts, and the comments on them. A passage whose words were gone when the history of its text was
 * forgotten has no characters any more. What was said about a text goes with it.
 */
export class Comments1764190000400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE document_passage (
        id uuid PRIMARY KEY,
        document_id uuid NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        first_client bigint,
        first_clock bigint,
        last_client bigint,
        last_clock bigint,
        CHECK (num_nulls(first_client, first_clock, last_client, last_clock) IN (0, 4))
      );
      CREATE INDEX document_passage_document ON document_passage (document_id);

      CREATE TABLE comment_thread (
        id uuid PRIMARY KEY,
        document_id uuid NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        passage_id uuid NOT NULL UNIQUE REFERENCES document_passage (id) ON DELETE CASCADE,
        resolved_at timestamptz,
        resolved_by uuid REFERENCES person (id),
        revision integer NOT NULL
      );
      CREATE INDEX comment_thread_document ON comment_thread (document_id);

      CREATE TABLE comment (
        id uuid PRIMARY KEY,
        thread_id uuid NOT NULL REFERENCES comment_thread (id) ON DELETE CASCADE,
        author_id uuid NOT NULL REFERENCES person (id),
        body text NOT NULL,
        at timestamptz NOT NULL,
        edited_at timestamptz,
        removed_at timestamptz,
        revision integer NOT NULL,
        CHECK (removed_at IS NULL OR body = '')
      );
      CREATE INDEX comment_in_thread ON comment (thread_id);

      CREATE TABLE comment_notice (
        comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person (id),
        reason text NOT NULL,
        PRIMARY KEY (person_id, comment_id)
      );
      CREATE INDEX comment_notice_comment ON comment_notice (comment_id);
    `);
    for (const [table, readable] of Object.entries(walls)) {
      await db.query(`alter table ${table} enable row level security`);
      await db.query(`create policy reader on ${table} for select to leerkring_person using (${readable})`);
      await db.query(`grant select on ${table} to leerkring_person`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE comment_notice;
      DROP TABLE comment;
      DROP TABLE comment_thread;
      DROP TABLE document_passage;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log of a text is numbered from 1 without holes: the number is given out under the lock of the text's
 * row in document_head, which is narrow because it is rewritten at each commit. The log and the clients
 * have no foreign keys, which would cost a look per edit: an edit is only stored under the lock of a head
 * that is there.
 */
export class DocumentEngine1764115200010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE document_head (
        document_id uuid PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
        incarnation bigint NOT NULL,
        sequence integer NOT NULL
      ) WITH (fillfactor = 50);
      ALTER TABLE document ADD folded integer NOT NULL DEFAULT 0;
      ALTER TABLE document ADD forget_history_at timestamptz;
      CREATE INDEX document_forget_history_at ON document (forget_history_at)
        WHERE forget_history_at IS NOT NULL;

      ALTER TABLE document_update RENAME TO document_update_before;
      ALTER TABLE document_update_before RENAME CONSTRAINT document_update_pkey TO document_update_before_pkey;
      CREATE TABLE document_update (
        document_id uuid NOT NULL,
        sequence integer NOT NULL,
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        update bytea NOT NULL,
        PRIMARY KEY (document_id, sequence)
      );
      INSERT INTO document_update
        SELECT document_id, row_number() OVER (PARTITION BY document_id ORDER BY sequence), person_id, at, update
        FROM document_update_before;
      DROP TABLE document_update_before;

      INSERT INTO document_head SELECT id, floor(random() * 281474976710655 + 1)::bigint,
        (SELECT count(*) FROM document_update WHERE document_id = id) FROM document;

      CREATE TABLE document_client (
        document_id uuid NOT NULL,
        client_id bigint NOT NULL,
        person_id uuid NOT NULL,
        bound_at timestamptz NOT NULL,
        PRIMARY KEY (document_id, client_id)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE document_client;
      ALTER TABLE document_update RENAME TO document_update_after;
      ALTER TABLE document_update_after RENAME CONSTRAINT document_update_pkey TO document_update_after_pkey;
      CREATE TABLE document_update (
        sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        document_id uuid NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person (id),
        at timestamptz NOT NULL,
        update bytea NOT NULL
      );
      CREATE INDEX document_update_document ON document_update (document_id, sequence);
      INSERT INTO document_update (document_id, person_id, at, update)
        SELECT document_id, person_id, at, update FROM document_update_after ORDER BY document_id, sequence;
      DROP TABLE document_update_after;
      ALTER TABLE document DROP forget_history_at;
      ALTER TABLE document DROP folded;
      DROP TABLE document_head;
    `);
  }
}

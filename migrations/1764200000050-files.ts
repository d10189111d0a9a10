import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may read a row, behind the second wall (1764190000000-walls.ts). What belongs to no group is for its module to guard. */
const walls: Record<string, string> = {
  upload: 'person_id = (select current_reader())',
  file: `case when subject_kind is null then uploaded_by = (select current_reader())
    else group_id is null or group_id = any ((select readable_groups())::uuid[]) end`,
};

/**
 * Files. `blob` is what lies in storage, once for each content, and goes when no file points at it any more. A
 * file belongs to nothing until a module takes it in. An upload is on its way; its parts lie in storage too.
 */
export class Files1764200000050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE blob (
        sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        bytes bigint NOT NULL,
        kept_at timestamptz NOT NULL
      );

      CREATE TABLE file (
        id uuid PRIMARY KEY,
        sha256 text NOT NULL REFERENCES blob (sha256),
        name text NOT NULL,
        extension text NOT NULL,
        bytes bigint NOT NULL,
        width integer,
        height integer,
        removed jsonb NOT NULL,
        uploaded_by uuid NOT NULL REFERENCES person (id),
        created_at timestamptz NOT NULL,
        subject_kind text,
        subject_id uuid,
        group_id uuid REFERENCES intervision_group (id),
        CHECK (num_nulls(width, height) <> 1),
        CHECK (num_nulls(subject_kind, subject_id) <> 1),
        CHECK (subject_kind IS NOT NULL OR group_id IS NULL)
      );
      CREATE INDEX file_blob ON file (sha256);
      CREATE INDEX file_subject ON file (subject_kind, subject_id);
      CREATE INDEX file_loose ON file (created_at) WHERE subject_kind IS NULL;
      CREATE INDEX file_uploader ON file (uploaded_by);

      CREATE TABLE upload (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        name text NOT NULL,
        bytes bigint NOT NULL,
        sha256 text,
        received bigint NOT NULL,
        created_at timestamptz NOT NULL,
        -- while it is checked; over by itself when who does that dies
        busy_until timestamptz,
        CHECK (received BETWEEN 0 AND bytes)
      );
      CREATE INDEX upload_person ON upload (person_id);
      CREATE INDEX upload_created ON upload (created_at);

      CREATE TABLE upload_part (
        id uuid PRIMARY KEY,
        upload_id uuid NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
        -- null until it counts; what lies in storage without counting is cleared away with the rest
        start bigint,
        bytes integer NOT NULL,
        UNIQUE (upload_id, start)
      );
    `);
    for (const [table, readable] of Object.entries(walls)) {
      await db.query(`alter table ${table} enable row level security`);
      await db.query(`create policy reader on ${table} for select to leerkring_person using (${readable})`);
      await db.query(`grant select on ${table} to leerkring_person`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE upload_part; DROP TABLE upload; DROP TABLE file; DROP TABLE blob;');
  }
}

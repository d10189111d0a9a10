import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Agreements, and when a text was last edited: folding takes the edits out of the log, and with them the
 * moment. An agreement names its text without a foreign key, because both are erased by jobs of their own.
 */
export class Agreements1764190000300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table document add edited_at timestamptz');
    await db.query(`
      create table agreement (
        id uuid primary key,
        group_id uuid not null references intervision_group (id),
        title text not null,
        state text not null,
        template_key text not null,
        document_id uuid not null,
        lead_id uuid not null references organisation (id),
        review_on date,
        created_by uuid not null references person (id),
        changed_at timestamptz not null,
        erase_at timestamptz,
        revision integer not null
      )`);
    // Read through the wall, as all that a group writes (1764190000000-walls.ts).
    await db.query('alter table agreement enable row level security');
    await db.query(`
      create policy reader on agreement for select to leerkring_person
        using (group_id = any ((select readable_groups())::uuid[]))`);
    await db.query('grant select on agreement to leerkring_person');
    await db.query('create index agreement_group on agreement (group_id)');
    await db.query('create index agreement_erase_at on agreement (erase_at) where erase_at is not null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table agreement');
    await db.query('alter table document drop edited_at');
  }
}

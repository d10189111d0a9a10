import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Rights1764180000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Whoever left: no way in any more, and what they wrote stands.
    await db.query('alter table person add closed_at timestamptz');
    await db.query(`
      create table rights_review (
        id uuid primary key,
        organisation_id uuid not null references organisation (id) on delete cascade,
        reviewed_by uuid not null references person (id) on delete cascade,
        reviewed_at timestamptz not null
      )`);
    await db.query('create index rights_review_newest on rights_review (organisation_id, reviewed_at)');
    // Of the review that is going on: it goes when that is done, and when the rights of the person change.
    await db.query(`
      create table rights_mark (
        person_id uuid primary key references person (id) on delete cascade,
        marked_by uuid not null references person (id) on delete cascade,
        marked_at timestamptz not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table rights_mark');
    await db.query('drop table rights_review');
    await db.query('alter table person drop closed_at');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where somebody recognised a person. Names what it hid, so that it can be put back; the words stay where they are. */
export class CaseReports1764200000110 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table case_report (
        id uuid primary key,
        at timestamptz not null,
        address text not null,
        story text not null,
        contact text not null,
        person_id uuid references person (id),
        thread_id uuid references thread (id) on delete set null,
        post_id uuid references post (id) on delete set null,
        hid boolean not null,
        decision text,
        decided_by uuid references person (id),
        decided_at timestamptz,
        erase_at timestamptz
      )`);
    await db.query('create index case_report_at on case_report (at)');
    await db.query('create index case_report_thread on case_report (thread_id) where thread_id is not null');
    await db.query('create index case_report_post on case_report (post_id) where post_id is not null');
    await db.query('create index case_report_erase_at on case_report (erase_at) where erase_at is not null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table case_report');
  }
}

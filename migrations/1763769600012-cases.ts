import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Cases1763769600012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table learning_case (
        id uuid primary key,
        group_id uuid not null references intervision_group (id),
        presenter_id uuid not null references person (id),
        meeting_id uuid,
        status text not null
          check (status in ('draft', 'submitted', 'chosen', 'discussed', 'closed', 'erased')),
        working_title text not null,
        question_kind text not null,
        learning_question text not null,
        situation text not null,
        people_involved jsonb not null,
        tried_so_far text not null,
        what_touches_me text not null,
        withheld_outcome text not null,
        domains text[] not null,
        preferred_method_key text,
        urgency integer,
        dismissals jsonb not null,
        withheld_unlocked_at timestamptz,
        erase_at timestamptz,
        revision integer not null,
        constraint learning_case_meeting foreign key (group_id, meeting_id) references meeting (group_id, id)
      )`);
    await db.query('create index learning_case_group on learning_case (group_id)');
    await db.query('create index learning_case_presenter on learning_case (presenter_id)');
    await db.query('create index learning_case_meeting on learning_case (meeting_id)');
    await db.query(`create index learning_case_erase on learning_case (erase_at) where status <> 'erased'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table learning_case');
  }
}
